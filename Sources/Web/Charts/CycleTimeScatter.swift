import Model

/// Every finished item: the day it finished and the calendar days it took, with lines below which so
/// many of 100 items lie (nearest rank).
struct CycleTimeScatter: Chart {
  struct Point: Sendable {
    /// What ``item`` is asked for.
    let row: Int
    let finished: Day
    let days: Int
  }
  struct Item: Sendable {
    let name: String
    var target: Href?
  }
  struct Percentile: Sendable {
    let share: Int
    let days: Int
  }

  /// Oldest first.
  let points: [Point]
  /// Ascending.
  let percentiles: [Percentile]
  let from: Day
  let to: Day
  /// Where items that share a mark are listed.
  var list: Href?
  /// Names an item; asked only for those that are shown, for there may be very many.
  let item: @Sendable (Int) -> Item

  let title = "Cycle time"
  var note: String { "\(Spoken.count(points.count, "item")) finished \(from.spoken) – \(to.spoken)" }

  var sentence: String {
    guard !points.isEmpty else { return "Nothing was finished in this time." }
    guard let most = percentiles.first(where: { $0.share == 85 }) else {
      return "\(Spoken.capitalised(Spoken.count(points.count, "item"))) finished: too few for lines that hold."
    }
    let slowest = points.map(\.days).max() ?? 0
    return "85 of 100 items took \(Spoken.count(most.days, "day")) or less; the slowest took \(Spoken.number(slowest))."
  }

  var table: Table { table(most: points.count).shown }

  /// The latest first.
  func table(most: Int) -> (shown: Table, left: Int) {
    let shown = Table(
      [.init("Item"), .init("Finished"), .number("Days")],
      rows: points.suffix(most).reversed().map { point in
        let item = item(point.row)
        return [
          item.target.map { .linked(.text(item.name), $0) } ?? .text(item.name), .day(point.finished),
          .count(point.days),
        ]
      })
    return (shown, max(points.count - most, 0))
  }

  func draw(_ layout: Layout) -> Drawing {
    let edge = percentiles.map { "\($0.share) % · \($0.days)\(Spoken.thinSpace)d" }
    var plot = Plot(layout, height: layout == .wide ? 280 : 260, left: 34, right: Plot.edge(edge), top: 22)
    let slowest = Double(points.map(\.days).max() ?? 1)
    let y = Scale.counting(upTo: slowest, start: plot.bottom, end: plot.top)
    let x = Scale(
      from: Double(from.number), to: Double(max(to, from + 1).number), start: plot.left + 4, end: plot.right - 4)
    plot.countAxis(y, unit: "days")
    plot.dayAxis(from: from, to: to, x)
    draw(marks, x, y, &plot.drawing)
    for percentile in percentiles {
      let dash: Drawing.Dash = percentile.share >= 95 ? .dotted : percentile.share > 50 ? .dashed : .none
      plot.drawing.line(plot.left, y(percentile.days), plot.right, y(percentile.days), "percentile", dash: dash)
    }
    plot.edgeLabels(zip(percentiles, edge).map { .init(y: y($0.days), text: $1) })
    return plot.drawing
  }
}
