import Model

/// The days of a forecast as a calendar: a column for each week, darker where more is certain.
struct CalendarStrip: Sendable {
  private let first: Day
  private let last: Day
  private let cell: Double
  private let marks: [(share: Int, day: Day)]

  init?(_ forecast: ForecastHistogram, width: Double) {
    let days = forecast.marks.compactMap { mark in
      if case .day(let day) = mark.outcome { (share: mark.share, day: day) } else { nil }
    }
    guard let start = forecast.bins.first, case .day(let from) = start.outcome, let to = days.last?.day,
      to - from <= 400
    else { return nil }
    first = from - from.weekday
    last = to + (6 - to.weekday)
    marks = days
    cell = min(28, max((width - CalendarStrip.margin - 14) / Double((last - first) / 7 + 1), 4))
  }

  private static let margin = 40.0
  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

  var height: Double { cell * 7 + 34 }

  func draw(at top: Double, _ drawing: inout Drawing) {
    for (row, name) in CalendarStrip.weekdays.enumerated() where cell >= 12 || row % 3 == 0 {
      drawing.text(name, 10, top + 16 + (Double(row) + 0.5) * cell + 3.5, "tick", size: 10)
    }
    var free = 0.0
    for offset in 0...(last - first) {
      let day = first + offset
      let x = CalendarStrip.margin + Double(offset / 7) * cell
      if day.civil.day <= 7, day.weekday == 0, x >= free {
        drawing.text(Day.monthNames[day.civil.month - 1], x, top + 10, "tick")
        free = x + 34
      }
      drawing.rect(
        x, top + 16 + Double(day.weekday) * cell, cell - 1.5, cell - 1.5, style(day),
        title: "\(day.spoken): \(says(day))")
      if cell >= 15 { number(day, x + cell / 2 - 0.75, top + 16 + (Double(day.weekday) + 0.5) * cell + 2.5, &drawing) }
    }
    drawing.text("each square a day, darker: 50, 85, 95 % sure", CalendarStrip.margin, top + 16 + cell * 7 + 14, "tick")
  }

  private func number(_ day: Day, _ x: Double, _ y: Double, _ drawing: inout Drawing) {
    drawing.text("\(day.civil.day)", x, y, "\(style(day))-text", anchor: .middle, size: cell >= 24 ? 11 : 9)
  }

  private func share(_ day: Day) -> Int { marks.last { $0.day <= day }?.share ?? 0 }
  private func style(_ day: Day) -> String {
    switch share(day) {
    case 95...: "day-sure-3"
    case 85...: "day-sure-2"
    case 50...: "day-sure-1"
    default: "day"
    }
  }
  private func says(_ day: Day) -> String {
    let share = share(day)
    return share == 0 ? "less than \(marks.first?.share ?? 50) % sure" : "at least \(share) % sure"
  }
}
