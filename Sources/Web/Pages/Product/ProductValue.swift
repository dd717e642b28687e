import Analysis
import Governance
import Model
import Workbench

/// The four key value areas of a product, always all four; an empty one is shown empty. Beside them the views for the
/// four uses of evidence: measuring value, improving, risk, and investing. EBM Guide 2024; rows 06.01, 06.02, 06.07.
struct ProductValue: Sendable {
  /// What the evidence is looked at for.
  enum Use: String, CaseIterable, Sendable {
    case value, improvement, risk, investment
    var title: String { self == .value ? "value measured" : rawValue }
  }

  let subject: ProductSubject
  let value: ValuePage
  let progress: [TargetProgress]
  let use: Use

  init(_ subject: ProductSubject) throws {
    self.subject = subject
    value = try subject.visit.workspace.value(of: subject.product.name, asOf: subject.visit.asOf)
    progress = try subject.visit.workspace.progress(of: subject.address, asOf: subject.visit.asOf)
    use = subject.visit.query["use"].flatMap(Use.init) ?? .value
  }

  var pictures: [MeasurePicture] { value.areas.flatMap(\.measures) + value.unplaced }
  var hint: InvestmentHint { InvestmentHint(progress) }
  func page(of picture: MeasurePicture) -> Href {
    subject.visit.to(.measure(picture.name), [("product", subject.product.name.text)])
  }

  var sentence: Sentence {
    if !pictures.isEmpty, pictures.allSatisfy(\.series.points.isEmpty) {
      return Sentence([
        .words(
          "No measure of \(subject.product.title) has a reading yet. They come in as a CSV with the columns measure, date and value: "
        ),
        .strong("pomona import readings.csv --source analytics"), .words(", or one by one on a measure's page."),
      ])
    }
    let said = ((value.missingOutcome.map { [$0] } ?? []) + value.sentences).prefix(3).joined(separator: " ")
    return Sentence(said.isEmpty ? "Nothing stands out in the measures of \(subject.product.title)." : said)
  }

  var html: HTML {
    HTML {
      uses
      switch use {
      case .value: areas
      case .improvement: improvement
      case .risk: risk
      case .investment: investment
      }
    }
  }

  private var uses: HTML {
    p(.class("small lookbacks")) {
      "Looked at for: "
      for (index, choice) in Use.allCases.enumerated() {
        HTML {
          index > 0 ? " · " : ""
          if choice == use {
            strong { choice.title }
          } else {
            a(.href(subject.visit.to(.product(subject.product.name, .value), [("use", choice.rawValue)]))) {
              choice.title
            }
          }
        }
      }
    }
  }

  private var areas: HTML {
    HTML {
      balance
      div(.class("areas")) { for area in value.areas { part(area) } }
      GoalBox.all(progress, in: subject.model, id: "goal-0", from: subject.visit.standpoint)
      if !value.unplaced.isEmpty {
        Part("In no key value area") {
          div(.class("figures")) {
            for picture in value.unplaced { MeasureCard(picture, records: page(of: picture)).html }
          }
        }.html
      }
      categories
    }
  }

  /// Goals that watch only how we work, and the gap between what is wanted and what is experienced.
  private var balance: HTML {
    let blind = unbalanced
    return HTML {
      if !blind.isEmpty {
        Notice(
          .caution, "Looking inward",
          "\(Governance.Spoken.list(blind)) \(blind.count == 1 ? "watches" : "watch") no measure of current or unrealised value."
        ).html
      }
      if let gap = value.gap {
        Notice(
          .caution, "Satisfaction gap",
          "Wanted \(Spoken.value(gap.wanted.value, unit: gap.unit)), experienced \(Spoken.value(gap.experienced.value, unit: gap.unit)): a gap of \(Spoken.value(gap.gap, unit: gap.unit))\(Spoken.thinSpace)\(gap.unit)."
        ).html
      }
    }
  }

  private var unbalanced: [String] {
    Set(progress.map(\.goal)).sorted().filter { goal in
      !progress.contains {
        $0.goal == goal && [.currentValue, .unrealisedValue].contains($0.picture.measure.keyValueArea)
      }
    }.map { "“" + subject.model.title(of: Address(kind: Goal.word, name: $0)) + "”" }
  }

  private func part(_ area: KeyValueArea) -> HTML {
    Part(area.area.title, note: area.area.question, id: area.area.rawValue) {
      if let emptiness = area.emptiness, area.measures.isEmpty {
        EmptyState("Empty", emptiness, step: ("How a measure is described", subject.visit.to(.kind(Measure.word)))).html
      } else {
        HTML { for picture in area.measures { measure(picture) } }
      }
    }.html
  }

  private func measure(_ picture: MeasurePicture) -> HTML {
    HTML {
      MeasureCard(picture, records: page(of: picture)).html
      p(.class("small")) { ProductValue.basis(picture) }
      if let chart = BehaviourChart(picture) {
        ChartBox(
          "measure-\(picture.name)", chart, definition: picture.behaviour.definition,
          caveats: picture.behaviour.warnings, isAside: true
        ).html
      }
    }
  }

  /// `outcome · from Checkout events · read 3 days ago, 1 week allowed`.
  private static func basis(_ picture: MeasurePicture) -> String {
    let age = picture.age.map {
      "read \($0 == 0 ? "today" : Spoken.count($0, "day") + " ago"), \(picture.measure.freshness) allowed"
    }
    let limits = picture.locked.map { " · limits locked on \($0.from.spoken) – \($0.to.spoken)" } ?? ""
    return
      "\(picture.measure.category?.rawValue ?? "no category") · from \(picture.measure.source) · \(age ?? "never read")\(limits)"
  }

  private var categories: HTML {
    Part("Sorts of measures", note: "outcomes say what customers experience; the others do not") {
      Part.box {
        Table(
          [.init("Sort"), .number("Measures"), .init("Which")],
          rows: value.categories.map { category, measures in
            [
              .text(Spoken.capitalised(category?.rawValue ?? "not said")), .count(measures.count),
              measures.isEmpty ? .missing(because: "none") : .text(measures.map(\.title).joined(separator: ", ")),
            ]
          }, stacks: true
        ).html
      }
    }.html
  }
}
