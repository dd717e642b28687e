/// Where the time of finished items went: each stage's share of all the days they spent in progress.
struct TimeInState: Chart {
  struct Stage: Sendable {
    let name: String
    /// Nobody works on the item here.
    let isWaiting: Bool
    /// Share of all days, 0…1.
    let share: Double
    let medianDays: Double
    let mostDays: Double
  }

  let stages: [Stage]
  let sample: Int

  let title = "Time in each state"
  var note: String { "\(Spoken.count(sample, "finished item"))" }

  var sentence: String {
    guard let most = stages.max(by: { $0.share < $1.share }), most.share > 0 else {
      return "The evidence has no state history, so time cannot be told apart by state."
    }
    let waiting = stages.filter(\.isWaiting).reduce(0) { $0 + $1.share }
    return "\(most.name) takes \(percent(most.share)) of the time; \(percent(waiting)) of it is waiting."
  }

  var table: Table {
    Table(
      [.init("State"), .init("Kind"), .number("Share, %"), .number("Median, days"), .number("85 of 100, days")],
      rows: stages.map { stage in
        [
          .text(stage.name), .text(stage.isWaiting ? "waiting" : "working"), .number((stage.share * 100).rounded()),
          .number(stage.medianDays, digits: 1), .number(stage.mostDays, digits: 1),
        ]
      })
  }

  private func percent(_ share: Double) -> String { Spoken.number(share * 100) + Spoken.thinSpace + "%" }

  /// A state nobody spends time in stands in the table only.
  private var drawn: [Stage] { stages.filter { $0.share >= 0.005 } }

  func draw(_ layout: Layout) -> Drawing {
    let names = layout == .wide ? min((stages.map { TextWidth.of($0.name) }.max() ?? 0) + 10, 170) : 8
    let rowHeight = layout == .wide ? 26.0 : 40.0
    var plot = Plot(
      layout, height: Double(drawn.count) * rowHeight + 12, left: names, right: Plot.edge(["100 % · 99.9 d"]), top: 6,
      bottom: 6)
    let x = Scale(from: 0, to: max(stages.map(\.share).max() ?? 1, 0.01), start: plot.left, end: plot.right)
    for (index, stage) in drawn.enumerated() {
      row(stage, at: plot.top + Double(index) * rowHeight, isUnder: layout == .narrow, x, &plot)
    }
    return plot.drawing
  }

  private func row(_ stage: Stage, at top: Double, isUnder: Bool, _ x: Scale, _ plot: inout Plot) {
    let barTop = isUnder ? top + 17 : top + 3
    let kind = stage.isWaiting ? "waiting" : "working"
    if isUnder {
      plot.drawing.text("\(stage.name), \(kind)", plot.left, top + 11, "label")
    } else {
      plot.drawing.text(
        TextWidth.fitted(stage.name, into: plot.left - 10), plot.left - 8, top + 16, "label", anchor: .end)
    }
    plot.drawing.bar(
      plot.left, barTop, max(x(stage.share) - plot.left, 1), 18, stage.isWaiting ? "mark-wait" : "mark",
      says:
        "\(stage.name), \(kind): \(percent(stage.share)) of the time, median \(Spoken.number(stage.medianDays, digits: 1)) days"
    )
    plot.drawing.text(
      "\(percent(stage.share)) · \(Spoken.number(stage.medianDays, digits: 1)) d", max(x(stage.share), plot.left) + 6,
      barTop + 13, "strong")
  }
}
