package import Model

/// The hours in which anything moves: whole seconds counted through working days alone, so that a
/// queue never has to know about nights, weekends or closed days.
package struct WorkingTime: Sendable {
  /// The working days, ascending.
  package let days: [Day]
  /// Seconds after local midnight at which work begins.
  package let opens: Int
  /// Seconds of work in a day.
  package let length: Int

  /// Monday to Friday from eight to six, without the days on which the house is closed.
  package init(from: Day, to: Day, closed: [ClosedRange<Day>] = [], opens: Int = 8, closes: Int = 18) {
    var days: [Day] = []
    var day = from
    while day <= to {
      if !day.isWeekend && !closed.contains(where: { $0.contains(day) }) { days.append(day) }
      day = day + 1
    }
    self.days = days
    self.opens = min(max(opens, 0), 23) * 3600
    self.length = max(1, min(closes, 24) - min(max(opens, 0), 23)) * 3600
  }

  /// The first second after the last working day.
  package var end: Int { days.count * length }

  package func day(of second: Int) -> Day { days[min(max(second / length, 0), days.count - 1)] }

  /// Local seconds since 1970 of a working second.
  package func local(_ second: Int) -> Int64 {
    Int64(day(of: second).number) * 86_400 + Int64(opens + second % length)
  }

  /// The first working second on or after a day.
  package func start(of day: Day) -> Int {
    var low = 0
    var high = days.count
    while low < high {
      let middle = (low + high) / 2
      if days[middle] < day { low = middle + 1 } else { high = middle }
    }
    return low * length
  }
}
