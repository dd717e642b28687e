/// A calendar day in the organisation's zone, counted from 1 January 1970. Written `2025-06-30`.
///
/// A day is not a moment: which day a moment falls on depends on a zone, and that choice is made
/// once, at the edge (``Zone``), never inside a computation.
package struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01 in the proleptic Gregorian calendar.
  package let number: Int32

  package init(number: Int32) { self.number = number }
  package init(number: Int) { self.number = Int32(clamping: number) }

  /// The day of a civil date, or nothing when there is no such date (31 February).
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Day.length(ofMonth: month, in: year)
    else { return nil }
    self.number = Day.number(year: year, month: month, day: day)
  }

  /// Days since 1970-01-01 of a civil date whose parts are in range (Howard Hinnant's algorithm).
  package static func number(year: Int, month: Int, day: Int) -> Int32 {
    let shifted = month <= 2 ? year &- 1 : year
    let era = (shifted >= 0 ? shifted : shifted &- 399) / 400
    let yearOfEra = shifted &- era &* 400
    let dayOfYear = (153 &* (month &+ (month > 2 ? -3 : 9)) &+ 2) / 5 &+ day &- 1
    let dayOfEra = yearOfEra &* 365 &+ yearOfEra / 4 &- yearOfEra / 100 &+ dayOfYear
    return Int32(truncatingIfNeeded: era &* 146_097 &+ dayOfEra &- 719_468)
  }

  package static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Year, month and day of the month.
  package var civil: (year: Int, month: Int, day: Int) {
    let z = Int(number) + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// Monday is 0, Sunday is 6.
  package var weekday: Int { Int(((number &+ 3) % 7 &+ 7) % 7) }
  package var isWeekend: Bool { weekday >= 5 }

  package static func < (a: Day, b: Day) -> Bool { a.number < b.number }
  package static func + (day: Day, days: Int) -> Day { Day(number: Int(day.number) + days) }
  package static func - (day: Day, days: Int) -> Day { Day(number: Int(day.number) - days) }
  /// Days from the second day to the first; 0 when they are the same day.
  package static func - (later: Day, earlier: Day) -> Int { Int(later.number) - Int(earlier.number) }
}

extension Day: Strideable {
  package func distance(to other: Day) -> Int { other - self }
  package func advanced(by days: Int) -> Day { self + days }
}

extension Day: CustomStringConvertible {
  /// `2025-06-30`.
  package var description: String {
    let (year, month, day) = civil
    func padded(_ value: Int, _ width: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// `30 Jun 2025`, as people read it.
  package var spoken: String {
    let (year, month, day) = civil
    return "\(day) \(Day.monthNames[month - 1]) \(year)"
  }

  package static let monthNames = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
