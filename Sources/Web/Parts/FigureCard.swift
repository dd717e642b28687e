import Analysis
import Model

/// A figure as it looks everywhere: value with unit, direction, a word for it, its recent way, what
/// it rests on, how it is computed, and the way to the records behind it.
struct FigureCard: Sendable {
  let figure: Figure
  /// Nothing where there is nothing to judge it by.
  var mark: StatusMark?
  /// When the earlier value stood that the direction is told from, where it is not the previous equal period.
  var before: String?
  var records: Href?

  init(_ figure: Figure, status: Status? = nil, records: Href? = nil) {
    self.init(figure, mark: status.map { StatusMark($0) }, records: records)
  }

  init(_ figure: Figure, mark: StatusMark?, before: String? = nil, records: Href? = nil) {
    self.figure = figure
    self.mark = figure.value == nil ? StatusMark(.unknown) : mark
    (self.before, self.records) = (before, records)
  }

  var html: HTML {
    article(.class("figure"), .id(FigureCard.anchor(figure.id))) {
      h3 { figure.title }
      div(.class("figure-main")) {
        value
        Sparkline(values: figure.trend + (figure.value.map { [$0] } ?? []))?.html
      }
      said
      notes
    }
  }

  static func anchor(_ id: String) -> String { "figure-" + id.map { $0 == "." ? "-" : String($0) }.joined() }

  private var value: HTML {
    p(.class("figure-value")) {
      switch figure.answer {
      case .value(let value):
        HTML {
          strong { Spoken.value(value, unit: figure.unit) }
          span { figure.unit }
        }
      case .none: HTML { strong { "—" } }
      }
    }
  }

  /// The word for it and which way it went, one line on every card.
  private var said: HTML {
    HTML {
      if mark != nil || direction != nil {
        p(.class("figure-said")) {
          mark?.html
          if let direction { span { direction } }
        }
      }
    }
  }

  /// Against the previous equal period, as the page would show that number.
  private var direction: String? {
    guard let value = figure.value, let before = figure.trend.last else { return nil }
    let (now, then) = (Spoken.value(value, unit: figure.unit), Spoken.value(before, unit: figure.unit))
    let since = self.before.map { " " + $0 } ?? ""
    return now == then ? "unchanged" : value > before ? "↑ from \(then)\(since)" : "↓ from \(then)\(since)"
  }

  private var notes: HTML {
    div(.class("figure-notes")) {
      if case .none(let reason) = figure.answer { span { reason } }
      span { FigureCard.basis(figure.window, sample: figure.sample) }
      FigureExplained(figure).html
      if let records {
        a(.href(records)) {
          "records"; span(.class("visually-hidden")) { " behind \(figure.title)" }
        }
      }
    }
  }

  /// `90 days to 30 Jun · n 120`.
  static func basis(_ window: Figure.Window, sample: Int) -> String {
    let days =
      window.days == 1
      ? Spoken.short(window.to) : "\(Spoken.number(window.days)) days to \(Spoken.short(window.to))"
    return "\(days) · n \(Spoken.number(sample))"
  }
}

/// Cards side by side, under a heading that is heard and not seen.
struct FigureRow: Sendable {
  let cards: HTML
  var isWide = false

  init(isWide: Bool = false, @HTMLBuilder cards: () -> HTML) {
    self.isWide = isWide
    self.cards = cards()
  }

  var html: HTML {
    section {
      h2(.class("visually-hidden")) { "Figures" }
      div(.class(isWide ? "figures wider" : "figures")) { cards }
    }
  }
}

/// Definition, source and caveats of a figure behind a small word.
struct FigureExplained: Sendable {
  let title: String
  let lines: [(term: String, text: String)]

  init(_ figure: Figure) {
    title = figure.title
    lines =
      [("How it is computed", figure.definition), ("Where it comes from", figure.source)]
      + [("Window", "\(figure.window.from.spoken) to \(figure.window.to.spoken), as of \(figure.asOf.spoken)")]
      + figure.caveats.map { ("Mind", $0) }
  }

  init(title: String, definition: String, caveats: [String] = []) {
    self.title = title
    lines = [("How it is computed", definition)] + caveats.map { ("Mind", $0) }
  }

  var html: HTML {
    details(.class("how")) {
      summary {
        "how"; span(.class("visually-hidden")) { " \(title) is computed" }
      }
      dl {
        for line in lines {
          dt { line.term }
          dd { line.text }
        }
      }
    }
  }
}
