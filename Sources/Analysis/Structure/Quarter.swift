package import Model

/// A quarter of a calendar year, in the organisation's own days.
package struct Quarter: Hashable, Comparable, Sendable {
  package let year: Int
  /// 1 to 4.
  package let number: Int

  package init(of day: Day) {
    let (year, month, _) = day.civil
    (self.year, number) = (year, (month - 1) / 3 + 1)
  }

  private init(year: Int, number: Int) { (self.year, self.number) = (year, number) }

  package var from: Day { Day(number: Day.number(year: year, month: number * 3 - 2, day: 1)) }
  package var to: Day { next.from - 1 }
  package var next: Quarter {
    number == 4 ? Quarter(year: year + 1, number: 1) : Quarter(year: year, number: number + 1)
  }
  package var previous: Quarter {
    number == 1 ? Quarter(year: year - 1, number: 4) : Quarter(year: year, number: number - 1)
  }
  /// `Q2 2026`.
  package var spoken: String { "Q\(number) \(year)" }

  package static func < (a: Quarter, b: Quarter) -> Bool { (a.year, a.number) < (b.year, b.number) }
}
