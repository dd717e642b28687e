package import Model

/// One ISO week, Monday to Sunday.
package struct Week: Hashable, Sendable {
  package let monday: Day
  package init(of day: Day) { monday = day - day.weekday }

  package var sunday: Day { monday + 6 }
  /// `2025-W23`. A week belongs to the year of its Thursday.
  package var label: String {
    let thursday = monday + 3
    let year = thursday.civil.year
    let number = (Int(thursday.number) - Int(Day.number(year: year, month: 1, day: 1))) / 7 + 1
    return "\(year)-W\(number < 10 ? "0" : "")\(number)"
  }
}

/// What happened in one week of a window.
package struct WeekOfFlow: Equatable, Sendable {
  package let week: Week
  package var started = 0
  package var finished = 0
  package var openAtEnd = 0
  /// Whether all seven days lie in the window; limits are computed from whole weeks only.
  package let isWhole: Bool
}

extension FlowTally {
  /// The weeks the window touches, first to last.
  package var weeks: [WeekOfFlow] {
    var weeks: [WeekOfFlow] = []
    for index in finishedPerDay.indices {
      let week = Week(of: window.from + index)
      if weeks.last?.week != week {
        weeks.append(WeekOfFlow(week: week, isWhole: week.monday >= window.from && week.sunday <= window.to))
      }
      weeks[weeks.count - 1].started += startedPerDay[index]
      weeks[weeks.count - 1].finished += finishedPerDay[index]
      weeks[weeks.count - 1].openAtEnd = openAtEnd[index]
    }
    return weeks
  }
}
