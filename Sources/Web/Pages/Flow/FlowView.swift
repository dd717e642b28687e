import Analysis
import Model

/// The flow of a product, a team or a file as it looks on each of their pages: what matters first,
/// figures, charts, and beside them what they rest on.
struct FlowView: Sendable {
  let charts: FlowCharts
  let figures: [Figure]
  /// What is odd about the evidence, counted.
  let quality: [FigureReport.Noticed]
  /// The definition of workflow in force; nothing where the source speaks for itself.
  var workflow: Resource<Workflow>?
  /// What was detected or assumed while reading, in sentences.
  var told: [String] = []

  /// Shown large; all others stand in the table of figures.
  private static let chosen = [
    "cycle-time.p85", "throughput.per-day", "wip", "age.p85", "sle.hit-rate", "flow-efficiency",
  ]

  var sentence: Sentence {
    let said = charts.picture.sentences.prefix(3).joined(separator: " ")
    return Sentence(said.isEmpty ? "There is not enough evidence yet to say what matters about this flow." : said)
  }

  var html: HTML {
    HTML {
      figureRow
      lookbacks
      div(.class("columns")) {
        div { chartList }
        div { basis }
      }
    }
  }

  /// How far back the charts look, where the evidence is kept.
  private var lookbacks: HTML {
    let choices = [("30", "30 days"), ("90", "90 days"), ("180", "180 days"), ("all", "everything")]
    let current = charts.days ?? "\(Visit.usualDays)"
    return HTML {
      if workflow != nil || told.isEmpty {
        p(.class("small lookbacks")) {
          "Looking back: "
          for (index, choice) in choices.enumerated() {
            HTML {
              index > 0 ? " · " : ""
              if choice.0 == current {
                strong { choice.1 }
              } else {
                a(.href(charts.standpoint.to(charts.subject.page, [("days", choice.0)]))) { choice.1 }
              }
            }
          }
        }
      }
    }
  }

  /// How often things finish says little while fewer than ten did.
  func standing(of figure: Figure) -> StatusMark? {
    let finished = figures.first { $0.id == "finished" }?.value ?? 0
    if figure.id.hasPrefix("throughput"), finished < Double(Status.fewestItems) { return StatusMark(.unknown) }
    return .standing(ofFlow: figure)
  }

  private var figureRow: HTML {
    FigureRow(isWide: true) {
      for id in FlowView.chosen {
        if let figure = figures.first(where: { $0.id == id }) {
          FigureCard(figure, mark: standing(of: figure), records: FlowView.records(of: id).map(charts.link)).html
        }
      }
    }.html
  }

  /// The table of the chart that shows what a figure was computed from.
  static func records(of id: String) -> Links.FlowTable? {
    switch id {
    case "cycle-time.p85", "sle.hit-rate": .cycleTime
    case "throughput.per-day": .throughput
    case "wip", "age.p85": .age
    case "flow-efficiency": .timeInState
    default: nil
    }
  }

  private static let order: [Links.FlowTable] = [
    .age, .cycleTime, .throughput, .throughputLimits, .cumulativeFlow, .timeInState, .forecast,
  ]

  private var chartList: HTML {
    HTML {
      for table in FlowView.order {
        box(table)
      }
      allFigures
    }
  }

  private func box(_ table: Links.FlowTable) -> HTML {
    switch charts.chart(table) {
    case .success(let chart):
      ChartBox(
        table.rawValue, chart, definition: table.definition, caveats: charts.caveats(table),
        csv: charts.link(table), json: charts.link(table, .json)
      ).html
    case .failure(let missing):
      Part(missing.title, id: table.rawValue) { EmptyState("Not enough yet", missing.because).html }.html
    }
  }

  private var allFigures: HTML {
    Part("All figures", id: "figures") {
      Part.box {
        FlowView.table(figures).html
        p(.class("small")) { a(.href(charts.link(.figures))) { "CSV" } }
      }
    }.html
  }

  static func table(_ figures: [Figure]) -> Table {
    Table(
      [
        .init("Figure"), .number("Value"), .init("Unit"), .number("Sample"), .init("Window"),
        .init("How it is computed"),
      ],
      rows: figures.map { figure in
        [
          .text(figure.title), value(figure), .text(figure.unit), .count(figure.sample),
          .text("\(figure.window.from.spoken) – \(figure.window.to.spoken)"), .text(figure.definition),
        ]
      })
  }

  private static func value(_ figure: Figure) -> Cell {
    switch figure.answer {
    case .value(let value): .number(value, digits: Spoken.digits(for: figure.unit, value: value))
    case .none(let reason): .missing(because: reason)
    }
  }
}
