package import Model

/// Whether a product looks like one to invest in or one that gives: a hint from current and unrealised value, never
/// a rule. EBM Guide 2024: low current and high unrealised value warrant investing; high current and low unrealised
/// value are a cash cow. High and low are told from how far targets are reached, since nothing else says what high is.
package struct InvestmentHint: Equatable, Sendable {
  package enum Word: String, CaseIterable, Sendable {
    case invest = "worth investing in"
    case cashCow = "a cash cow"
    case between = "in between"
    case unknown = "not to be told"
  }

  package let word: Word
  package let sentence: String

  /// Half of the way or less is low.
  static let low = 0.5
  /// Four fifths of the way or more is high.
  static let high = 0.8

  /// - Parameter progress: of the live goals of the product.
  package init(_ progress: [TargetProgress]) {
    let current = InvestmentHint.way(progress, .currentValue)
    let closed = InvestmentHint.way(progress, .unrealisedValue)
    guard let current, let closed else {
      let missing = [current == nil ? "current value" : nil, closed == nil ? "unrealised value" : nil].compactMap(
        \.self)
      word = .unknown
      sentence =
        "No live goal has a target with readings on \(missing.joined(separator: " or ")), so nothing says whether to invest."
      return
    }
    let said =
      "current value has come \(percent(current)) of the way to its target, and \(percent(closed)) of the gap is closed"
    switch (current, closed) {
    case (...InvestmentHint.low, ...InvestmentHint.low):
      (word, sentence) = (.invest, "Investing is probably warranted: \(said).")
    case (InvestmentHint.high..., InvestmentHint.high...):
      (word, sentence) = (.cashCow, "It looks like a cash cow that needs little new investment: \(said).")
    default: (word, sentence) = (.between, "Neither clearly to invest in nor a cash cow: \(said).")
    }
  }

  /// The mean way of the targets on measures of an area, each between nothing and all of it.
  private static func way(_ progress: [TargetProgress], _ area: Measure.KeyValueArea) -> Double? {
    let ways = progress.filter { $0.picture.measure.keyValueArea == area }.compactMap(\.share)
    return ways.isEmpty ? nil : mean(of: ways.map { min(max($0, 0), 1) })
  }
}

private func percent(_ share: Double) -> String { "\(decimal(share * 100, digits: 0)) %" }

extension ValuePage {
  /// The measures of each category, and of none. Rows 06.07.
  package var categories: [(category: Measure.Category?, measures: [MeasurePicture])] {
    let all = areas.flatMap(\.measures) + unplaced
    let named = Measure.Category.allCases.map { category in
      (Optional(category), all.filter { $0.measure.category == category })
    }
    let unnamed = all.filter { $0.measure.category == nil }
    return named + (unnamed.isEmpty ? [] : [(nil, unnamed)])
  }

  /// Said where nothing that customers do or experience differently is measured.
  package var missingOutcome: String? {
    let value = areas.filter { [.currentValue, .unrealisedValue].contains($0.area) }.flatMap(\.measures)
    if value.contains(where: { $0.measure.category == .outcome && $0.latest != nil }) { return nil }
    return value.contains { $0.measure.category == .outcome }
      ? "The outcomes that are to be measured have no reading yet."
      : "No outcome is measured: what customers do or experience differently is not seen."
  }
}
