import Analysis
import Governance
import Model

extension HarbourPast {
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
