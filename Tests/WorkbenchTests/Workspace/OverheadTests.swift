import Analysis
import Governance
import Model
import Testing

@testable import Workbench

/// How well is decided, which rights are too narrow, and which rules nobody would start today.
@Suite struct OverheadTests {
  private let ines = Name("ines")!
  private let oskar = Name("oskar")!

  private static let ownRight = """
    kind: decision-right
    name: harbour-model
    title: How Harbour works
    decides: operating-model-change
    scope: unit/harbour
    holder: role/head-of-commerce
    """

  /// A guardrail rests on it, so it is used.
  private static let orders = """
    kind: measure
    name: orders
    title: Orders
    definition: Orders in a week
    keyValueArea: current-value
    category: outcome
    unit: orders
    better: higher
    source: shop
    freshness: 1 week
    ---
    kind: guardrail
    name: orders-hold
    title: Orders hold
    scope: product/checkout
    measure: orders
    atLeast: 100
    hardness: soft
    because: Below that we lose makers
    waivedBy: head-of-commerce
    """

  /// Asks a question Ines may not decide, sends it on, and lets Oskar decide it a day later.
  private func escalate(
    _ id: String, in review: String, _ workspace: Workspace, costs: Int = 23_000, taking option: String = "a"
  ) throws {
    var item = AgendaItem.staffing
    item.id = id
    item.raised = try workspace.today()
    item.options = item.options.map { old in
      var option = old
      (option.edits, option.amount) = ([], Money(costs, "EUR"))
      option.expects?.by = day("2025-12-31")
      return option
    }
    try workspace.raise(item, in: review, by: ines)
    try workspace.refer(id, "a", in: review, by: ines)
    try workspace.advance(to: workspace.today() + 1, by: .ines("A day later"))
    try workspace.decide(
      Decision.Draft(item: id, option: option, because: "As she says", revisit: day("2025-12-31")), in: review,
      by: oskar)
  }

  private func told() throws -> (Workspace, String) {
    let (workspace, review) = try Workspace.inReview()
    try workspace.apply([ModelText(file: "own.yaml", text: OverheadTests.ownRight)], whole: false, by: .ines("A right"))
    return (workspace, review.id)
  }

  @Test func `a right escalated three times with the same outcome is proposed to reach further, once`() throws {
    let (workspace, review) = try told()
    for (number, cost) in [23_000, 21_000, 30_000].enumerated() {
      #expect(try workspace.proposals().isEmpty)
      try escalate("q\(number)", in: review, workspace, costs: cost)
    }
    let own = try #require(try workspace.proposals().first?.proposal)
    #expect(own.isOwn && own.because.contains("3 times in a row Ines") && own.because.contains("6 days"))
    #expect(try workspace.attention(asOf: workspace.today()).contains { $0.target == .proposal(own.id) })
    try escalate("q4", in: review, workspace)
    #expect(try workspace.proposals().count == 1)
    #expect(throws: Refusal.self) { try workspace.accept(own.id, because: "Yes", by: ines) }
    try workspace.accept(own.id, because: "It only waited", by: oskar)
    let right = try workspace.snapshot().find(DecisionRight.self, Name("checkout-staffing")!)
    #expect(right?.limit?.money == Money(30_000, "EUR"))
    #expect(try workspace.verify().isSound)
  }

