package import Model

/// One period of a fund, counted from its first day by the calendar.
package struct FundPeriod: Hashable, Sendable {
  /// From 0.
  package let number: Int
  package let from: Day
  /// The last day, included.
  package let to: Day

  /// How long it is in weeks, a day being a seventh.
  package var weeks: Double { Double(to - from + 1) / 7 }
  package var spoken: String { "\(from.spoken) – \(to.spoken)" }
}

extension Fund {
  package func period(_ number: Int) -> FundPeriod {
    FundPeriod(number: number, from: every.after(from, times: number), to: every.after(from, times: number + 1) - 1)
  }

  /// The period a day lies in; none before the first one.
  package func period(on day: Day) -> FundPeriod? {
    guard day >= from, every.count > 0 else { return nil }
    // By its average length the guess is at most a few periods off.
    var number = max(0, (day - from) / max(1, every.approximateDays) - 1)
    while number > 0, period(number).from > day { number -= 1 }
    while period(number).to < day {
      let next = number + 1
      guard period(next).from > period(number).from else { return nil }
      number = next
    }
    return period(number)
  }
}
