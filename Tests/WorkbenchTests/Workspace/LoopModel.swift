import Evidence
import Governance
import Model

@testable import Workbench

/// The smallest model in which somebody may decide, a guardrail can be breached and a review is held.
enum LoopModel {
  static let workflow = """
    kind: workflow
    name: product-flow
    title: Product flow
    items: [Story]
    states:
      - { name: Backlog, activity: wait }
      - { name: In progress, activity: active, limit: 8, policy: One thing each, statuses: [Doing] }
      - { name: Operations readiness, activity: readiness, policy: Checked by operations, statuses: [Ready for ops] }
      - { name: Released, activity: active, statuses: [Done] }
    started: In progress
    finished: Released
    control: Nothing new while a limit is reached
    expectation: { probability: 85 %, days: 20 }
    zone: Europe/Berlin
    """
  static let roles = """
    kind: role
    name: product-owner
    title: Product owner
    accountabilities: [The value of the product]
    level: product
    ---
    kind: role
    name: head-of-commerce
    title: Head of commerce
    accountabilities: [Commerce]
    level: unit
    """
  static let people = """
    kind: person
    name: ines
    unit: harbour
    roles: [{ role: product-owner, in: product/checkout }]
    ---
    kind: person
    name: oskar
    unit: harbour
    roles: [{ role: head-of-commerce, in: unit/harbour }]
    """
  static let rights = """
    kind: decision-right
    name: checkout-staffing
    title: Staffing of Checkout
    decides: staffing
    scope: product/checkout
    holder: role/product-owner
    limit: { money: 20000 EUR, reversibility: reversible }
    escalatesTo: role/head-of-commerce
    ---
    kind: decision-right
    name: commerce-staffing
    title: Staffing of Commerce
    decides: staffing
    scope: unit/harbour
    holder: role/head-of-commerce
    """
  static let guardrail = """
    kind: guardrail
    name: checkout-readiness
    title: Work waiting for operations
    scope: product/checkout
    figure: wip
    state: Operations readiness
    atMost: 4
    hardness: hard
    because: What stands ready helps nobody
    waivedBy: head-of-commerce
    """
  static let cadence = """
    kind: cadence
    name: checkout-review
    title: Product review of Checkout
    review: product
    of: product/checkout
    every: 13 weeks
    from: 2025-01-06
    attended: [product-owner]
    inputs: [Key value areas, Guardrails in breach]
    outputs: [Decisions]
    """
  static var texts: [ModelText] {
    let quay = SmallModel.quay + "\nworkflow: product-flow"
    let all = [
      SmallModel.unit, quay, SmallModel.tide, SmallModel.checkout, SmallModel.conversion, workflow, roles, people,
      rights,
      guardrail, cadence,
    ]
    return all.enumerated().map { ModelText(file: "loop-\($0.offset).yaml", text: $0.element + "\n") }
  }

  /// Seven items stand before operations at the end of March; eighteen were finished before, each
  /// after so many days.
  static func evidence(days: Int = 21, from first: Day = day("2025-01-06"), finished: Int = 18, waiting: Int = 7)
    -> Intake
  {
    var items = WorkItems(trail: .changes)
    items.statusNames = ["Backlog", "Doing", "Ready for ops", "Done"]
    items.categories = [.toDo, .inProgress, .inProgress, .done]
    for number in 0..<(finished + waiting) {
      let start = first + number * 2
      let isFinished = number < finished
      var moves: [(status: UInt16, day: Day)] = [(1, start)]
      moves.append((2, start + (days - 3)))
      if isFinished { moves.append((3, start + (days - 1))) }
      items.keys.append("Q-\(first.number)-\(100 + number)")
      items.titles.append("Item \(number)")
      items.types.append("Story")
      items.statuses.append(isFinished ? "Done" : "Ready for ops")
      items.teams.append("quay")
      items.products.append("")
      items.parents.append("")
      items.created.append(Stamp(start - 1))
      items.updated.append(.never)
      items.started.append(.never)
      items.finished.append(.never)
      items.cancelled.append(.never)
      items.flaws.append([])
      for (status, day) in moves {
        items.moveStatus.append(status)
        items.moveAt.append(Stamp(day))
      }
      items.moveStart.append(Int32(items.moveAt.count))
    }
    return Intake(format: .stateLog, items: items)
  }
}

extension Workspace {
  /// A workspace at the end of March with a model, a quarter of evidence and an open review with a question.
  static func inReview(_ workspace: Workspace? = nil) throws -> (Workspace, Review) {
    let workspace = try workspace ?? Workspace.inMemory(in: .harbour)
    try workspace.set(today: day("2025-01-06"), by: .ines("The year begins"))
    try workspace.apply(LoopModel.texts, whole: true, by: .ines("First model"))
    _ = try workspace.take(LoopModel.evidence(), file: "log", source: "tracker-quay", by: .ines("A quarter"))
    try workspace.set(today: day("2025-03-31"), by: .ines("The quarter ends"))
    let (review, who) = ("checkout-review", Name("ines")!)
    let open = try workspace.open(Name(review)!, by: who)
    return (workspace, try workspace.raise(.staffing, in: open.id, by: who))
  }
}

extension AgendaItem {
  private static let sooner = ExpectedEffect(
    "cycle-time.p85", title: "Cycle time, 85 %", of: Link(Address("product/checkout")!), from: 21, to: 15,
    unit: "days", by: day("2025-06-30"))

  static let staffing = AgendaItem(
    "readiness", "Who covers operations readiness next quarter?", because: "Seven items stand there",
    origin: .raised(by: Name("ines")!), raised: day("2025-03-31"), type: "staffing",
    scope: Link(Address("product/checkout")!),
    options: [
      Option(
        "a", "Move one person from Tide to Quay", amount: Money(23_000, "EUR"), reversibility: .reversible,
        edits: ["team/quay.people = 8", "team/tide.people = 5"], expects: sooner),
      Option("b", "Train two people", amount: Money(5_000, "EUR"), reversibility: .reversible, expects: sooner),
    ],
    evidence: ["cycle-time.p85"])
}
