import Analysis
import Governance
import Model
import Workbench

/// What a change should do, folded away until somebody opens it: the effect expected of it, a trial, and what bears on
/// who decides it. Stands in every form that proposes.
struct AimFields: Sendable {
  static let names = [
    "effect", "of", "from", "to", "by", "trial", "trial-until", "type", "amount", "risk", "reversibility", "nature",
    "nature-because",
  ]
  private let sent: Query
  private let figures: [(value: String, title: String)]
  private let places: [(value: String, title: String)]
  private let types: [(value: String, title: String)]

  /// - Parameter sent: what was filled in before.
  init(_ visit: Visit, _ sent: Query) throws {
    let authority = try visit.workspace.authority()
    let model = authority.model
    self.sent = sent
    let flow = flowFigureTitles.filter { AimFields.followed.contains($0.id) }.map { ($0.id, $0.title) }
    figures = [("", "nothing that is measured")] + flow + model.all(Measure.self).map { ($0.name.text, $0.title) }
    places =
      model.all(Product.self).map { ($0.address.description, $0.title) }
      + model.all(Team.self).map { ($0.address.description, "\($0.title) (team)") }
    types =
      [("", "a change of the operating model")]
      + authority.types.filter { $0 != Proposal.usualType }.map { ($0, KindWords.one($0)) }
  }

  /// Figures that are followed week by week, so that an effect on them can be seen.
  private static let followed: Set<String> = [
    "cycle-time.p50", "cycle-time.p85", "cycle-time.p95", "cycle-time.mean", "throughput.per-day", "wip", "age.p85",
  ]

  private var isSaid: Bool {
    AimFields.names.contains { $0 != "of" && sent.text($0) != nil }
  }

  var html: HTML {
    details(.class("how"), .id("aims"), Attribute.open.when(isSaid)) {
      summary { "What it should do" }
      div(.class("stack aims")) {
        effect; trial; deciding; nature
      }
    }
  }

  private func field(_ name: String, _ title: String, _ shape: Field.Shape = .line, hint: String? = nil) -> HTML {
    let value = sent[name] ?? ""
    var shape = shape
    // What a command said may be none of what is offered here, and stays.
    if case .choice(let offered) = shape, !value.isEmpty, !offered.contains(where: { $0.value == value }) {
      shape = .choice(offered + [(value, value)])
    }
    return Field(name, title, shape, value: value, hint: hint).html
  }

  private var effect: HTML {
    fieldset(.class("group")) {
      legend { "What it is expected to bring" }
      div(.class("pair")) {
        field("effect", "Measure", .choice(figures)); field("of", "Where", .choice(places))
      }
      div(.class("pair")) {
        field("from", "From", .number); field("to", "To", .number)
      }
      field("by", "By", .day)
    }
  }

  private var trial: HTML {
    fieldset(.class("group")) {
      legend { "Try it first" }
      div(.class("pair")) {
        field("trial", "In", .choice([("", "not tried")] + places)); field("trial-until", "Until", .day)
      }
    }
  }

  private var deciding: HTML {
    fieldset(.class("group")) {
      legend { "What bears on who decides" }
      div(.class("pair")) {
        field("type", "Decision", .choice(types)); field("amount", "What it costs", hint: "Such as 23000 EUR")
      }
      div(.class("pair")) {
        field(
          "risk", "Risk", .choice([("", "not said")] + DecisionRight.Risk.allCases.map { ($0.rawValue, $0.rawValue) }))
        field(
          "reversibility", "Can it be undone?",
          .choice([("", "not said"), ("reversible", "yes"), ("irreversible", "no")]))
      }
    }
  }

  private var nature: HTML {
    fieldset(.class("group")) {
      legend { "Whose business it is" }
      field(
        "nature", "Matter",
        .choice([("", "as the rule finds it")] + Proposal.Nature.allCases.map { ($0.rawValue, $0.rawValue) }))
      field("nature-because", "Why, if you know better than the rule")
    }
  }
}

extension AimFields {
  /// What a proposal says, as the fields show it.
  static func said(of proposal: Proposal) -> Query {
    func plain(_ value: Double?) -> String? { value.map { Cell.number($0).plain } }
    let said: [(String, String?)] = [
      ("effect", proposal.expects?.figure), ("of", proposal.expects?.of.description),
      ("from", plain(proposal.expects?.from)), ("to", plain(proposal.expects?.to)),
      ("by", proposal.expects?.by.description), ("trial", proposal.trial?.of.description),
      ("trial-until", proposal.trial?.until.description),
      ("type", proposal.type == Proposal.usualType ? nil : proposal.type), ("amount", proposal.amount?.written),
      ("risk", proposal.risk?.rawValue), ("reversibility", proposal.reversibility?.rawValue),
      ("nature", proposal.overruled?.nature.rawValue), ("nature-because", proposal.overruled?.because),
    ]
    return Query(pairs: said.compactMap { name, value in value.map { (name, $0) } })
  }

  /// Puts what was filled in into a draft; what is half said or cannot be read is refused.
  static func read(_ fields: Query, into draft: inout Proposal.Draft, _ workspace: Workspace) throws {
    draft.expects = try expected(fields, workspace)
    draft.trial = try trial(fields)
    draft.type = fields.text("type") ?? Proposal.usualType
    draft.amount = try amount(fields.text("amount"))
    draft.risk = fields.text("risk").flatMap(DecisionRight.Risk.init)
    draft.reversibility = fields.text("reversibility").flatMap(DecisionRight.Reversibility.init)
    if let nature = fields.text("nature").flatMap(Proposal.Nature.init) {
      guard let overruled = Classified.Overruling(nature, because: fields.text("nature-because") ?? "") else {
        throw Failure(422, "Whose business is it?", "Say why it is taken as a \(nature.rawValue).")
      }
      draft.overruled = overruled
    } else {
      draft.overruled = nil
    }
  }

  private static func expected(_ fields: Query, _ workspace: Workspace) throws -> ExpectedEffect? {
    guard let id = fields.text("effect") else { return nil }
    guard let from = ReviewPage.number(fields.text("from")), let to = ReviewPage.number(fields.text("to")),
      let by = fields.text("by").flatMap(Day.init(written:)), let place = fields.text("of").flatMap(Link<Governed>.init)
    else { throw Refusal.incomplete(.expectedEffect) }
    return try workspace.expectation(id, of: place, from: from, to: to, by: by)
  }

  private static func trial(_ fields: Query) throws -> Proposal.Trial? {
    guard let place = fields.text("trial").flatMap(Link<Governed>.init) else { return nil }
    guard let until = fields.text("trial-until").flatMap(Day.init(written:)) else {
      throw Refusal.incomplete(.trialEnd)
    }
    return Proposal.Trial(of: place, until: until)
  }

  static func amount(_ text: String?) throws -> Money? {
    guard let text else { return nil }
    guard let money = Money(written: text) else {
      throw Failure(422, "How much?", "An amount is written like 23000 EUR; “\(text)” is not one. Nothing was changed.")
    }
    return money
  }
}
