import Analysis
import Governance
import Model
import Workbench

/// Culture from what people did: the five concepts of the product model side by side, with what each rests on, who met
/// whom, and where incentives pull against goals. Never a person. Rows 06.10, 10.06, 10.07, 11.04, 11.05.
struct CulturePage: Page {
  let culture: Culture
  let innovation: [MeasurePicture]
  let surveys: [MeasurePicture]
  let model: Snapshot
  let visit: Visit
  let refused: ActRefused?
  let title = "Culture"
  let section: Links? = .culture

  init(_ visit: Visit, refused: ActRefused? = nil) throws {
    self.visit = visit
    self.refused = refused
    let day = visit.asOf
    culture = try visit.workspace.culture(asOf: day)
    let structure = try visit.structure()
    model = structure
    innovation = try structure.all(Product.self).flatMap { product in
      try visit.workspace.value(of: product.name, asOf: day).areas.first { $0.area == .abilityToInnovate }?.measures
        ?? []
    }
    let whole = try visit.workspace.value(of: nil, asOf: day)
    surveys = (whole.areas.flatMap(\.measures) + whole.unplaced).filter { CulturePage.isSurvey($0) }
  }

  /// Asking people stands beside what they did, as a measure like any other.
  private static func isSurvey(_ picture: MeasurePicture) -> Bool {
    picture.measure.source.lowercased().contains("survey")
      && ["open", "learn", "engag", "safe"].contains { picture.title.lowercased().contains($0) }
  }

  private var sentence: Sentence {
    let silent = culture.contacts.filter { $0.says == .against }
    let first = culture.signs.first { $0.figure.id == "culture.experiments-ended" }?.sentence ?? ""
    let near = culture.signs.first { $0.figure.id == "culture.decided-near-the-work" }?.sentence ?? ""
    let met =
      silent.isEmpty
      ? "Every product team met the people it works for within a quarter."
      : "\(Governance.Spoken.list(silent.map(\.title))) met nobody they work for within a quarter."
    return Sentence([first, near, met].filter { !$0.isEmpty }.joined(separator: " "))
  }

  var content: HTML {
    HTML {
      div(.class("head")) {
        h1 { title }
        sentence.html
        p(.class("small")) { "Read from what was done in half a year, for teams and products, never for a person." }
      }
      if let refused { Notice(.refusal, "This was not kept", refused.because).html }
      for concept in Culture.Concept.allCases { part(concept) }
      ExportLinks(.culture, visit.standpoint).html
      contacts
      contradictions
      able
      if visit.standpoint.isHereAndNow { ContactForm(visit, in: model, refused: refused).html }
    }
  }

  private func part(_ concept: Culture.Concept) -> HTML {
    Part(CulturePage.title(concept), note: culture.sentence(of: concept), id: concept.rawValue) {
      Part.box {
        Table(
          [.init("Principle"), .init("What shows"), .number("Value"), .init("Says"), .init("Rests on")],
          rows: culture.signs(of: concept).map { CulturePage.cells($0, visit.standpoint) }, stacks: true
        ).html
      }
    }.html
  }

  static func title(_ concept: Culture.Concept) -> String {
    concept == .culture ? "Product culture" : "Product " + concept.rawValue
  }

  static func cells(_ sign: Culture.Sign, _ standpoint: Standpoint) -> [Cell] {
    let figure = sign.figure
    let value: Cell =
      switch figure.answer {
      case .value(let value): .number(value.rounded(), unit: figure.unit == "%" ? "%" : "")
      case .none(let reason): .missing(because: reason)
      }
    return [
      .text(Spoken.capitalised(sign.principle)),
      .linked(.text(sign.sentence), standpoint.to(records(of: sign.figure.id))), value, .status(mark(sign.says)),
      .rich(
        HTML {
          span(.class("small")) { FigureCard.basis(figure.window, sample: figure.sample) }
          FigureExplained(figure).html
        }, plain: figure.definition),
    ]
  }

