import Model

/// A process behaviour chart (XmR, after Wheeler): values with their natural limits above, the moving
/// range between neighbours below. What lies outside routine variation is marked and named.
struct BehaviourChart: Chart {
  struct Point: Sendable {
    let day: Day
    let value: Double
  }
  struct Signal: Sendable {
    /// `outside the limits`, `eight in a row below the centre`, `three of four nearer to the limit`.
    let name: String
    /// Which points it marks.
    let points: ClosedRange<Int>
    /// It moved the way it should.
    var isForTheBetter = false
    /// Signals that still stand come before those that ended, and long ones before single points.
    fileprivate var rank: (Int, Int, Int) { (points.upperBound, name.contains(" in a row ") ? 1 : 0, points.count) }
  }
  struct Panel: Sendable {
    let centre: Double
    let upper: Double
    var lower: Double?
  }

  let title: String
  let unit: String
  /// `week`, `reading`.
  let period: String
  let points: [Point]
  let values: Panel
  let ranges: Panel
  let signals: [Signal]
  /// The points the limits were computed from.
  let baseline: ClosedRange<Int>

  var note: String {
    guard let from = day(baseline.lowerBound), let to = day(baseline.upperBound) else {
      return "process behaviour (XmR)"
    }
    return "process behaviour (XmR), limits from \(from.spoken) – \(to.spoken)"
  }
  private func day(_ index: Int) -> Day? { points.indices.contains(index) ? points[index].day : nil }

  var sentence: String {
    let limits = "\(show(values.lower ?? 0)) and \(show(values.upper)) \(unit)"
    guard let last = signals.max(by: { $0.rank < $1.rank }) else {
      return "No signal: every value is routine variation between \(limits)."
    }
    let when = day(last.points.lowerBound).map { " since \($0.spoken)" } ?? ""
    return "A signal: \(last.name)\(when); routine variation lies between \(limits)."
  }

  var table: Table {
    Table(
      [.init("Day"), .number(unit), .number("Moving range"), .init("Signal")],
      rows: points.indices.map { index in
        [
          .day(points[index].day), .number(points[index].value, digits: digits),
          index == 0 ? .missing(because: "the first value has no neighbour") : .number(range(index), digits: digits),
          .text(names(index).joined(separator: ", ")),
        ]
      })
  }

  private var digits: Int { Spoken.digits(for: unit, value: values.centre) == 0 && period == "week" ? 0 : 1 }
  private func show(_ value: Double) -> String { Spoken.number(value, digits: 1) }
  private func range(_ index: Int) -> Double { abs(points[index].value - points[index - 1].value) }
  private func at(_ index: Int) -> [Signal] { signals.filter { $0.points.contains(index) } }
  private func style(_ index: Int) -> String {
    let signals = at(index)
    return signals.isEmpty ? "mark" : signals.allSatisfy(\.isForTheBetter) ? "mark-better" : "mark-act"
  }
  private func names(_ index: Int) -> [String] { at(index).map(\.name) }

  private func edge(_ panel: Panel, isRange: Bool) -> [(value: Double, text: String)] {
    var lines = [
      (panel.upper, "limit \(show(panel.upper))"), (panel.centre, (isRange ? "mean " : "centre ") + show(panel.centre)),
    ]
    if let lower = panel.lower { lines.append((lower, "limit \(show(lower))")) }
    return lines
  }

  func draw(_ layout: Layout) -> Drawing {
    let texts = (edge(values, isRange: false) + edge(ranges, isRange: true)).map(\.text)
    let names = signalNames(into: layout.width - 60)
    let top = 20 + 14 * Double(names.count)
    var plot = Plot(layout, height: 300 + top, left: 36, right: Plot.edge(texts), top: top)
    for (row, name) in names.enumerated() {
      plot.drawing.text(
        name.text, plot.left, 12 + 14 * Double(row), name.isForTheBetter ? "strong better" : "strong signal")
    }
    guard let first = points.first?.day, let last = points.last?.day else { return plot.drawing }
    let x = Scale(
      from: Double(first.number), to: Double(max(last, first + 1).number), start: plot.left + 5, end: plot.right - 5)
    let split = plot.top + (plot.bottom - plot.top) * 0.64
    upper(x, plot.top, split, &plot)
    lower(x, split + 34, &plot)
    plot.dayAxis(from: first, to: last, x)
    return plot.drawing
  }

  private func upper(_ x: Scale, _ top: Double, _ bottom: Double, _ plot: inout Plot) {
    let all = points.map(\.value) + [values.upper, values.lower ?? values.centre]
    let y = Scale.around(all, start: bottom, end: top)
    plot.drawing.text(unit, plot.left, top - 8, "tick")
    lines(edge(values, isRange: false), centre: values.centre, y, &plot)
    let places = points.map { (x: x(Double($0.day.number)), y: y($0.value)) }
    plot.drawing.path(places, "trace")
    for (index, place) in places.enumerated() {
      let named = names(index)
      let says = "\(points[index].day.spoken): \(show(points[index].value)) \(unit)"
      plot.drawing.mark(
        place.x, place.y, style(index), radius: named.isEmpty ? 3 : 3.8,
        isSquare: !named.isEmpty,
        says: named.isEmpty ? says : says + ", " + named.joined(separator: ", "))
    }
  }

  /// What happened, each kind of signal once with when it was seen last, above the drawing.
  private func signalNames(into width: Double) -> [(text: String, isForTheBetter: Bool)] {
    var latest: [String: Signal] = [:]
    for signal in signals where (latest[signal.name]?.points.upperBound ?? -1) < signal.points.upperBound {
      latest[signal.name] = signal
    }
    let kinds = latest.values.sorted { ($1.points.upperBound, $0.name) < ($0.points.upperBound, $1.name) }
    return kinds.prefix(3).map { signal in
      let (name, last) = (signal.name, signal.points.upperBound)
      let when = day(last).map { last == points.count - 1 ? "until now" : "last \(Spoken.short($0))" } ?? ""
      return (TextWidth.fitted("■ \(name), \(when)", into: width / TextWidth.bold), signal.isForTheBetter)
    }
  }

  private func lower(_ x: Scale, _ top: Double, _ plot: inout Plot) {
    let moves = points.indices.dropFirst().map { (index: $0, value: range($0)) }
    let y = Scale.counting(upTo: max(ranges.upper, moves.map(\.value).max() ?? 0), start: plot.bottom, end: top)
    plot.drawing.text("moving range", plot.left, top - 10, "tick")
    lines(edge(ranges, isRange: true), centre: ranges.centre, y, &plot)
    plot.drawing.line(plot.left, plot.bottom, plot.right, plot.bottom, "axis")
    plot.drawing.path(moves.map { (x(Double(points[$0.index].day.number)), y($0.value)) }, "trace")
    for move in moves {
      let isOutside = move.value > ranges.upper
      plot.drawing.mark(
        x(Double(points[move.index].day.number)), y(move.value), isOutside ? "mark-act" : "mark",
        radius: isOutside ? 3.8 : 2.5,
        isSquare: isOutside, says: "\(points[move.index].day.spoken): moved by \(show(move.value))")
    }
  }

  private func lines(_ lines: [(value: Double, text: String)], centre: Double, _ y: Scale, _ plot: inout Plot) {
    for line in lines {
      let isCentre = line.value == centre
      plot.drawing.line(
        plot.left, y(line.value), plot.right, y(line.value), isCentre ? "centre" : "limit",
        dash: isCentre ? .none : .dashed)
    }
    plot.edgeLabels(lines.map { .init(y: y($0.value), text: $0.text) })
  }
}
