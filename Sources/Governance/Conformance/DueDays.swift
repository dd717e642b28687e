package import Model

extension Span {
  /// The day a number of these spans after a day, by the calendar: a month after 31 January is the last of
  /// February. Counted from the first day each time, so that short months do not shift later ones.
  package func after(_ start: Day, times: Int) -> Day {
    let (steps, isOver) = count.multipliedReportingOverflow(by: times)
    let total = isOver ? Int(Int32.max) : steps
    return switch unit {
    case .day: start + min(total, 4_000_000)
    case .week: start + min(total, 500_000) * 7
    case .month: Span.months(min(total, 120_000), after: start)
    case .quarter: Span.months(min(total, 40_000) * 3, after: start)
    case .year: Span.months(min(total, 10_000) * 12, after: start)
    }
  }

  private static func months(_ months: Int, after start: Day) -> Day {
    let (year, month, day) = start.civil
    let index = year * 12 + month - 1 + months
    let (newYear, newMonth) = (index / 12, index % 12 + 1)
    let length = Day.length(ofMonth: newMonth, in: newYear)
    return Day(year: newYear, month: newMonth, day: min(day, length)) ?? start
  }
}

extension Cadence {
  /// The days it takes place within a stretch of days, both included.
  package func due(from first: Day, through last: Day) -> [Day] {
    var days: [Day] = []
    var times = 0
    var day = from
    while day <= last {
      if day >= first { days.append(day) }
      times += 1
      let next = every.after(from, times: times)
      guard next > day else { break }
      day = next
    }
    return days
  }

  /// The next day it takes place, on or after a day.
  package func next(onOrAfter day: Day) -> Day? { due(from: day, through: every.after(max(day, from), times: 1)).first }
}
