import Model

/// The two sizes every chart is laid out for: beside other things, and on a phone.
enum Layout: String, CaseIterable, Sendable {
  case wide, narrow
  var width: Double { self == .wide ? 640 : 340 }
}

/// A drawing with a field inside its margins, axes along it and labels at its right edge.
struct Plot: Sendable {
  var drawing: Drawing
  let left: Double
  let right: Double
  let top: Double
  let bottom: Double

  init(_ layout: Layout, height: Double, left: Double, right: Double, top: Double = 12, bottom: Double = 24) {
    drawing = Drawing(width: layout.width, height: height)
    (self.left, self.right) = (left, layout.width - right)
    (self.top, self.bottom) = (top, height - bottom)
  }

  var width: Double { right - left }

  /// Faint lines with their numbers at the left.
  mutating func countAxis(_ scale: Scale, unit: String = "") {
    for tick in scale.ticks {
      drawing.line(left, scale(tick), right, scale(tick), tick == 0 ? "axis" : "grid")
      drawing.text(Spoken.number(tick, digits: scale.tickDigits), left - 6, scale(tick) + 4, "tick", anchor: .end)
    }
    if !unit.isEmpty { drawing.text(unit, 0, top - 10, "tick") }
  }

  /// Months, or weeks where the window is short, with as many names as fit.
  mutating func dayAxis(from first: Day, to last: Day, _ scale: Scale) {
    var free = left - 20
    for tick in Plot.ticks(from: first, to: last) {
      let x = scale(Double(tick.day.number))
      let wide = TextWidth.of(tick.name)
      drawing.line(x, bottom, x, bottom + 4, "axis")
      guard x >= free, x + wide <= drawing.width else { continue }
      drawing.text(tick.name, x, bottom + 17, "tick")
      free = x + wide + 10
    }
  }

  static func ticks(from first: Day, to last: Day) -> [(day: Day, name: String)] {
    if last - first <= 45 {
      let monday = first + (7 - first.weekday) % 7
      return stride(from: monday, through: last, by: 7).map { ($0, Spoken.short($0)) }
    }
    let (year, month, _) = first.civil
    let months = (0...max(last - first, 0) / 28 + 1).compactMap { step in
      let index = month - 1 + step
      return Day(year: year + index / 12, month: index % 12 + 1, day: 1)
    }.filter { $0 >= first && $0 <= last }
    return months.enumerated().map { place, day in
      let name = Day.monthNames[day.civil.month - 1]
      return (day, place == 0 || day.civil.month == 1 ? "\(name) \(day.civil.year)" : name)
    }
  }

  struct EdgeLabel { let y: Double; let text: String; var style = "strong" }

  /// Labels at the right edge, pushed apart until each can be read.
  mutating func edgeLabels(_ labels: [EdgeLabel], size: Double = 11) {
    let sorted = labels.sorted { $0.y < $1.y }
    var places = sorted.map(\.y)
    let gap = size + 2
    for index in places.indices.dropFirst() { places[index] = max(places[index], places[index - 1] + gap) }
    let overflow = (places.last ?? 0) - (drawing.height - 4)
    if overflow > 0 {
      var limit = drawing.height - 4
      for index in places.indices.reversed() {
        places[index] = min(places[index], limit)
        limit = places[index] - gap
      }
    }
    for (label, y) in zip(sorted, places) { drawing.text(label.text, right + 7, y + 4, label.style, size: size) }
  }

  static func edge(_ texts: [String]) -> Double { (texts.map { TextWidth.of($0) * TextWidth.bold }.max() ?? 0) + 10 }
}
