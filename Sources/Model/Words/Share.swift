/// A part of a whole, written `85 %` or `0.85`. Kept in hundredths of a per cent, so that
/// comparing and ranking stay exact.
package struct Share: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// 0…10 000.
  package let basisPoints: Int
  package init?(basisPoints: Int) {
    guard (0...10_000).contains(basisPoints) else { return nil }
    self.basisPoints = basisPoints
  }
  package init(percent: Int) { self.basisPoints = min(max(percent, 0), 100) * 100 }
  package var fraction: Double { Double(basisPoints) / 10_000 }
  package var percent: Double { Double(basisPoints) / 100 }
  package static func < (a: Share, b: Share) -> Bool { a.basisPoints < b.basisPoints }
  package var description: String {
    let whole = basisPoints / 100
    let rest = basisPoints % 100
    if rest == 0 { return "\(whole) %" }
    let digits = rest % 10 == 0 ? "\(rest / 10)" : (rest < 10 ? "0\(rest)" : "\(rest)")
    return "\(whole).\(digits) %"
  }
}

/// An amount of money, nothing or more when read from what somebody wrote, in whole units of a currency, written `50 000 EUR` (or `50000 EUR`).
package struct Money: Hashable, Sendable, CustomStringConvertible {
  package let amount: Int
  /// ISO 4217, three capital letters.
  package let currency: String
  package init(_ amount: Int, _ currency: String) {
    self.amount = amount
    self.currency = currency
  }
  package var description: String { "\(amount) \(currency)" }
}

/// A length of time in whole units, written `13 weeks`, `1 day`, `1 quarter`.
package struct Span: Hashable, Sendable, CustomStringConvertible {
  package enum Unit: String, Sendable, CaseIterable { case day, week, month, quarter, year }
  package let count: Int
  package let unit: Unit
  package init(_ count: Int, _ unit: Unit) {
    self.count = count
    self.unit = unit
  }
  /// Length in days, counting a month as 30, a quarter as 91 and a year as 365; for comparing
  /// spans, not for stepping through a calendar.
  package var approximateDays: Int {
    let length =
      switch unit {
      case .day: 1;
      case .week: 7;
      case .month: 30;
      case .quarter: 91;
      case .year: 365
      }
    return count.multipliedReportingOverflow(by: length).partialValue
  }
  package var description: String { "\(count) \(unit.rawValue)\(count == 1 ? "" : "s")" }
}
