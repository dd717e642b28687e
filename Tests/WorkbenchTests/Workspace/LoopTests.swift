import Analysis
import Governance
import Model
import Testing

@testable import Workbench

@Suite struct LoopTests {
  private let ines = Name("ines")!
  private let oskar = Name("oskar")!
  private let draft = Decision.Draft(
    item: "readiness", option: "a", because: "Readiness is the narrowest place", revisit: day("2025-06-30"))

  @Test func `a review freezes what it looked at: figures, four areas, a breach`() throws {
    let (workspace, review) = try Workspace.inReview()
    #expect(review.id == "checkout-review-2025-03-31")
    #expect(review.pack.figure("cycle-time.p85")?.value == 21)
    #expect(review.pack.areas.count == 4)
    let check = try #require(review.pack.guardrails.first)
    #expect(check.state == .breach && check.value == 7)
    #expect(review.agenda.map(\.id) == ["breach-checkout-readiness", "readiness"])
    #expect(try workspace.isIntact(review))
    #expect(try workspace.reviews() == [review])
    let second = try workspace.open(#require(Name("checkout-review")), by: ines)
    #expect(second.id == "checkout-review-2025-03-31-2")
    #expect(second.pack.changed.day == day("2025-03-31"))
  }

  @Test func `beyond the limit it is refused with who can, and nothing is kept`() throws {
    let (workspace, review) = try Workspace.inReview()
    let head = try workspace.head()
    do {
      try workspace.decide(draft, in: review.id, by: ines)
      Issue.record("it was decided")
    } catch let refusal as Refusal {
      #expect(refusal.id == "beyond-limit" && refusal.whoCan == [oskar])
    }
    #expect(try workspace.head() == head)
  }

  @Test func `a decision and its change of the model are one transaction`() throws {
    let (workspace, review) = try Workspace.inReview()
    let decided = try workspace.decide(draft, in: review.id, by: oskar)
    let revision = try #require(decided.revision)
    #expect(revision.seq == decided.entry.seq + 1)
    #expect(try Payload.read(RevisionPayload.self, from: revision).decision == decided.entry.seq)
    #expect(
      try workspace.changes(in: revision.seq).description == "~ team/quay people: 7 → 8\n~ team/tide people: 6 → 5")
    #expect(try workspace.decisions() == [decided.decision])
    #expect(decided.decision.right.name.text == "commerce-staffing" && !decided.entry.authenticated)
    #expect(try workspace.revision(carryingOut: decided.decision.id) == revision)
    #expect(try workspace.snapshot().find(Team.self, #require(Name("quay")))?.people.value == 8)
    #expect(try workspace.verify().isSound)
  }

  @Test func `a change the model cannot take leaves no decision behind`() throws {
    let (workspace, review) = try Workspace.inReview()
    let broken = AgendaItem.staffing.offering(
      AgendaItem.Option("c", "Give it to nobody", reversibility: .reversible, edits: ["team/quay.unit = nowhere"]))
    try workspace.raise(broken, in: review.id, by: ines)
    let head = try workspace.head()
    var draft = draft
    draft.option = "c"
    #expect(throws: (any Error).self) { try workspace.decide(draft, in: review.id, by: oskar) }
    #expect(try workspace.head() == head)
  }

  @Test func `a form sent twice decides once, and a second decision is told about the first`() throws {
    let (workspace, review) = try Workspace.inReview()
    let first = try workspace.decide(draft, in: review.id, by: oskar, token: "form-1")
    let again = try workspace.decide(draft, in: review.id, by: oskar, token: "form-1")
    #expect(first.decision == again.decision && first.revision == again.revision)
    #expect(try workspace.decisions().count == 1)
    #expect(throws: Refusal.alreadyDecided(question: AgendaItem.staffing.question, by: "Oskar", on: day("2025-03-31")))
    {
      try workspace.decide(draft, in: review.id, by: oskar)
    }
  }

  @Test func `many who decide at once: one lands, the others are told`() async throws {
    let scratch = try Scratch()
    let made = try Workspace.create(
      at: scratch.path("w.pomona"), named: "Harbour", zone: "Europe/Berlin", by: "ines", in: .harbour)
    let (workspace, review) = try Workspace.inReview(made)
    let landed = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<6 {
        group.addTask { (try? workspace.decide(draft, in: review.id, by: oskar)) != nil }
      }
      return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(landed == 1)
    #expect(try workspace.decisions().count == 1)
    #expect(try workspace.verify().isSound)
    try workspace.close()
  }

  @Test func `on its revisit day a decision is scored against what it promised`() throws {
    let (workspace, review) = try Workspace.inReview()
    let decision = try workspace.decide(draft, in: review.id, by: oskar).decision
    #expect(throws: Refusal.notYetDue(day("2025-06-30"))) { try workspace.score(decision.id, by: ines) }
    let faster = LoopModel.evidence(days: 14, from: day("2025-04-07"), finished: 30, waiting: 0)
    _ = try workspace.take(faster, file: "log", source: "tracker-quay", by: .ines("Next quarter"))
    try workspace.advance(to: workspace.today() + 91, by: .ines("Next quarter"))
    #expect(try workspace.due(on: workspace.today()).map(\.decision) == [decision.id])
    #expect(try workspace.attention(asOf: workspace.today()).contains { $0.target == .decision(decision.id) })
    let score = try workspace.score(decision.id, by: ines)
    #expect(score.seen == 14 && score.verdict == .held)
    #expect(try workspace.scores() == [score])
    #expect(try workspace.due(on: workspace.today()).isEmpty)
    #expect(try workspace.verify().isSound)
  }

  @Test func `a waiver needs the role that may waive`() throws {
    let (workspace, _) = try Workspace.inReview()
    let guardrail = try #require(Name("checkout-readiness"))
    #expect(throws: Refusal.self) {
      try workspace.waive(guardrail, by: ines, until: day("2025-04-30"), because: "We are on it")
    }
    try workspace.waive(guardrail, by: oskar, until: day("2025-04-30"), because: "Until the checks are automated")
    let checks = try workspace.guardrails(for: Address("product/checkout")!, asOf: day("2025-03-31"))
    #expect(checks.map(\.state) == [.waived])
  }

  /// Days that nobody had told about are known to have been quiet once later ones are told of.
  @Test func `the work of a day is the same whatever happened since`() throws {
    let (workspace, review) = try Workspace.inReview()
    let before = try workspace.flow(of: .product(#require(Name("checkout"))), asOf: day("2025-03-31"))
    let faster = LoopModel.evidence(days: 14, from: day("2025-04-07"), finished: 30, waiting: 0)
    _ = try workspace.take(faster, file: "log", source: "tracker-quay", by: .ines("Next quarter"))
    let after = try workspace.flow(of: .product(#require(Name("checkout"))), asOf: day("2025-03-31"))
    let lastTold = try #require(before.first { $0.id == "wip" }?.window.to)
    #expect(lastTold < day("2025-03-31") && after.first { $0.id == "wip" }?.window.to == day("2025-03-31"))
    let ofDays = ["throughput", "xmr", "age"]
    for (then, now) in zip(before, after) where !ofDays.contains(where: then.id.hasPrefix) {
      #expect(then.value == now.value, "\(then.id)")
    }
    #expect(review.pack.figure("wip")?.value == before.first { $0.id == "wip" }?.value)
  }
}
