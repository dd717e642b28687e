import Governance
import Model

/// How often promises held beside how often they were said to: on the line, a confidence is worth its word.
struct CalibrationChart: Chart {
  /// Over everything, by rising confidence.
  let rows: [Calibration]

  var title: String { "Kept as often as promised?" }
  var note: String { "share of resolved promises that held, by promised confidence" }

  var sentence: String {
    guard rows.contains(where: { $0.resolved > 0 }) else { return "No promise is resolved yet." }
    return rows.filter { $0.resolved > 0 }.map {
      "At \($0.confidence): \(Spoken.number($0.kept)) of \(Spoken.number($0.resolved))"
    }
    .joined(separator: "; ") + "."
  }

  var table: Table {
    Table(
      [.number("Promised, %"), .number("Held, %"), .number("Kept"), .number("Resolved")],
      rows: rows.map { row in
        [
          .number(row.confidence.percent),
          row.share.map { .number(($0 * 100).rounded()) } ?? .missing(because: "none is resolved"), .count(row.kept),
          .count(row.resolved),
        ]
      })
  }

  func draw(_ layout: Layout) -> Drawing {
    var plot = Plot(layout, height: 40 + Double(max(rows.count, 1)) * 34, left: 74, right: 96, top: 20)
    let x = Scale(from: 0, to: 100, start: plot.left, end: plot.right)
    for tick in stride(from: 0.0, through: 100, by: layout == .wide ? 25 : 50) {
      plot.drawing.line(x(tick), plot.top, x(tick), plot.bottom, tick == 0 ? "axis" : "grid")
      plot.drawing.text(Spoken.number(tick) + Spoken.thinSpace + "%", x(tick) - 8, plot.bottom + 16, "tick")
    }
    for (index, row) in rows.enumerated() { draw(row, at: plot.top + Double(index) * 34 + 6, x, &plot) }
    return plot.drawing
  }

  private func draw(_ row: Calibration, at top: Double, _ x: Scale, _ plot: inout Plot) {
    plot.drawing.text("said \(row.confidence)", 0, top + 14, "tick")
    if let share = row.share {
      let says = "\(Spoken.number(row.kept)) of \(Spoken.number(row.resolved)) promises at \(row.confidence) held"
      plot.drawing.bar(x(0), top, max(x(share * 100) - x(0), 1), 20, "mark", says: says)
      plot.drawing.text(
        "\(Spoken.number(row.kept)) of \(Spoken.number(row.resolved))", plot.right + 7, top + 14, "strong")
    } else {
      plot.drawing.text("none yet", plot.right + 7, top + 14, "tick")
    }
    plot.drawing.line(x(row.confidence.percent), top - 4, x(row.confidence.percent), top + 24, "limit", dash: .dashed)
  }
}
