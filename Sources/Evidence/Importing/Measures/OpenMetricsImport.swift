import Model

/// Reads values of measures from what a metrics endpoint says: OpenMetrics 1.0 text, or the older Prometheus form
/// 0.0.4. A series is the measure of the same name with hyphens (`checkout_completion` → `checkout-completion`), its
/// label `product` the product. What only ever counts up says nothing by its total and is told, not taken.
struct OpenMetricsImport {
  let file: DecodedFile
  let choices: ImportChoices
  let zone: Zone

  /// A scrape begins with what it says about its first series.
  static func fits(_ bytes: [UInt8]) -> Bool {
    let start = String(decoding: bytes.drop { $0 <= 32 }.prefix(16), as: UTF8.self)
    return ["# TYPE ", "# HELP ", "# UNIT "].contains { start.hasPrefix($0) }
  }

  func read() -> Intake {
    var pass = Pass(choices: choices, zone: zone, isOpen: isOpen)
    var line = 0
    for bytes in file.bytes.split(separator: 10, omittingEmptySubsequences: false) {
      line += 1
      let text = String(decoding: bytes.last == 13 ? bytes.dropLast() : bytes, as: UTF8.self)
      pass.take(text, line)
    }
    var intake = Intake(format: .openMetrics)
    (intake.readings, intake.report) = (pass.builder.readings, pass.builder.report)
    intake.told = pass.told
    return intake
  }

  /// OpenMetrics ends in `# EOF` and counts time in seconds; the older form has neither and counts milliseconds.
  private var isOpen: Bool {
    let tail = String(decoding: file.bytes.suffix(32), as: UTF8.self)
    return tail.split(whereSeparator: \.isNewline).last?.hasPrefix("# EOF") ?? false
  }
}

extension OpenMetricsImport {
  private struct Pass {
    let choices: ImportChoices
    let zone: Zone
    let isOpen: Bool
    var builder = ReadingsBuilder()
    /// The type of each family, as the file says.
    private var types: [String: String] = [:]
    private var counters: Set<String> = []
    private var undated = 0

    init(choices: ImportChoices, zone: Zone, isOpen: Bool) {
      (self.choices, self.zone, self.isOpen) = (choices, zone, isOpen)
    }

    var told: [String] {
      [
        "Times are in \(isOpen ? "seconds" : "milliseconds"), as \(isOpen ? "OpenMetrics" : "Prometheus") writes them.",
        undated == 0 ? nil : "\(undated) samples without a time were taken on \(choices.day?.description ?? "").",
        counters.isEmpty
          ? nil
          : "Left out, because a running total or a distribution is no value of a day: \(counters.sorted().prefix(20).joined(separator: ", ")).",
      ].compactMap(\.self)
    }

    mutating func take(_ text: String, _ line: Int) {
      if text.allSatisfy(\.isWhitespace) { return }
      if text.hasPrefix("#") { return learn(text) }
      guard let sample = Sample(text) else {
        return refuse("unreadable-sample", "it is not written like name{label=\"value\"} 12.5 1767225600", text, line)
      }
      if isTotal(sample.name) {
        counters.insert(sample.name)
        return
      }
      switch reading(sample) {
      case .success(let reading): builder.take(reading)
      case .failure(let problem): refuse(problem.reason, problem.message, text, line)
      }
    }

    /// `# TYPE checkout_completion gauge`
    private mutating func learn(_ text: String) {
      let words = text.split(separator: " ")
      if words.count == 4, words[1] == "TYPE" { types[String(words[2])] = String(words[3]) }
    }

    /// Whether a sample belongs to a family that counts up or spreads out.
    private func isTotal(_ name: String) -> Bool {
      let families =
        [name]
        + ["_total", "_created", "_bucket", "_count", "_sum"].compactMap { suffix in
          name.hasSuffix(suffix) ? String(name.dropLast(suffix.count)) : nil
        }
      return families.compactMap { types[$0] }.contains { !["gauge", "unknown", "untyped"].contains($0) }
    }

    private struct Problem: Error {
      let reason: String
      let message: String
    }

    private mutating func reading(_ sample: Sample) -> Result<Reading, Problem> {
      guard let measure = Name(String(sample.name.lowercased().map { $0 == "_" || $0 == ":" ? "-" : $0 })) else {
        return .failure(Problem(reason: "no-such-name", message: "'\(sample.name.prefix(40))' is not a name"))
      }
      let owner = sample.labels["product"] ?? choices.product ?? ""
      let product = Name(owner)
      if product == nil, !owner.isEmpty {
        return .failure(
          Problem(reason: "no-such-name", message: "'\(owner.prefix(40))' is not a name such as checkout"))
      }
      guard let value = sample.value else {
        return .failure(Problem(reason: "unreadable-number", message: "its value is not a number"))
      }
      if let time = sample.time {
        guard let day = day(time) else {
          return .failure(Problem(reason: "unreadable-date", message: "its time is not a moment of these centuries"))
        }
        return .success(Reading(measure: measure, product: product, day: day, value: value))
      }
      guard let day = choices.day else {
        return .failure(
          Problem(reason: "no-time", message: "it has no time; say the day it was taken with --on 2026-01-31"))
      }
      undated += 1
      return .success(Reading(measure: measure, product: product, day: day, value: value))
    }

    private func day(_ time: Double) -> Day? {
      let milliseconds = isOpen ? time * 1000 : time
      guard milliseconds.isFinite, abs(milliseconds) < 32_503_680_000_000 else { return nil }
      return zone.day(of: Instant(milliseconds: Int64(milliseconds)))
    }

    private mutating func refuse(_ reason: String, _ message: String, _ text: String, _ line: Int) {
      builder.refuse(
        RowFinding(line: line, column: "", reason: reason, message: message, text: String(text.prefix(200))))
    }
  }
}
