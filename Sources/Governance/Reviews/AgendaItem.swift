package import Model

/// A question a review has to answer.
package struct AgendaItem: Codable, Equatable, Sendable {
  /// What put the question on the agenda.
  package enum Origin: Codable, Equatable, Sendable {
    case breach(guardrail: Name)
    case due(decision: String)
    case raised(by: Name)
    /// Every line of money is asked about in every funding review.
    case line(Name)
    /// A horizon of a fund lies outside its range.
    case range(fund: Name, horizon: String)

    /// The evidence asks it anew in every review as long as it holds, so nothing of it is carried on.
    var isAskedAnew: Bool {
      switch self {
      case .due, .line, .range: true
      case .breach, .raised: false
      }
    }
  }

  /// One way to answer it.
  package struct Option: Codable, Equatable, Sendable {
    /// Stable within the question, such as `a`.
    package var id: String
    package var title: String
    package var detail: String
    package var amount: Money?
    package var reversibility: DecisionRight.Reversibility?
    package var risk: DecisionRight.Risk?
    /// What changes in the model, written as edits: `team/quay.people = 8`.
    package var edits: [String]
    /// What it moves in money, written as transfers: `23 000 EUR from receipts-line to checkout-line`.
    package var moves: [String]?
    /// Breaches it lets stand for a time, written `checkout-readiness until 2026-09-27`.
    package var waives: [String]?
    /// Experiments it starts, by their names.
    package var starts: [String]?
    /// What it is expected to change, when whoever offered it said so.
    package var expects: ExpectedEffect?

    package init(
      _ id: String, _ title: String, detail: String = "", amount: Money? = nil,
      reversibility: DecisionRight.Reversibility? = nil, risk: DecisionRight.Risk? = nil, edits: [String] = [],
      moves: [String]? = nil, waives: [String]? = nil, starts: [String]? = nil, expects: ExpectedEffect? = nil
    ) {
      self.id = id
      self.title = title
      self.detail = detail
      self.amount = amount
      self.reversibility = reversibility
      self.risk = risk
      self.edits = edits
      self.moves = moves
      self.waives = waives
      self.starts = starts
      self.expects = expects
    }
  }

  package var id: String
  package var question: String
  package var because: String
  package var origin: Origin
  package var raised: Day
  /// The type of decision as rights name it, such as `staffing`.
  package var type: String
  package var scope: Link<Governed>
  package var options: [Option]
  /// The figures of the pack the question rests on.
  package var evidence: [String]
  /// The review that left it open, when it came from one.
  package var carriedFrom: String?

  package init(
    _ id: String, _ question: String, because: String, origin: Origin, raised: Day, type: String,
    scope: Link<Governed>, options: [Option] = [], evidence: [String] = []
  ) {
    self.id = id
    self.question = question
    self.because = because
    self.origin = origin
    self.raised = raised
    self.type = type
    self.scope = scope
    self.options = options
    self.evidence = evidence
  }
}

extension AgendaItem {
  /// The guardrail whose breach put the question on the agenda.
  package var guardrail: Name? { if case .breach(let guardrail) = origin { guardrail } else { nil } }

  /// The questions that evidence asks by itself: every breach that is not waived, and every decision whose
  /// revisit day has come. People add options, and questions of their own.
  package static func asked(by pack: Pack) -> [AgendaItem] {
    pack.guardrails.filter { $0.state == .breach }.map { breach($0, pack) } + pack.due.map { due($0, pack) }
  }

  private static func breach(_ check: GuardrailCheck, _ pack: Pack) -> AgendaItem {
    AgendaItem(
      "breach-\(check.guardrail)", "What do we do about “\(check.title)”?", because: check.sentence,
      origin: .breach(guardrail: check.guardrail), raised: pack.asOf, type: "scope", scope: check.scope,
      evidence: [check.quantity])
  }

  private static func due(_ due: DueDecision, _ pack: Pack) -> AgendaItem {
    AgendaItem(
      "due-\(due.decision)", "Did “\(due.chosen)” do what it promised?",
      because: "It was to move \(due.expects.title) \(due.expects.spoken), to be looked at on \(due.revisit.spoken).",
      origin: .due(decision: due.decision), raised: pack.asOf, type: "scope", scope: pack.scope,
      evidence: [due.expects.figure])
  }

  /// The question without figures that the pack does not have.
  package func resting(on pack: Pack) -> AgendaItem {
    var item = self
    let held = Set(pack.allFigures.filter { $0.value != nil }.map(\.id))
    item.evidence = evidence.filter(held.contains)
    return item
  }

  /// The question with one more way to answer it; an option of the same id is replaced.
  package func offering(_ option: Option) -> AgendaItem {
    var item = self
    item.options.removeAll { $0.id == option.id }
    item.options.append(option)
    return item
  }

  /// What deciding for an option amounts to, as far as it bears on who may.
  package func matter(_ option: Option, under authority: Authority) -> Matter {
    let moved = (option.moves ?? []).compactMap { try? FundTransfer(written: $0, on: raised) }
    let purses = moved.flatMap(\.purses).compactMap { authority.model.place(of: $0) }
    let tried = (option.starts ?? []).compactMap { Name($0.replacing("experiment/", with: "")) }
      .compactMap { authority.model.find(Experiment.self, $0)?.product.address }
    let edited = authority.places(touchedBy: option.edits)
    return Matter(
      type, in: scope.address, amount: option.amount(moving: moved), risk: option.risk,
      reversibility: option.reversibility,
      touches: (purses + tried).reduce(into: edited) { if !$0.contains($1) { $0.append($1) } })
  }

}

extension AgendaItem.Option {
  /// What it costs or moves, whichever is more: a limit holds for money that is moved too.
  fileprivate func amount(moving transfers: [FundTransfer]) -> Money? {
    guard let currency = transfers.first?.amount.currency else { return amount }
    let moved = transfers.reduce(0) { $0.adding($1.amount.amount) }
    if let amount, amount.currency == currency, amount.amount >= moved { return amount }
    return Money(moved, currency)
  }
}
