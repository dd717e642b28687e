import Analysis
import Governance
import Model

/// What people in Harbour did in the three quarters before the demo begins.
struct HarbourPast {
  struct Event {
    let day: Day
    let happen: (Workspace) throws -> Void
  }

  /// The day the demo begins.
  let opening: Day

  /// The model as it was first written down: what changed since is taken back.
  func beginning(_ texts: [ModelText]) throws -> [ModelText] {
    let then = [
      "team/slipway.people = 7", "team/mole.people = 7", "team/pilot.people = 4", "team/compass.topology = platform",
      "product/receipts.valueStream = selling", "product/onboarding.owner = oskar",
    ]
    let (snapshot, _) = Snapshot.read(texts).snapshot.applying(then.compactMap(Edit.init(written:)))
    return Workspace.files(of: snapshot)
  }

  var events: [Event] {
    [
      Event(day: opening - 182) { try fraudChecks($0) },
      Event(day: opening - 150) {
        try change($0, "team/pilot.people = 5", by: "oskar", "Onboarding takes a second market on")
      },
      Event(day: opening - 140) {
        try change($0, "product/onboarding.owner = lena", by: "oskar", "Onboarding has an owner of its own")
      },
      Event(day: opening - 120) {
        try change($0, "product/receipts.valueStream = buying", by: "farah", "The proof belongs to whoever bought")
      },
      Event(day: opening - 98) { try scoreFraudChecks($0) },
      Event(day: opening - 90) { try change($0, "team/mole.people = 8", by: "oskar", "Receipts was to grow faster") },
      Event(day: opening - 84) {
        try change($0, "team/compass.topology = enabling", by: "farah", "Teams are to learn it, not to order it")
      },
      Event(day: opening - 75) {
        try change($0, "team/slipway.people = 6", by: "hanna", "One of two readiness engineers left for security")
      },
    ]
  }

  /// The other reviews that took place, each for the last time before the demo begins. Operations has no
  /// time for its retrospective, and the project's steering meets once a year.
  func reviews(in model: Snapshot) -> [Event] {
    let missing: [Name] = [
      Name(known: "checkout-review"), Name(known: "operations-retrospective"), Name(known: "seller-crm-steering"),
    ]
    let held = model.all(Cadence.self).filter { !missing.contains($0.name) }
    return held.compactMap { cadence in
      cadence.value.due(from: cadence.from, through: opening - 1).last.map { due in
        Event(day: due) { try $0.open(cadence.name, by: Name(known: "ada")) }
      }
    }
  }

  private func change(_ workspace: Workspace, _ text: String, by who: String, _ because: String) throws {
    guard let edit = Edit(written: text) else { return }
    try workspace.apply(edits: [edit], by: Signature(who, because: because))
  }

  // Two quarters ago: the decision that proved wrong.

  private func fraudChecks(_ workspace: Workspace) throws {
    let review = try workspace.open(Name(known: "checkout-review"), by: Name(known: "ines"))
    let item = AgendaItem(
      "fraud-checks", "How do payments get through fraud checks sooner?",
      because: "A third of all items waited for the fraud checks of another team.",
      origin: .raised(by: Name(known: "ines")),
      raised: opening - 196, type: "scope", scope: checkout,
      options: [
        AgendaItem.Option(
          "a", "Move fraud checks to the platform", detail: "Slipway runs them as a service for all products.",
          reversibility: .reversible, risk: .medium,
          expects: try expectation(workspace, by: opening - 98) { $0 - 4 }),
        AgendaItem.Option("b", "Keep them where they are", detail: "Quay learns to read their findings."),
      ],
      evidence: ["cycle-time.p85"])
    try workspace.raise(item, in: review.id, by: Name(known: "ines"))
    try workspace.decide(
      Decision.Draft(
        item: item.id, option: "a", because: "Checks in one place need fewer hands, and the queue is the wait.",
        revisit: opening - 98),
      in: review.id, by: Name(known: "ines"))
  }

  private func scoreFraudChecks(_ workspace: Workspace) throws {
    try workspace.open(Name(known: "checkout-review"), by: Name(known: "ines"))
    guard let due = try workspace.due(on: workspace.today()).first else { return }
    try workspace.score(due.decision, by: Name(known: "ines"))
  }

  // The day the demo begins.

  /// Opens the review and gives its breach the question and the ways to answer it that Quay prepared.
  func open(_ workspace: Workspace) throws {
    let review = try workspace.open(Name(known: "checkout-review"), by: Name(known: "ines"))
    let breach = review.agenda.first { $0.origin == .breach(guardrail: Name(known: "checkout-readiness")) }
    var item = AgendaItem(
      breach?.id ?? "readiness", "Who covers operations readiness next quarter?",
      because: breach?.because ?? "Items wait in Operations readiness.",
      origin: breach?.origin ?? .raised(by: Name(known: "ines")), raised: opening - 12, type: "staffing",
      scope: checkout,
      evidence: ["cycle-time.p85", "wip", "age.p85"])
    item.options = try options(workspace)
    try workspace.raise(item, in: review.id, by: Name(known: "ines"))
  }

  private func options(_ workspace: Workspace) throws -> [AgendaItem.Option] {
    [
      AgendaItem.Option(
        "a", "Move one person from Mole to Quay",
        detail: "Receipts ships without moving its value; one person fewer there costs little now.",
        amount: Money(23_000, "EUR"), reversibility: .reversible, risk: .low,
        edits: ["team/quay.people = 8", "team/mole.people = 7", "team/quay.skills += operations readiness"],
        moves: ["23 000 EUR from receipts-line to checkout-line"],
        expects: try expectation(workspace, by: opening + 91) { _ in 15 }),
      AgendaItem.Option(
        "b", "Automate the two longest readiness checks", detail: "Twelve weeks before any effect.",
        amount: Money(40_000, "EUR"), reversibility: .reversible, risk: .medium,
        expects: try expectation(workspace, by: opening + 182) { _ in 17 }),
      AgendaItem.Option(
        "c", "Leave it and lower the expectation", detail: "Buyers wait longer; the expectation becomes 22 days.",
        reversibility: .reversible, risk: .low, edits: ["workflow/product-flow.expectation.days = 22"],
        expects: try expectation(workspace, of: "sle.hit-rate", by: opening + 91) { _ in 85 }),
    ]
  }

  private var checkout: Link<Governed> { Link(Address(kind: Product.word, name: Name(known: "checkout"))) }

  private func expectation(
    _ workspace: Workspace, of id: String = "cycle-time.p85", by day: Day, to: (_ from: Double) -> Double
  ) throws -> ExpectedEffect? {
    guard let figure = try workspace.figure(id, of: checkout.address, asOf: workspace.today()), let from = figure.value
    else { return nil }
    return ExpectedEffect(
      id, title: figure.title, of: checkout, from: from.rounded(), to: to(from), unit: figure.unit, by: day)
  }
}
