import Evidence
package import Model

/// What a line will have spent by the end of a period, from what it spent so far; said as a range, because weeks differ.
package struct SpendForecast: Equatable, Sendable {
  /// Whole units of the currency, to two digits: the evidence has no more.
  package let low: Int
  package let high: Int
  package let basis: String

  package static let fewestWeeks = 4

  /// Nothing, in words, where fewer than four whole weeks are known.
  package enum Answer: Equatable, Sendable {
    case expected(SpendForecast)
    case none(because: String)
  }

  /// From the last thirteen whole weeks that are known: the lower and the upper quarter of what a week cost, for the
  /// days that are left.
  package static func of(
    _ line: Address, in period: FundPeriod, _ currency: String, _ book: SpendBook
  ) -> Answer {
    guard let reaches = book.reaches else { return .none(because: "no spend was imported yet") }
    let known = book.amounts(period.from...max(period.from, min(reaches, period.to)), currency) { $0.line == line }
    let soFar = reaches < period.from ? 0 : known.values.reduce(0) { $0.adding($1) }
    guard reaches < period.to else {
      return .expected(SpendForecast(low: soFar, high: soFar, basis: "the period is told whole"))
    }
    let weeks = weeks(of: line, currency, book, through: reaches)
    guard weeks.count >= fewestWeeks else {
      return .none(because: "\(weeks.count) whole weeks of spend are known; \(fewestWeeks) are needed")
    }
    let left = Double(period.to - max(reaches, period.from - 1)) / 7
    let sorted = weeks.sorted()
    let (low, high) = (sorted[sorted.count / 4], sorted[sorted.count - 1 - sorted.count / 4])
    return .expected(
      SpendForecast(
        low: rounded(Double(soFar) + Double(low) * left), high: rounded(Double(soFar) + Double(high) * left),
        basis: "\(sorted.count) weeks of spend, the middle half of them, for the days left"))
  }

  private static func weeks(of line: Address, _ currency: String, _ book: SpendBook, through day: Day) -> [Int] {
    let own = book.rows.filter { $0.line == line && $0.spend.currency == currency }
    guard let first = own.map(\.spend.from).min() else { return [] }
    return (0..<13).compactMap { back in
      let last = day - 7 * back
      guard last - 6 >= first else { return nil }
      return book.amounts(last - 6...last, currency) { $0.line == line }.values.reduce(0) { $0.adding($1) }
    }
  }

  /// Two digits that mean something.
  static func rounded(_ value: Double) -> Int {
    guard value.isFinite, abs(value) < 1e15 else { return value > 0 ? .max : .min }
    var scale = 1.0
    while abs(value) / scale >= 100 { scale *= 10 }
    return Int((value / scale).rounded() * scale)
  }
}