  @Test func `what those at the work send on and get back unchanged is proposed to be theirs`() throws {
    let (workspace, review) = try told()
    // Releases of Checkout are Oskar's alone; Ines, product owner there, holds no right of them.
    let right = """
      kind: decision-right
      name: harbour-release
      title: Releases
      decides: release
      scope: unit/harbour
      holder: role/head-of-commerce
      """
    try workspace.apply([ModelText(file: "release.yaml", text: right)], by: .ines("Releases"))
    func ask(_ id: String, _ costs: Int) throws {
      var item = AgendaItem.staffing
      (item.id, item.type, item.raised) = (id, "release", try workspace.today())
      item.options = item.options.map { old in
        var option = old
        (option.edits, option.amount, option.risk) = ([], Money(costs, "EUR"), .low)
        option.expects?.by = day("2025-12-31")
        return option
      }
      try workspace.raise(item, in: review, by: ines)
      try workspace.refer(id, "a", in: review, by: ines)
      try workspace.advance(to: workspace.today() + 1, by: .ines("A day later"))
      try workspace.decide(
        Decision.Draft(item: id, option: "a", because: "As she says", revisit: day("2025-12-31")), in: review, by: oskar
      )
    }
    for (number, costs) in [3_000, 9_000, 4_000].enumerated() {
      #expect(try workspace.proposals().isEmpty)
      try ask("r\(number)", costs)
    }
    let own = try #require(try workspace.proposals().first?.proposal)
    #expect(own.isOwn && own.title == "Give release for Checkout to the product owner")
    #expect(own.because.contains("3 times in a row Ines, product owner there, sent on what Oskar then decided"))
    try workspace.accept(own.id, because: "She is closer to it", by: oskar)
    let new = try #require(try workspace.snapshot().find(DecisionRight.self, Name("checkout-release")!))
    #expect(new.limit?.money == Money(9_000, "EUR") && new.limit?.risk == .low)
    #expect(new.escalatesTo?.address == Address("role/head-of-commerce"))
    var item = AgendaItem.staffing
    (item.id, item.type) = ("r9", "release")
    item.options = [.init("a", "Ship", amount: Money(5_000, "EUR"), reversibility: .reversible, risk: .low)]
    #expect(
      try workspace.ruling(for: ines, on: item.matter(item.options[0], under: workspace.authority())).ruling.isAllowed)
    try ask("r4", 20_000)
    #expect(try workspace.proposals().count == 1)
  }

  @Test func `where it was once decided otherwise, nothing is proposed`() throws {
    let (workspace, review) = try told()
    try escalate("q1", in: review, workspace)
    try escalate("q2", in: review, workspace)
    try escalate("q3", in: review, workspace, taking: "b")
    #expect(try workspace.proposals().isEmpty)
    #expect(try workspace.escalated().map(\.agreed) == [true, true, false])
  }

  @Test func `latency, hops and where it is decided are told, and too few are said to be too few`() throws {
    let (workspace, review) = try told()
    for number in 1...4 { try escalate("q\(number)", in: review, workspace, taking: "b") }
    let few = try workspace.overhead(asOf: workspace.today())
    #expect(few.figures.first { $0.id == "governance.latency.p50" }?.value == nil)
    try workspace.decide(
      Decision.Draft(
        item: "readiness", option: "b", because: "Training is ours to decide", revisit: day("2025-06-30")),
      in: review, by: ines)
    let now = try workspace.overhead(asOf: workspace.today())
    func value(_ id: String) -> Double? { now.figures.first { $0.id == "governance.\(id)" }?.value }
    #expect(value("latency.p50") == 2 && value("latency.p85") == 5)
    #expect(value("local-share") == 20 && value("escalation-days") == 8 && value("opinion-share") == 0)
    #expect(
      now.byHops.map { [$0.name, "\($0.count)", "\($0.escalationDays)"] } == [
        ["sent on once", "4", "8"], ["not sent on", "1", "0"],
      ])
    #expect(now.byLevel.map(\.name) == ["organisation", "product"])
    #expect(now.forums.map(\.spoken) == ["not enough data yet: 0 of 5 scored"])
    #expect(
      try workspace.figure("governance.latency.p50", of: Address("unit/harbour")!, asOf: workspace.today())?.value == 2)
  }

  @Test func `what changed nothing in two quarters is asked about until somebody says why it stays`() throws {
    let (workspace, _) = try Workspace.inReview()
    #expect(try workspace.idleRules(asOf: workspace.today()).isEmpty, "a rule younger than two quarters is left alone")
    try workspace.apply([ModelText(file: "orders.yaml", text: OverheadTests.orders)], by: .ines("A second measure"))
    try workspace.advance(to: day("2025-06-30"), by: .ines("Next quarter"))
    try workspace.open(Name("checkout-review")!, by: ines)
    try workspace.advance(to: day("2025-07-14"), by: .ines("Later"))
    let (today, cadence) = (try workspace.today(), Address("cadence/checkout-review")!)
    #expect(
      try workspace.idleRules(asOf: today).map(\.address) == [cadence],
      "the only measure of an area of value is left alone, however little it is used")
    try workspace.apply(
      edits: [#require(Edit(written: "product/checkout.measures = [conversion, orders]"))], by: .ines("Both are seen"))
    let idle = try workspace.idleRules(asOf: today)
    #expect(idle.last?.sentence.contains("looked at it. Current value of Checkout is seen by “Orders” as well") == true)
    #expect(idle.map(\.address.description).sorted() == ["cadence/checkout-review", "measure/conversion"])
    #expect(try workspace.attention(asOf: today).contains { $0.target == .governance })
    #expect(throws: Refusal.incomplete(.nextLook)) {
      try workspace.judge(cadence, .keep, because: "We meet", by: ines)
    }
    #expect(throws: Refusal.incomplete(.because)) {
      try workspace.judge(cadence, .keep, because: " ", next: today + 91, by: ines)
    }
    try workspace.judge(cadence, .keep, because: "It is our eyes", next: today + 10, by: ines, token: "k")
    try workspace.judge(cadence, .keep, because: "It is our eyes", next: today + 10, by: ines, token: "k")
    #expect(try workspace.keepings().count == 1)
    #expect(try workspace.idleRules(asOf: today).map(\.sort) == [.measure])
    #expect(try workspace.idleRules(asOf: today + 10).count == 2)
    let ended = try workspace.judge(Address("measure/conversion")!, .abandon, because: "Nobody looks", by: ines)
    let proposal = try #require(try workspace.proposals().first?.proposal)
    #expect(ended.proposal == proposal.id && proposal.texts.map(\.text) == [nil])
    #expect(throws: Refusal.self) {
      try workspace.judge(Address("measure/conversion")!, .abandon, because: "Again", by: ines)
    }
    #expect(try workspace.verify().isSound)
  }

  @Test func `an accepted change of the model is scored on its day like a decision`() throws {
    let (workspace, _) = try told()
    let base = Int(try #require(try workspace.revision()))
    let (after, _) = try workspace.snapshot().applying([Edit(written: "team/quay.people = 8")!])
    let quay = Address("team/quay")!
    var draft = Proposal.Draft(
      "One more in Quay", because: "The wait is people", texts: [quay: after.text(of: quay)], base: base)
    draft.expects = AgendaItem.staffing.options[0].expects
    let proposal = try workspace.propose(draft, by: ines)
    #expect(throws: (any Error).self, "only what was accepted is looked back at") {
      try workspace.score(proposal.id, by: ines)
    }
    try workspace.accept(proposal.id, because: "Yes", by: oskar)
    #expect(throws: Refusal.notYetDue(day("2025-06-30"))) { try workspace.score(proposal.id, by: ines) }
    let faster = LoopModel.evidence(days: 14, from: day("2025-04-07"), finished: 30, waiting: 0)
    _ = try workspace.take(faster, file: "log", source: "tracker-quay", by: .ines("Next quarter"))
    try workspace.advance(to: day("2025-06-30"), by: .ines("Next quarter"))
    #expect(try workspace.attention(asOf: workspace.today()).contains { $0.target == .proposal(proposal.id) })
    let review = try workspace.open(Name("checkout-review")!, by: ines)
    #expect(review.pack.due.isEmpty, "it is about the team, and this review about the product")
    let score = try workspace.score(proposal.id, by: ines)
    #expect(score.verdict == .held && score.decision == proposal.id)
    #expect(try workspace.due(on: workspace.today()).isEmpty)
  }

  @Test func `an improvement says what its measure did before and since`() throws {
    let (workspace, _) = try told()
    let text = """
      kind: improvement
      name: fewer-fields
      title: Fewer fields
      of: product/checkout
      area: value
      because: One in three stops at the address
      action: Ask for the address once
      measure: conversion
      reviewOn: 2025-06-30
      """
    try workspace.apply([ModelText(file: "improvement.yaml", text: text)], whole: false, by: .ines("An improvement"))
    let line = try #require(try workspace.improvements(asOf: workspace.today()).first)
    #expect(line.effect == .notEnoughData && line.because.contains("address") && line.begun == day("2025-03-31"))
    #expect(!line.isDue(on: day("2025-06-29")) && line.isDue(on: day("2025-06-30")))
  }
}
