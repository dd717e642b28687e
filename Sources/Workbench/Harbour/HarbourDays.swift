import Analysis
package import Model

/// The days of Harbour's story. It was written for the eighteen months up to 28 June 2026 and is
/// told so that it ends on another Sunday: every day moves by the same number of whole weeks.
package struct HarbourDays: Sendable {
  /// The first and the last day as the story was written, a Monday and a Sunday.
  static let writtenFirst = Day(number: Day.number(year: 2024, month: 12, day: 30))
  static let writtenLast = Day(number: Day.number(year: 2026, month: 6, day: 28))
  /// Between the day on which the example opens and the last day of its evidence.
  package static let weeksAfterOpening = 13
  static let weeks = 78

  /// How many days everything moves.
  package let shift: Int

  /// The story as it ends on a Sunday; of another day the Sunday before it.
  package init(endingOn day: Day) {
    let sunday = day - (day.weekday + 1) % 7
    shift = sunday - HarbourDays.writtenLast
  }

  package var first: Day { HarbourDays.writtenFirst + shift }
  package var last: Day { HarbourDays.writtenLast + shift }
  /// The Sunday on which the example opens, with thirteen more weeks of evidence to come.
  package var opening: Day { last - 7 * HarbourDays.weeksAfterOpening }

  /// A day of the story as it was written.
  func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    Day(number: Day.number(year: year, month: month, day: day)) + shift
  }
  /// The Sunday of a week of the story, the first being 0.
  func sunday(ofWeek week: Int) -> Day { first + 7 * week + 6 }

  /// Nobody works between the years.
  var closed: [ClosedRange<Day>] { [day(2025, 1, 1)...day(2025, 1, 1), day(2025, 12, 24)...day(2026, 1, 1)] }

  func workingTime(from: Day? = nil) -> WorkingTime { WorkingTime(from: from ?? first, to: last, closed: closed) }

  /// Europe/Berlin by its law: summer time from the last Sunday of March to the last of October, one
  /// o'clock UTC. The story must not depend on the time zone database of a machine.
  package static let zone = Zone(
    name: "Europe/Berlin", initialOffset: 3600,
    changes: (1996...2099).flatMap { year in
      [(3, Int32(7200)), (10, Int32(3600))].map { month, offset in
        let last = Day(number: Day.number(year: year, month: month, day: 31))
        let sunday = last - (last.weekday + 1) % 7
        return Zone.Change(from: Int64(sunday.number) * 86_400 + 3600, offset: offset)
      }
    })
}
