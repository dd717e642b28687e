import Model

/// How many items had reached each stage by the end of each day. The height of a band is what stood
/// in that stage; the distance to the right between two lines is how long items take.
struct CumulativeFlow: Chart {
  struct Layer: Sendable {
    let name: String
    /// Items that had reached this stage by the end of each day.
    let reached: [Int]
  }

  let days: [Day]
  /// From the first stage to the last.
  let layers: [Layer]

  let title = "Cumulative flow"
  var note: String {
    "end of each day, stages in order" + (floor > 0 ? ", \(Spoken.number(floor)) finished before left out" : "")
  }

  /// Finished before the first day: the axis begins above them.
  private var floor: Int { layers.last?.reached.first ?? 0 }

  /// What stands in a stage on a day: reached it and not yet the next.
  private func inside(_ layer: Int, _ day: Int) -> Int {
    layers[layer].reached[day] - (layer + 1 < layers.count ? layers[layer + 1].reached[day] : 0)
  }

  var sentence: String {
    guard days.count > 1, layers.count > 1 else { return "Too few days to show how work accumulates." }
    let growth = layers.indices.dropLast().map { ($0, inside($0, days.count - 1) - inside($0, 0)) }
    guard let most = growth.max(by: { $0.1 < $1.1 }), most.1 > 0 else {
      return "No stage holds more than it did on \(days[0].spoken)."
    }
    return "\(layers[most.0].name) grew most: \(inside(most.0, days.count - 1)) items, "
      + "\(Spoken.number(most.1)) more than on \(days[0].spoken)."
  }

  var table: Table {
    Table(
      [.init("Day")] + layers.map { .number($0.name) },
      rows: days.indices.map { day in [.day(days[day])] + layers.indices.map { .count(inside($0, day)) } })
  }

  func draw(_ layout: Layout) -> Drawing {
    let names = layers.indices.map { label($0, isShort: layout == .narrow) }
    var plot = Plot(layout, height: layout == .wide ? 280 : 260, left: 40, right: Plot.edge(names), top: 22)
    guard let first = days.first, let last = days.last, days.count > 1 else { return plot.drawing }
    let y = Scale.counting(upTo: Double((layers.first?.reached.last ?? 1) - floor), start: plot.bottom, end: plot.top)
    let x = Scale(from: Double(first.number), to: Double(last.number), start: plot.left, end: plot.right)
    plot.countAxis(y, unit: "items")
    plot.dayAxis(from: first, to: last, x)
    for index in layers.indices { draw(index, floor, x, y, &plot.drawing) }
    plot.edgeLabels(layers.indices.map { .init(y: middle($0, floor, y), text: names[$0]) })
    return plot.drawing
  }

  private func label(_ index: Int, isShort: Bool) -> String {
    let name = isShort ? TextWidth.fitted(layers[index].name, into: 74) : layers[index].name
    guard let last = days.indices.last else { return name }
    return "\(name) \(inside(index, last) - (index == layers.count - 1 ? floor : 0))"
  }

  private func draw(_ index: Int, _ floor: Int, _ x: Scale, _ y: Scale, _ drawing: inout Drawing) {
    let top = days.indices.map { (x: x(Double(days[$0].number)), y: y(layers[index].reached[$0] - floor)) }
    let under = days.indices.reversed().map { day in
      (x: x(Double(days[day].number)), y: y(index + 1 < layers.count ? layers[index + 1].reached[day] - floor : 0))
    }
    drawing.path(top + under, "layer series-\((layers.count - 1 - index) % 8 + 1)", isClosed: true)
  }

  private func middle(_ index: Int, _ floor: Int, _ y: Scale) -> Double {
    guard let reached = layers[index].reached.last else { return y(0) }
    let under = index + 1 < layers.count ? (layers[index + 1].reached.last ?? floor) - floor : 0
    return y(Double(reached - floor + under) / 2)
  }
}
