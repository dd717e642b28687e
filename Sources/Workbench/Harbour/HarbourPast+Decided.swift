import Analysis
import Governance
import Model

extension HarbourPast {
  /// What was decided in the year before, and looked at again on the day that was set for it.
  var decided: [HarbourDecision] {
    [
      HarbourDecision(
        "one-journey-at-a-time", "Where does the work for the accessibility act begin?", in: "portfolio-review",
        on: opening - 360, raised: opening - 371, by: "oskar", type: "scope", of: "unit/commerce",
        because: "Six of ten journeys cannot be walked without a mouse, and three teams have begun at three ends.",
        taking: "One journey at a time, across all three products", detail: "Buying first, then selling.",
        over: "Every product for itself",
        reason: "A journey that ends half-way helps nobody.",
        expecting: .init("checkout-satisfaction-gap", of: "product/checkout", moves: -0.3, after: 182)),
      HarbourDecision(
        "receipt-texts", "May Sizing read what buyers write when they send something back?", in: "sizing-review",
        on: opening - 279, raised: opening - 300, by: "jonas", sentBy: "ravi", waiting: 19, type: "data-use",
        of: "product/sizing",
        because: "Half of all returns say why in words, and nobody reads them.",
        taking: "Read them without names", detail: "Names and addresses are taken out first.", risk: .medium,
        over: "Ask buyers with a form", reason: "Without names it is within what buyers agreed to.",
        expecting: .init("returns-for-fit", of: "product/sizing", moves: -0.5, after: 91)),
      HarbourDecision(
        "breach-payouts-on-time", "How do payouts miss their day less often?", in: "ledger-review",
        on: opening - 278, raised: opening - 285, by: "tomas", type: "scope", of: "product/ledger",
        because: "What misses the run at noon waits for the next day.", answering: "payouts-on-time",
        taking: "Run payouts twice a day", detail: "The second run at five.", risk: .low,
        over: "Begin the one run earlier", reason: "A second run is a day's work and catches most of what is late.",
        expecting: .init("settled-on-time", of: "product/ledger", moves: 0.3, after: 91)),
      HarbourDecision(
        "guests-first", "What keeps people who want to buy once from buying?", in: "checkout-review",
        on: opening - 276, raised: opening - 283, by: "ines", type: "scope", of: "product/checkout",
        because: "One in six leaves where an account is asked for.",
        taking: "Buying as a guest", detail: "The account is offered after the order.", risk: .low,
        over: "A shorter form for the account", reason: "Who buys once does not want a shorter form but none.",
        expecting: .init("completed-checkouts", of: "product/checkout", moves: 0.7, after: 94)),
      HarbourDecision(
        "partner-sizes", "May Sizing use the measurements that makers keep of their customers?", in: "sizing-review",
        on: opening - 188, raised: opening - 210, by: "jonas", sentBy: "ravi", waiting: 24, type: "data-use",
        of: "product/sizing",
        because: "Makers of clothes know what fits whom, and would share it.",
        taking: "Use them where the customer agreed", detail: "Three makers first.", risk: .medium,
        over: "Leave them where they are", reason: "The agreements say what they may be used for, and this is it.",
        expecting: .init("returns-for-fit", of: "product/sizing", moves: -0.6, after: 91)),
      HarbourDecision(
        "ship-weekly", "How does Receipts become worth keeping?", in: "receipts-review",
        on: opening - 186, raised: opening - 190, by: "mei", type: "scope", of: "product/receipts",
        because: "Buyers see something new every second month.",
        taking: "Something new every week", detail: "A release each Thursday.", risk: .low,
        over: "Ask twenty buyers what a receipt is for", reason: "What is used shows itself when it is there.",
        expecting: .init("receipts-reused", of: "product/receipts", moves: 3, after: 91)),
      HarbourDecision(
        "fraud-checks", "How do payments get through fraud checks sooner?", in: "checkout-review",
        on: opening - 182, raised: opening - 196, by: "ines", type: "scope", of: "product/checkout",
        because: "A third of all items waited for the fraud checks of another team.",
        taking: "Move fraud checks to the platform", detail: "Slipway runs them as a service for all products.",
        risk: .medium, over: "Keep them where they are",
        reason: "Checks in one place need fewer hands, and the queue is the wait.",
        expecting: .init("cycle-time.p85", of: "product/checkout", moves: -4, after: 84)),
      HarbourDecision(
        "makers-by-phone", "Who answers a maker who gives up half-way?", in: "onboarding-review",
        on: opening - 101, raised: opening - 103, by: "lena", type: "scope", of: "product/onboarding",
        because: "Nothing is measured yet; those who gave up said they had nobody to ask.",
        taking: "Call everybody who stops for two days", detail: "The team itself calls.", risk: .low,
        over: "Write a guide", reason: "We learn more from ten calls than from a guide.",
        expecting: .init("first-sale-in-30-days", of: "product/onboarding", from: 26, moves: 4, after: 126)),
      HarbourDecision(
        "photos-of-rooms", "May Sizing keep photographs of rooms?", in: "sizing-review",
        on: opening - 97, raised: opening - 118, by: "jonas", sentBy: "ravi", waiting: 16, type: "data-use",
        of: "product/sizing",
        because: "Sofas are sent back because they do not fit through the door.",
        taking: "Keep the measurements, not the photograph", detail: "It is deleted within a minute.", risk: .medium,
        over: "Keep both for thirty days", reason: "What is not kept cannot be lost.",
        expecting: .init("returns-for-fit", of: "product/sizing", moves: -0.5, after: 91)),
      HarbourDecision(
        "delivery-cheaper", "Who pays for the delivery of small things?", in: "checkout-review",
        on: opening - 98, raised: opening - 103, by: "ines", type: "price-change", of: "product/checkout",
        because: "Baskets under fifty are left twice as often, at the step that shows the delivery.",
        taking: "Half the delivery on baskets under fifty", detail: "For one quarter.",
        amount: Money(38_000, "EUR"), risk: .low, over: "Nothing under fifty is delivered",
        reason: "It pays for itself if one in eight stays.",
        expecting: .init("completed-checkouts", of: "product/checkout", moves: 1.5, after: 91)),
    ]
  }
}

