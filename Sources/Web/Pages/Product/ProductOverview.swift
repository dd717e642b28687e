import Analysis
import Governance
import Model
import Workbench

/// The product on one screen: figures, goals, what changed, guardrails, what is due, findings.
struct ProductOverview: Sendable {
  let subject: ProductSubject
  let progress: [TargetProgress]
  let flow: FlowView?
  let guardrails: [GuardrailCheck]
  let pressing: [Need]
  let findings: [Finding]
  let value: ValuePage

  init(_ subject: ProductSubject) throws {
    let (workspace, day) = (subject.visit.workspace, subject.visit.asOf)
    self.subject = subject
    progress = try workspace.progress(of: subject.address, asOf: day)
    flow = try subject.flow()
    guardrails = try workspace.guardrails(for: subject.address, asOf: day)
    pressing = try subject.visit.needs(of: subject.address, in: subject.model).filter { $0.need.status == .act }
    findings = try subject.visit.findings(about: subject.address)
    value = try workspace.value(of: subject.product.name, asOf: day)
  }

  private var place: Standpoint { subject.visit.standpoint }
  private func tab(_ tab: Links.ProductTab, _ fragment: String? = nil) -> Href {
    place.to(.product(subject.product.name, tab), fragment: fragment)
  }

  var sentence: Sentence {
    var clauses: [Sentence.Clause] = []
    if let goal = progress.first { clauses += said(goal) }
    if let still = Standstill.of(value, besides: progress.first) {
      clauses += [.words(clauses.isEmpty ? "" : " "), .resting(still.sentence, on: tab(.value)), .words(".")]
    }
    if let first = flow?.charts.picture.sentences.first { clauses += [.words(" "), .resting(first, on: tab(.flow))] }
    if !pressing.isEmpty {
      clauses += [
        .words(" "),
        .resting(
          Spoken.capitalised(Spoken.count(pressing.count, "thing")) + (pressing.count == 1 ? " needs" : " need")
            + " somebody",
          on: tab(.overview, "needs")), .words("."),
      ]
    }
    return Sentence(
      clauses.isEmpty ? [.words("There is not enough evidence yet to say how \(subject.product.title) does.")] : clauses
    )
  }

  private func said(_ goal: TargetProgress) -> [Sentence.Clause] {
    let unit = goal.picture.measure.unit
    let way =
      goal.now.map {
        " (\(goal.picture.title) \(Spoken.value(goal.target.baseline, unit: unit)) → \(Spoken.value($0, unit: unit)) of \(Spoken.value(goal.target.target, unit: unit)) \(unit))"
      } ?? ""
    let words =
      switch GoalWay(goal) {
      case .unread: "has no reading of its goal yet"
      case .reached: "has reached its goal"
      case .moving: "is moving its goal"
      case .paused: "has moved its goal"
      case .lost: "is further from its goal than at the start"
      case .still: "has not moved its goal"
      }
    return [
      .words(subject.product.title + " "), .resting(words, on: tab(.overview, "goals")),
      .words(way + (GoalWay(goal).pause.map { ", though not in the last \($0)" } ?? "") + "."),
    ]
  }

  var html: HTML {
    HTML {
      figures
      div(.class("columns")) {
        div {
          needs; goals; since
        }
        div {
          guardrailPart; findingPart; forecast
        }
      }
    }
  }

  private var figures: HTML {
    let measured = value.areas.flatMap(\.measures).prefix(2)
    return FigureRow {
      for picture in measured { MeasureCard(picture, records: tab(.value)).html }
      for id in ["cycle-time.p85", "throughput.per-day"] {
        if let flow, let figure = flow.figures.first(where: { $0.id == id }) {
          FigureCard(figure, mark: flow.standing(of: figure), records: tab(.flow, FlowView.records(of: id)?.rawValue))
            .html
        }
      }
    }.html
  }

  private var goals: HTML {
    HTML {
      if progress.isEmpty {
        Part("Goals", id: "goals") {
          EmptyState(
            "No goal is live",
            "Here would be what this product is to change, from where to where and by when, with the chance of getting there.",
            step: ("How a goal is described", place.to(.kind(Goal.word)))
          ).html
        }.html
      } else {
        GoalBox.all(progress, in: subject.model, id: "goals", from: place)
      }
    }
  }

  private var forecast: HTML {
    HTML {
      if let flow, case .success(let chart) = flow.charts.chart(.forecast) {
        ChartBox(
          "forecast", chart, definition: Links.FlowTable.forecast.definition, caveats: flow.charts.caveats(.forecast),
          csv: flow.charts.link(.forecast), isAside: true
        ).html
      }
    }
  }
}
