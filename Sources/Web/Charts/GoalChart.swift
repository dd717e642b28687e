import Model

/// How far a goal has come: baseline, now and target on one line, with the natural limits of the
/// measure behind the present value.
struct GoalChart: Chart {
  let title: String
  /// The measure by which it is known.
  var measure = ""
  let unit: String
  let baseline: Double
  let target: Double
  let by: Day
  var now: Double?
  var limits: ClosedRange<Double>?
  /// The day of the latest reading.
  var readOn: Day?

  var note: String { (measure.isEmpty ? "" : measure + ", ") + "target \(show(target)) by \(by.spoken)" }

  var sentence: String {
    guard let now else {
      return "No reading yet: the goal starts at \(show(baseline)) and is to reach \(show(target)) by \(by.spoken)."
    }
    let way = target == baseline ? 1 : (now - baseline) / (target - baseline)
    let share = Spoken.number(min(max(way, 0), 1) * 100) + Spoken.thinSpace + "%"
    let words = way < 0 ? "further away than at the start" : way >= 1 ? "the target is reached" : "\(share) of the way"
    return
      "\(show(baseline)) → \(show(now)) of \(show(target)): \(words)\(readOn.map { ", read on \($0.spoken)" } ?? "")."
  }

  var table: Table {
    var rows: [[Cell]] = [[.text("Baseline"), number(baseline)]]
    rows.append([.text("Now"), now.map(number) ?? .missing(because: "no reading yet")])
    if let limits {
      rows.append([.text("Lower natural limit"), number(limits.lowerBound)])
      rows.append([.text("Upper natural limit"), number(limits.upperBound)])
    }
    rows.append([.text("Target by \(by.spoken)"), number(target)])
    return Table([.init("Where"), .number(unit)], rows: rows)
  }

  private func number(_ value: Double) -> Cell { .number(value, digits: 1) }
  private func show(_ value: Double) -> String {
    Spoken.number(value, digits: 1) + (unit == "%" ? Spoken.thinSpace + "%" : "")
  }

  func draw(_ layout: Layout) -> Drawing {
    var drawing = Drawing(width: layout.width, height: 96)
    let x = scale(layout)
    let y = 48.0
    drawing.line(x(baseline), y, x(target), y, "goal-way", weight: 5)
    if let limits {
      let (from, to) = (x(limits.lowerBound), x(limits.upperBound))
      drawing.rect(
        min(from, to), y - 11, abs(to - from), 22, "goal-limits",
        title: "natural variation \(show(limits.lowerBound)) – \(show(limits.upperBound))")
    }
    if let now { drawing.line(x(baseline), y, x(now), y, "goal-done", weight: 5) }
    end(baseline, "baseline \(show(baseline))", below: true, x, y, &drawing)
    end(target, "target \(show(target)) by \(Spoken.short(by))", below: true, x, y, &drawing)
    if let now { end(now, "now \(show(now))", below: false, x, y, &drawing) }
    return drawing
  }

  private func scale(_ layout: Layout) -> Scale {
    let all = [baseline, target] + (now.map { [$0] } ?? []) + (limits.map { [$0.lowerBound, $0.upperBound] } ?? [])
    let (low, high) = (all.min() ?? 0, all.max() ?? 1)
    let isDown = target < baseline
    let margin = 56.0
    return Scale(
      from: isDown ? high : low, to: isDown ? low : high, start: margin, end: layout.width - margin)
  }

  private func end(_ value: Double, _ name: String, below: Bool, _ x: Scale, _ y: Double, _ drawing: inout Drawing) {
    drawing.mark(x(value), y, "goal-end", radius: 5.5, says: name)
    let wide = TextWidth.of(name) * TextWidth.bold / 2 + 4
    let middle = min(max(x(value), wide), drawing.width - wide)
    drawing.text(name, middle, below ? y + 30 : y - 20, below ? "label" : "strong", anchor: .middle)
  }
}