/// A question of the year before, how it was decided and what was expected of that.
struct HarbourDecision: Sendable {
  /// What a decision was to move.
  struct Expectation: Sendable {
    let figure: String
    let place: Link<Governed>
    /// What was believed where nothing was measured.
    let from: Double?
    let change: Double
    let days: Int

    init(_ figure: String, of place: StaticString, from: Double? = nil, moves change: Double, after days: Int) {
      self.place = Link(known: place)
      (self.figure, self.from, self.change, self.days) = (figure, from, change, days)
    }
  }

  let cadence: Name
  /// The day of the review, and how many days later it was decided because it was sent on to somebody else.
  let day: Day
  let waiting: Int
  let sender: Name?
  /// Whose agreement the right asks for, and gave it.
  let agreed: Name?
  let who: Name
  let reason: String
  let item: AgendaItem
  let expectation: Expectation

  init(
    _ id: String, _ question: String, in cadence: StaticString, on day: Day, raised: Day, by who: StaticString,
    sentBy sender: StaticString? = nil, waiting: Int = 0, agreedBy agreed: StaticString? = nil,
    type: String, of place: StaticString, because: String, answering guardrail: StaticString? = nil, taking: String,
    detail: String, amount: Money? = nil,
    risk: DecisionRight.Risk? = nil, over other: String, reason: String, expecting expectation: Expectation
  ) {
    (self.cadence, self.day, self.who) = (Name(known: cadence), day, Name(known: who))
    (self.sender, self.waiting) = (sender.map { Name(known: $0) }, waiting)
    self.agreed = agreed.map { Name(known: $0) }
    (self.reason, self.expectation) = (reason, expectation)
    item = AgendaItem(
      id, question, because: because,
      origin: guardrail.map { .breach(guardrail: Name(known: $0)) } ?? .raised(by: self.who), raised: raised,
      type: type,
      scope: Link(known: place),
      options: [
        .init("a", taking, detail: detail, amount: amount, reversibility: .reversible, risk: risk), .init("b", other),
      ],
      evidence: expectation.from == nil ? [expectation.evidence] : [])
  }

  var events: [HarbourPast.Event] {
    [
      .init(day: day, happen: raise), .init(day: day + waiting, happen: decide),
      .init(day: day + expectation.days, happen: score),
    ]
  }

  private func review(_ workspace: Workspace) throws -> Review? {
    try workspace.reviews().last { $0.cadence == cadence }
  }

  private func raise(_ workspace: Workspace) throws {
    guard let review = try review(workspace) else { return }
    try workspace.raise(item, in: review.id, by: sender ?? who)
    if let sender { try workspace.refer(item.id, "a", in: review.id, by: sender) }
    if let agreed { try workspace.agree(.agrees, to: "a", of: item.id, in: review.id, by: agreed) }
  }

  private func decide(_ workspace: Workspace) throws {
    guard let review = try review(workspace) else { return }
    let expects = try expectation.effect(seenIn: workspace, on: day + waiting, by: day + expectation.days)
    try workspace.decide(
      Decision.Draft(
        item: item.id, option: "a", because: reason, expects: expects, revisit: expects?.by,
        restsOnOpinion: item.evidence.isEmpty),
      in: review.id, by: who)
  }

  private func score(_ workspace: Workspace) throws {
    guard let decision = try workspace.decisions().last(where: { $0.item == item.id }) else { return }
    try workspace.score(decision.id, by: who)
  }
}

extension HarbourDecision.Expectation {
  /// The id under which the pack of a review has it.
  var evidence: String { figure.contains(".") ? figure : "measure.\(figure)" }

  func effect(seenIn workspace: Workspace, on day: Day, by end: Day) throws -> ExpectedEffect? {
    guard let seen = try workspace.figure(figure, of: place.address, asOf: day), let start = from ?? seen.value else {
      return nil
    }
    let from = (start * 10).rounded() / 10
    return ExpectedEffect(
      evidence, title: seen.title, of: place, from: from, to: ((from + change) * 10).rounded() / 10, unit: seen.unit,
      by: end)
  }
}

extension Link<Governed> {
  /// A place of Harbour's model, `product/checkout`.
  init(known place: StaticString) {
    guard let address = Address("\(place)") else { preconditionFailure("\(place) is no address") }
    self.init(address)
  }
}
