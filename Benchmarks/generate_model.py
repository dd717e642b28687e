#!/usr/bin/env python3
"""A large operating model and a long history of it, for measuring: the worked organisation many times over.

    python3 generate_model.py model --copies 10 --out DIR
    python3 generate_model.py history --revisions 20000 --store STORE [--seed 7]

`model` writes Examples/Harbour/model so many times beside itself, each copy with names of its own. `history` adds
revisions to a store to which that model was applied: each changes one line of one to three teams or products, on a
day of six years, as `pomona apply` would have written them, digests included, so `pomona verify`
finds the chain sound. It needs the store for itself.
"""
import argparse
import datetime
import hashlib
import json
import os
import random
import re
import sqlite3
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
MODEL = os.path.join(os.path.dirname(HERE), "Examples", "Harbour", "model")
# Words that are both a name and a choice somewhere: only a reference is renamed.
CHOICES = {"overlays", "philosophy", "review", "topology", "activity", "stage", "category", "scope", "component", "facet", "voice", "sort"}


def documents():
    for file in sorted(os.listdir(MODEL)):
        if file.endswith(".yaml"):
            with open(os.path.join(MODEL, file)) as text:
                yield file, re.split(r"^---\n", text.read(), flags=re.M)


def renamer(names):
    """Renames whatever stands where a name may stand: behind a kind and a slash, a whole value, an item of a list."""
    name = "(" + "|".join(sorted(names, key=len, reverse=True)) + ")"
    end = r"(?=\s*(?:[,\]}#]|$))"
    linked = re.compile(r"(?<=[a-z]/)" + name + r"(?![\w-])")
    bare = re.compile(r"(?:(?<=: )|(?<=- )|(?<=\[)|(?<=, ))" + name + end, re.M)

    def rename(text, number):
        def one(line):
            line = linked.sub(rf"\1-c{number}", line)
            key = re.match(r"\s*(?:- )?(\w+):", line)
            prose = re.match(r"\s*(?:- )?\w+: [A-Z\"'“]", line)
            if prose or (key and key.group(1) in CHOICES) or line.lstrip().startswith("#"):
                return line
            return bare.sub(rf"\1-c{number}", line)
        return "".join(one(line) for line in text.splitlines(keepends=True))
    return rename


def write_model(copies, out):
    files = list(documents())
    names = set(re.findall(r"^name: ([a-z0-9-]+)$", "\n".join("".join(docs) for _, docs in files), re.M))
    rename = renamer(names)
    os.makedirs(out, exist_ok=True)
    for number in range(1, copies + 1):
        for file, docs in files:
            with open(os.path.join(out, f"{number:04}-{file}"), "w") as text:
                text.write("---\n".join(rename(doc, number) for doc in docs))


def canonical(*parts):
    """Eight bytes for a number, length and bytes for all else; what the digest of an entry is taken over."""
    form = b""
    for part in parts:
        if isinstance(part, int):
            form += part.to_bytes(8, "big", signed=True)
        else:
            part = part.encode() if isinstance(part, str) else part
            form += len(part).to_bytes(8, "big") + part
    return form


def changed(text, rnd):
    """One line that may change again and again: people of a team, what a product is for."""
    if re.search(r"^people: \d+$", text, re.M):
        return re.sub(r"^people: \d+$", f"people: {rnd.randint(5, 9)}", text, flags=re.M)
    return re.sub(r"^title: (.*?)(?: \d+)?$", rf"title: \1 {rnd.randint(1, 99)}", text, count=1, flags=re.M)


def write_history(revisions, store, seed):
    rnd = random.Random(seed)
    base = sqlite3.connect(store)
    base.execute("PRAGMA synchronous = OFF")
    texts = {(kind, name): text for kind, name, text, _ in base.execute(
        "SELECT kind, name, text, max(seq) FROM resource_version WHERE kind IN ('team', 'product') GROUP BY kind, name "
        "HAVING removed = 0")}
    places = sorted(texts)
    seq, previous, last = base.execute("SELECT seq, digest, day FROM entry ORDER BY seq DESC LIMIT 1").fetchone()
    at = base.execute("SELECT max(at) FROM entry").fetchone()[0]
    def append(kind, day, reason, payload):
        nonlocal seq, previous, at
        seq, at = seq + 1, at + 1
        form = canonical("pomona-entry/1", seq, kind, day, at, "bench", 0, reason, payload, previous)
        digest = hashlib.sha256(form).digest()
        base.execute("INSERT INTO entry VALUES (?, ?, ?, ?, 'bench', 0, ?, ?, ?, ?)",
                     (seq, kind, day, at, reason, payload, previous, digest))
        previous = digest

    end = last + 2190
    with base:
        for number in range(revisions):
            changes = []
            for place in sorted(rnd.sample(places, rnd.randint(1, 3))):
                texts[place] = changed(texts[place], rnd)
                digest = hashlib.sha256(texts[place].encode()).hexdigest()
                changes.append({"digest": digest, "resource": "/".join(place)})
                base.execute("INSERT INTO resource_version VALUES (?, ?, ?, 0, ?)", (*place, seq + 1, texts[place]))
            payload = json.dumps({"changes": changes}, separators=(",", ":")).encode()
            append("revision", last + number * 2190 // revisions, f"Change {number + 1}", payload)
        # The model was applied today, so its history lies ahead: the workspace's own clock goes there.
        today = (datetime.date(1970, 1, 1) + datetime.timedelta(days=end)).isoformat()
        append("clock", end, "The history is over", json.dumps({"today": today}, separators=(",", ":")).encode())
    base.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    base.close()
    print(end)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parts = parser.add_subparsers(dest="part", required=True)
    model = parts.add_parser("model")
    model.add_argument("--copies", type=int, required=True)
    model.add_argument("--out", required=True)
    history = parts.add_parser("history")
    history.add_argument("--revisions", type=int, required=True)
    history.add_argument("--store", required=True)
    history.add_argument("--seed", type=int, default=7)
    asked = parser.parse_args()
    if asked.part == "model":
        write_model(asked.copies, asked.out)
    else:
        write_history(asked.revisions, asked.store, asked.seed)


if __name__ == "__main__":
    sys.exit(main())
