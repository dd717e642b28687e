import Analysis
import Governance
import Model

/// The open review of Checkout, and what people hand in.
enum Story {
  static let scope = Link<Governed>(Harbour.checkout)
  static let revisit = Harbour.today + 91

  static func person(_ handle: String) -> Name { Name(handle)! }

  static func figure(_ id: String, _ value: Double?, sample: Int = 40, unit: String = "days") -> PinnedFigure {
    let answer: Figure.Answer = value.map { .value($0) } ?? .none(because: "2 of 5 active days")
    return PinnedFigure(
      Figure(
        id: id, title: id == "wip" ? "Work in progress" : "Cycle time, 85 %", answer, unit: unit, sample: sample,
        window: .init(from: Harbour.today - 90, to: Harbour.today), asOf: Harbour.today,
        definition: "calendar days, both ends counted, nearest rank", source: "tracker"), of: scope)
  }

  static let effect = ExpectedEffect(
    "cycle-time.p85", title: "Cycle time, 85 %", of: scope, from: 21, to: 15, unit: "days", by: revisit)

  static let options = [
    AgendaItem.Option(
      "a", "Move one person from Mole to Quay", amount: Money(23_000, "EUR"), reversibility: .reversible,
      edits: ["team/quay.people = 8", "team/mole.people = 7"], expects: effect),
    AgendaItem.Option(
      "b", "Automate the two longest readiness checks", amount: Money(40_000, "EUR"), reversibility: .irreversible,
      expects: effect),
    AgendaItem.Option("c", "Leave it and lower the expectation", reversibility: .reversible, expects: effect),
  ]

  static let question = AgendaItem(
    "breach-checkout-readiness", "Who covers operations readiness next quarter?", because: "Seven items wait",
    origin: .breach(guardrail: Name("checkout-readiness")!), raised: Harbour.today, type: "staffing", scope: scope,
    options: options, evidence: ["cycle-time.p85"])

  static func pack(cycleTime: Double? = 21, checks: [GuardrailCheck] = [readiness(7)], due: [DueDecision] = [])
    -> Pack
  {
    Pack(
      .product, of: scope, asOf: Harbour.today, revision: 12, batch: 3,
      figures: [figure("cycle-time.p85", cycleTime), figure("wip", 19, unit: "items")], guardrails: checks, due: due)
  }

  static func readiness(_ value: Double?, daily: [DailyValue] = [], waivers: [Waiver] = []) -> GuardrailCheck {
    let guardrail = Harbour.model.find(Guardrail.self, Name("checkout-readiness")!)!
    let answer: Figure.Answer = value.map { .value($0) } ?? .none(because: "No work item has been imported.")
    return Guardrails(Harbour.authority, waivers: waivers).check(
      guardrail, Observation(id: "wip", answer, unit: "items", daily: daily), on: Harbour.today)
  }

  static func open() -> Review {
    let cadence = Harbour.model.find(Cadence.self, Name("checkout-review")!)!
    return Review.open("2025-q2", from: cadence, pack(), by: person("ines"), on: Harbour.today).asking(question)
  }

  static func frozen() throws -> Review { try open().frozen(under: "abc") }

  static func draft(_ option: String = "a") -> Decision.Draft {
    Decision.Draft(
      item: question.id, option: option, because: "Seven items wait for a check that one person does",
      revisit: revisit)
  }

  static func taken(_ option: String = "a", by who: String = "oskar") throws -> Decision {
    try Decision.take(
      draft(option), id: "d1", in: frozen(), by: person(who), under: Harbour.authority, revision: 12,
      on: Harbour.today)
  }
}