  /// The page that shows what a sign was counted from.
  private static func records(of id: String) -> Links {
    switch id {
    case "alignment.share": .alignment
    case "culture.experiments-ended", "culture.experiments-refuted", "culture.shifted-by-learning": .experiments
    case "culture.decisions-looked-at-again", "culture.decided-near-the-work": .decisions
    case "culture.openness": .proposals
    case "culture.contradictions": .checks
    case "culture.goals-on-outcomes": .map(.goals)
    case "culture.teams-that-answer": .teams
    case "culture.tested-before-chosen", "culture.opportunities-heard": .map(.opportunities)
    case "culture.weeks-with-a-finish": .products
    default: .listing(.contacts, .csv)
    }
  }

  static func mark(_ says: Culture.Sign.Says) -> StatusMark {
    switch says {
    case .shows: StatusMark(.steady, says.rawValue)
    case .mixed: StatusMark(.watch, says.rawValue)
    case .against: StatusMark(.act, says.rawValue)
    case .unknown: StatusMark(.unknown, says.rawValue)
    }
  }

  private var contacts: HTML {
    Part("Who met the people they work for", note: "by team, never by name", id: "contacts") {
      Part.box {
        Table(
          [
            .init("Team"), .init("Last met"), .init("Whom"), .init("How"), .number("Of the team"), .init("Learnt"),
            .init("About"),
          ],
          rows: culture.contacts.map { cells($0) }, stacks: true
        ).html
        ExportLinks(.contacts, visit.standpoint).html
      }
    }.html
  }

  private func cells(_ team: TeamContact) -> [Cell] {
    let place = Address(kind: Team.word, name: team.team)
    let name = Cell.rich(visit.standpoint.named(place, in: model), plain: team.title)
    guard let last = team.last, let days = team.days else {
      let none = Cell.missing(because: "nobody told of a contact")
      return [name, .status(StatusMark(.act, "never told")), none, none, none, none, none]
    }
    return [
      name,
      .rich(
        HTML {
          last.day.spoken; " "
          StatusMark(
            team.says == .shows ? .steady : team.says == .mixed ? .watch : .act, Spoken.count(days, "day") + " ago"
          ).html
        }, plain: last.day.description),
      .text(last.users), .text(last.manner.rawValue),
      last.present.map { .text("\($0) of \(team.people)") } ?? .missing(because: "nobody counted"),
      last.learnt.map { .text($0) } ?? .missing(because: "not said"), about(last.about),
    ]
  }

  private func about(_ about: String?) -> Cell {
    guard let about else { return .missing(because: "not said") }
    let kinds = [Opportunity.word, Solution.word]
    let place = Name(about).flatMap { name in kinds.map { Address(kind: $0, name: name) }.first { model.exists($0) } }
    return place.map { .rich(visit.standpoint.named($0, in: model), plain: about) } ?? .text(about)
  }

  private var contradictions: HTML {
    HTML {
      if !culture.contradictions.isEmpty {
        Part("Where what is rewarded pulls against what is wanted") {
          Part.box { FindingsList(culture.contradictions, from: visit.standpoint).html }
        }.html
      }
    }
  }

  private var able: HTML {
    HTML {
      if !innovation.isEmpty {
        Part("Able to innovate, over time", note: "every product's measures of it") {
          div(.class("figures")) {
            for picture in innovation {
              MeasureCard(
                picture,
                records: visit.to(.measure(picture.name), picture.product.map { [("product", $0.text)] } ?? [])
              ).html
            }
          }
        }.html
      }
      if !surveys.isEmpty {
        Part("What people say", note: "beside what they did, never instead of it") {
          div(.class("figures")) {
            for picture in surveys { MeasureCard(picture, records: visit.to(.measure(picture.name))).html }
          }
        }.html
      }
    }
  }
}
