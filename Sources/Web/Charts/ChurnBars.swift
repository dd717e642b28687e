import Analysis
import Model

/// Structural changes in each quarter, zeros kept.
struct ChurnBars: Chart {
  let counts: [Timeline.Count]

  var title: String { "Reorganisation churn" }
  var note: String { "structural changes a quarter, zeros kept" }

  var sentence: String {
    let whole = counts.filter(\.isWhole)
    guard let last = whole.last else { return "No whole quarter has passed since the first description." }
    let busiest = whole.max { $0.changes < $1.changes } ?? last
    let said = "\(Spoken.capitalised(Spoken.count(last.changes, "structural change"))) in \(last.quarter.spoken)"
    guard whole.count > 1 else { return said + "." }
    return busiest.quarter == last.quarter
      ? "\(said), the most of \(Spoken.count(whole.count, "whole quarter"))."
      : "\(said); the most was \(Spoken.number(busiest.changes)) in \(busiest.quarter.spoken)."
  }

  var table: Table {
    Table(
      [.init("Quarter"), .number("Changes"), .init("Whole")],
      rows: counts.map {
        [
          .text($0.quarter.spoken), .count($0.changes),
          .text($0.isWhole ? "yes" : "not yet, or not from its first day"),
        ]
      })
  }

  func draw(_ layout: Layout) -> Drawing {
    var plot = Plot(layout, height: 200, left: 34, right: 12, top: 22)
    let y = Scale.counting(upTo: Double(max(counts.map(\.changes).max() ?? 1, 4)), start: plot.bottom, end: plot.top)
    plot.countAxis(y, unit: "changes")
    guard let first = counts.first, let last = counts.last else { return plot.drawing }
    let x = Scale(
      from: Double(first.quarter.from.number), to: Double(last.quarter.to.number) + 1, start: plot.left, end: plot.right
    )
    plot.dayAxis(from: first.quarter.from, to: last.quarter.to, x)
    for count in counts {
      let (left, right) = (x(Double(count.quarter.from.number)), x(Double(count.quarter.to.number) + 1))
      plot.drawing.bar(
        left + 2, y(count.changes), max(right - left - 4, 1), y(0) - y(count.changes),
        count.isWhole ? "mark" : "mark-soft",
        says:
          "\(Spoken.count(count.changes, "structural change")) in \(count.quarter.spoken)\(count.isWhole ? "" : ", not the whole of it")"
      )
    }
    return plot.drawing
  }
}
