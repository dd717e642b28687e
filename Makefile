# Pomona's verbs. `make demo` and `make test` are the two that matter; `make help` lists the rest.
SHELL := /bin/bash
.DEFAULT_GOAL := help

# Where the build lies. CI keeps it outside the clone, so that a fresh clone builds in half a minute.
SCRATCH ?= .build
RELEASE ?= .build-release
DATA ?= $(HOME)/.local/share/pomona/harbour.sqlite
PORT ?= 8080
PREFIX ?= /usr/local

BUILD := swift build --scratch-path $(SCRATCH) --explicit-target-dependency-import-check error
SWIFT_SOURCES := Package.swift Sources Tests

# Real exports from real systems, when they lie beside the checkout. Without them those tests are skipped and say so.
ifneq ($(wildcard ../shared/data/README.md),)
export POMONA_REAL_DATA ?= $(abspath ../shared/data)
endif
# The crash reporter would hold the pipe of a test that means to crash.
export SWIFT_BACKTRACE := enable=no

.PHONY: help demo build test check format generated outlines docs bench fuzz crash install clean need-build need-test

help: ## list these verbs
	@awk -F':.*## ' '/^[a-z]+:.*## /{printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: need-build ## build, then serve the worked organisation Harbour and print its address
	@echo "Building Pomona (the first time takes a few minutes; progress follows)"
	@$(BUILD) --product pomona
	@exec $$($(BUILD) --show-bin-path)/pomona demo --data "$(DATA)" --port $(PORT)

build: need-build ## build the command line tool for development
	@$(BUILD) --product pomona

test: need-build need-test check ## everything CI runs: format, imports, warnings, fuzzing, unit, story and browser tests
	@$(BUILD) --build-tests
	@FUZZ_SCRATCH=$(SCRATCH)-fuzz Scripts/fuzz 3
	@POMONA_BINARY="$$($(BUILD) --show-bin-path)/pomona" Scripts/test-run swift test --scratch-path $(SCRATCH) --explicit-target-dependency-import-check error --skip-build

check: ## format and purity, without building
	@swift format lint --strict --parallel --recursive $(SWIFT_SOURCES)
	@Scripts/pure

format: ## lay out the sources
	@swift format --in-place --parallel --recursive $(SWIFT_SOURCES)

generated: build ## write the schemas, notes and other generated files anew
	@$$($(BUILD) --show-bin-path)/pomona generate

outlines: need-build ## write what the main pages say anew, to be looked at as a diff
	@$(BUILD) --build-tests
	@POMONA_RENEW_OUTLINES=1 swift test --scratch-path $(SCRATCH) --skip-build --filter OutlineTests

docs: generated ## the reference of all kinds, as pages under .build-docs
	@mkdir -p .build-docs && $$($(BUILD) --show-bin-path)/pomona explain --all > .build-docs/reference.md && echo ".build-docs/reference.md"

bench: need-build ## measure beside the peers that are installed
	@Benchmarks/run

fuzz: ## libFuzzer over every reader, briefly (SECONDS=30 each)
	@Scripts/fuzz $${SECONDS_EACH:-30}

crash: need-build ## the order of syncs under strace, power cuts on a loop device (root), and a server killed 100 times (KILLS=100)
	@$(BUILD) --product CrashWriter
	@Tests/Crash/ack-order.py "$$($(BUILD) --show-bin-path)/CrashWriter"
	@Tests/Crash/power-cut.py "$$($(BUILD) --show-bin-path)/CrashWriter" $${ROUNDS:-25}
	@$(BUILD) --build-tests
	@POMONA_KILLS=$${KILLS:-100} POMONA_BINARY="$$($(BUILD) --show-bin-path)/pomona" swift test --scratch-path $(SCRATCH) --skip-build --filter ServerCrashTests

install: need-build ## an optimised build into PREFIX/bin
	@swift build --scratch-path $(RELEASE) -c release --product pomona
	@install -D -m 755 "$$(swift build --scratch-path $(RELEASE) -c release --show-bin-path)/pomona" "$(DESTDIR)$(PREFIX)/bin/pomona"
	@echo "installed $(DESTDIR)$(PREFIX)/bin/pomona"

clean: ## remove what was built here
	@rm -rf .build .build-* 

need-build:
	@Scripts/need build

need-test:
	@Scripts/need test
