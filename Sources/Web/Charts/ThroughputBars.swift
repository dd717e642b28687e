import Model

/// Items finished in each period, zeros kept, with the limits of routine variation when there are enough periods.
struct ThroughputBars: Chart {
  struct Bar: Sendable {
    let from: Day
    let to: Day
    let count: Int
    /// The period is not over, or the evidence does not cover it whole.
    var isPartial = false
  }
  struct Limits: Sendable { let lower: Double, centre: Double, upper: Double }

  let bars: [Bar]
  var limits: Limits?
  /// `week`, `day` or `month`.
  var period = "week"

  var title: String { "Throughput" }
  var note: String { "items finished a \(period), zeros kept" }

  var sentence: String {
    let whole = bars.filter { !$0.isPartial }
    guard !whole.isEmpty else { return "No whole \(period) has passed yet." }
    let mean = Double(whole.reduce(0) { $0 + $1.count }) / Double(whole.count)
    let base = "\(Spoken.number(mean, digits: 1)) items a \(period) over \(Spoken.count(whole.count, period))"
    guard let limits else { return base + "; limits need more of them." }
    let outside = whole.count { Double($0.count) > limits.upper || Double($0.count) < limits.lower }
    return base
      + (outside == 0
        ? "; every one within the limits of routine variation."
        : "; \(Spoken.count(outside, period)) outside the limits of routine variation.")
  }

  var table: Table {
    Table(
      [.init("From"), .init("To"), .number("Items"), .init("Whole")],
      rows: bars.map { [.day($0.from), .day($0.to), .count($0.count), .text($0.isPartial ? "not yet" : "yes")] })
  }

  func draw(_ layout: Layout) -> Drawing {
    let edge = limits.map { edgeTexts($0) } ?? []
    var plot = Plot(layout, height: 220, left: 34, right: Plot.edge(edge), top: 22)
    let tallest = max(Double(bars.map(\.count).max() ?? 1), limits?.upper ?? 0)
    let y = Scale.counting(upTo: tallest, start: plot.bottom, end: plot.top)
    plot.countAxis(y, unit: "items")
    guard let first = bars.first, let last = bars.last else { return plot.drawing }
    let x = Scale(from: Double(first.from.number), to: Double(last.to.number) + 1, start: plot.left, end: plot.right)
    plot.dayAxis(from: first.from, to: last.to, x)
    for bar in bars { draw(bar, x, y, &plot.drawing) }
    if let limits { draw(limits, edge, y, &plot) }
    return plot.drawing
  }

  private func draw(_ bar: Bar, _ x: Scale, _ y: Scale, _ drawing: inout Drawing) {
    let (left, right) = (x(Double(bar.from.number)), x(Double(bar.to.number) + 1))
    let says = "\(Spoken.count(bar.count, "item")) finished \(bar.from.spoken) – \(bar.to.spoken)"
    drawing.bar(
      left + 1, y(bar.count), max(right - left - 2, 1), y(0) - y(bar.count), bar.isPartial ? "mark-soft" : "mark",
      says: says + (bar.isPartial ? ", not yet over" : ""))
  }

  private func draw(_ limits: Limits, _ edge: [String], _ y: Scale, _ plot: inout Plot) {
    var labels: [Plot.EdgeLabel] = []
    for (value, text) in zip([limits.upper, limits.centre, max(limits.lower, 0)], edge) {
      let isCentre = value == limits.centre
      plot.drawing.line(
        plot.left, y(value), plot.right, y(value), isCentre ? "centre" : "limit", dash: isCentre ? .none : .dashed)
      labels.append(.init(y: y(value), text: text))
    }
    plot.edgeLabels(labels)
  }

  private func edgeTexts(_ limits: Limits) -> [String] {
    [
      "limit \(Spoken.number(limits.upper, digits: 1))", "centre \(Spoken.number(limits.centre, digits: 1))",
      "limit \(Spoken.number(max(limits.lower, 0), digits: 1))",
    ]
  }
}
