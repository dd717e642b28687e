import Analysis
import Governance
import Model

/// Figures as they stood when people looked at them.
struct PinnedTable: Sendable {
  let figures: [PinnedFigure]
  /// The day they all stand for; the others say theirs.
  var asOf: Day?
  /// What they were the time before.
  var since: SinceLastTime?
  init(_ figures: [PinnedFigure], asOf: Day? = nil, since: SinceLastTime? = nil) {
    (self.figures, self.asOf, self.since) = (figures, asOf, since)
  }

  private var before: Day? { since?.day }

  var html: HTML {
    Table(
      [.init("Figure")] + (before.map { [.number($0.spoken)] } ?? []) + [
        .number(before == nil ? "Value" : "Now"), .init("Grade"), .init("Rests on"),
      ],
      rows: figures.map { figure in
        [title(figure)] + (before == nil ? [] : [lastTime(figure)]) + [
          PinnedTable.value(figure.value, figure), .text(figure.grade.rawValue),
          .text(FigureCard.basis(.init(from: figure.from, to: figure.to), sample: figure.sample)),
        ]
      }, stacks: true
    ).html
  }

  private func title(_ figure: PinnedFigure) -> Cell {
    figure.asOf == asOf ? .text(figure.title) : .noted(.text(figure.title), note: figure.asOf.spoken)
  }

  private func lastTime(_ figure: PinnedFigure) -> Cell {
    guard let moved = since?.figures.first(where: { $0.id == figure.id }) else {
      return figure.value == nil ? .missing(because: "not known then either") : .text("the same")
    }
    return PinnedTable.value(moved.before, figure)
  }

  static func value(_ value: Double?, _ figure: PinnedFigure) -> Cell {
    value.map { .number($0, digits: Spoken.digits(for: figure.unit, value: $0), unit: figure.unit) }
      ?? .missing(because: figure.because ?? "no answer")
  }
}

/// The same where there is little room: each figure with its value and, below it, what it rests on.
struct PinnedList: Sendable {
  let figures: [PinnedFigure]

  var html: HTML {
    dl(.class("pinned")) {
      for figure in figures {
        dt {
          figure.title
          span(.class("small")) {
            "\(FigureCard.basis(.init(from: figure.from, to: figure.to), sample: figure.sample)) · \(figure.grade.rawValue)"
          }
        }
        dd { PinnedTable.value(figure.value, figure).html }
      }
    }
  }
}
