extension AgeingChart {
  /// Stages side by side, age upwards: as the field draws it.
  func columns() -> Drawing {
    let edge = ["95 % pace", "85 % pace", "50 % pace"]
    var plot = Plot(.wide, height: 300, left: 34, right: Plot.edge(edge), top: 24, bottom: 44)
    let scale = Scale.counting(upTo: oldest, start: plot.bottom, end: plot.top)
    plot.countAxis(scale, unit: "days")
    let step = plot.width / Double(max(stages.count, 1))
    for index in stages.indices {
      let left = plot.left + Double(index) * step
      bands(of: stages[index]) { plot.drawing.rect(left + 1, scale($1), step - 2, scale($0) - scale($1), $2) }
      columnNames(index, middle: left + step / 2, width: step - 4, &plot)
      let inside = marks(in: index)
      for (place, each) in inside.enumerated() {
        let x = left + step / 2 + AgeingChart.spread(place, of: inside.count, across: step - 16)
        mark(each, x, scale(each.first.age), &plot.drawing)
      }
    }
    edgeLabels(scale, edge, &plot)
    return plot.drawing
  }

  private func columnNames(_ index: Int, middle: Double, width: Double, _ plot: inout Plot) {
    let lines = TextWidth.lines(stages[index].name, into: width).prefix(2)
    for (row, line) in lines.enumerated() {
      plot.drawing.text(line, middle, plot.bottom + 16 + Double(row) * 13, "label", anchor: .middle)
    }
    let isOver = stages[index].limit.map { limit in items.count { $0.stage == index } > limit } ?? false
    plot.drawing.text(tally(index), middle, plot.top - 8, isOver ? "strong" : "tick", anchor: .middle)
  }

  private func edgeLabels(_ scale: Scale, _ names: [String], _ plot: inout Plot) {
    guard let pace = stages.last(where: { $0.pace != nil })?.pace else { return }
    plot.edgeLabels(
      zip([pace.nearlyAll, pace.most, pace.half], names).map { .init(y: scale($0), text: $1) })
  }

  /// On a phone stages stand under each other and age runs to the right.
  func rows() -> Drawing {
    let rowHeight = 46.0
    let height = 34 + Double(stages.count) * rowHeight + 24
    var plot = Plot(.narrow, height: height, left: 8, right: 12, top: 10, bottom: 34)
    let scale = Scale.counting(upTo: oldest, start: plot.left, end: plot.right)
    for tick in scale.ticks {
      plot.drawing.line(scale(tick), plot.top, scale(tick), plot.bottom, "grid")
      plot.drawing.text(
        Spoken.number(tick), scale(tick), plot.bottom + 16, "tick", anchor: tick == 0 ? .start : .middle)
    }
    for index in stages.indices { row(index, at: plot.top + Double(index) * rowHeight, scale, &plot) }
    plot.drawing.text("age in days; darker: slower than 50, 85 of 100", plot.left, plot.bottom + 30, "tick")
    return plot.drawing
  }

  private func row(_ index: Int, at top: Double, _ scale: Scale, _ plot: inout Plot) {
    plot.drawing.text("\(stages[index].name) · \(tally(index))", plot.left, top + 13, "label")
    bands(of: stages[index]) { plot.drawing.rect(scale($0), top + 18, scale($1) - scale($0), 24, $2) }
    let inside = marks(in: index)
    for (place, each) in inside.enumerated() {
      mark(
        each, scale(each.first.age), top + 30 + AgeingChart.spread(place % 3, of: min(inside.count, 3), across: 26),
        &plot.drawing)
    }
  }

  private func bands(of stage: Stage, _ draw: (Double, Double, String) -> Void) {
    guard let pace = stage.pace else { return }
    draw(0, pace.half, "band-1")
    draw(pace.half, pace.most, "band-2")
    draw(pace.most, pace.nearlyAll, "band-3")
  }

  /// Several items of one age are a larger mark, by the root of how many.
  private func mark(_ mark: Mark, _ x: Double, _ y: Double, _ drawing: inout Drawing) {
    drawing.mark(
      x, y, mark.first.isLate ? "mark-act" : "mark", radius: min(3 + Double(mark.count).squareRoot(), 9),
      isSquare: mark.first.isLate, says: says(mark), leadsTo: mark.count == 1 ? mark.first.target : list)
  }
}
