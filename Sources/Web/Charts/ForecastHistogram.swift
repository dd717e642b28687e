import Analysis
import Model

/// What may come, from how it went: the chance of each outcome, marked where 50, 70, 85 and 95 of 100
/// lie, and for dates the same on a calendar.
struct ForecastHistogram: Chart {
  enum Outcome: Sendable {
    /// So many items will be finished: certainty lies at the smaller numbers.
    case items(Int)
    /// All will be finished on this day: certainty lies at the later days.
    case day(Day)

    var number: Int {
      switch self {
      case .items(let count): count
      case .day(let day): Int(day.number)
      }
    }
    var text: String {
      switch self {
      case .items(let count): Spoken.count(count, "item")
      case .day(let day): day.spoken
      }
    }
    var short: String {
      switch self {
      case .items(let count): Spoken.number(count)
      case .day(let day): Spoken.short(day)
      }
    }
    var isDay: Bool { if case .day = self { true } else { false } }
  }
  struct Bin: Sendable { let outcome: Outcome; let chance: Double }
  struct Mark: Sendable { let share: Int; let outcome: Outcome }

  let title: String
  let note: String
  /// Ascending in outcome, each ``step`` apart.
  let bins: [Bin]
  /// Ascending in share.
  let marks: [Mark]
  /// How many outcomes share a bar: a bar of dates is named after its last day, one of items after its smallest number.
  var step = 1

  private var isDays: Bool { bins.first?.outcome.isDay ?? false }

  var sentence: String {
    guard let most = marks.first(where: { $0.share == 85 }), let half = marks.first(where: { $0.share == 50 }) else {
      return "There is not enough evidence for a forecast."
    }
    return isDays
      ? "85 % sure to be done by \(most.outcome.text), half sure by \(half.outcome.text), if things go on as they went."
      : "85 % sure of at least \(most.outcome.text), half sure of \(half.outcome.short), if things go on as they went."
  }

  var table: Table {
    Table(
      [.init(isDays ? "Done by" : "At least"), .number("Chance")],
      rows: bins.indices.map { [.text(bins[$0].outcome.text), .text(Likelihood(chance(through: $0)).description)] })
  }

  /// The chance of this outcome or one as good: by this day, or at least so many.
  func chance(through index: Int) -> Double {
    let part = isDays ? bins[...index] : bins[index...]
    return min(part.reduce(0) { $0 + $1.chance }, 1)
  }

  func draw(_ layout: Layout) -> Drawing {
    let strip = CalendarStrip(self, width: layout.width)
    let histogram = 190.0
    var plot = Plot(
      layout, height: histogram + (strip?.height ?? 0), left: 10, right: 10, top: 10, bottom: 44 + (strip?.height ?? 0))
    guard let first = bins.first, let last = bins.last else { return plot.drawing }
    let x = Scale(
      from: Double(start(of: first)), to: Double(start(of: last) + step), start: plot.left, end: plot.right)
    let y = Scale(from: 0, to: bins.map(\.chance).max() ?? 1, start: plot.bottom, end: plot.top + 8)
    for index in bins.indices { bar(index, x, y, &plot.drawing) }
    plot.drawing.line(plot.left, plot.bottom, plot.right, plot.bottom, "axis")
    names(x, &plot)
    strip?.draw(at: histogram, &plot.drawing)
    return plot.drawing
  }

  private func start(of bin: Bin) -> Int { isDays ? bin.outcome.number - step + 1 : bin.outcome.number }

  private func bar(_ index: Int, _ x: Scale, _ y: Scale, _ drawing: inout Drawing) {
    let bin = bins[index]
    let (left, right) = (x(start(of: bin)), x(start(of: bin) + step))
    let likely = marks.first { $0.share == 85 }.map {
      isDays ? bin.outcome.number <= $0.outcome.number : bin.outcome.number >= $0.outcome.number
    }
    let gap = right - left > 4 ? 1.0 : 0
    drawing.bar(
      left + gap / 2, y(bin.chance), right - left - gap, y(0) - y(bin.chance), likely ?? true ? "mark" : "mark-soft",
      says: "\(isDays ? "done by" : "at least") \(bin.outcome.text): \(Likelihood(chance(through: index)))")
  }

  /// The marks under the axis; where two would touch, the later one moves aside.
  private func names(_ x: Scale, _ plot: inout Plot) {
    var free = -1.0
    for mark in marks.sorted(by: { $0.outcome.number < $1.outcome.number }) {
      let place = x(Double(mark.outcome.number) + 0.5)
      plot.drawing.line(place, plot.top, place, plot.bottom + 4, "percentile", dash: mark.share == 50 ? .none : .dashed)
      let wide = max(TextWidth.of(mark.outcome.short), TextWidth.of("85 %") * TextWidth.bold) + 6
      let middle = min(max(place, free + wide / 2, wide / 2), plot.drawing.width - wide / 2)
      plot.drawing.text("\(mark.share) %", middle, plot.bottom + 18, "strong", anchor: .middle)
      plot.drawing.text(mark.outcome.short, middle, plot.bottom + 32, "label", anchor: .middle)
      free = middle + wide / 2
    }
  }
}
