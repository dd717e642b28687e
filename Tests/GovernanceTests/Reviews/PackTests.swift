import Analysis
import Governance
import Model
import Testing

@Suite struct PackTests {
  @Test func `a frozen pack reads back the same, and the same pack freezes to the same bytes`() throws {
    let pack = Story.pack()
    let bytes = try pack.freeze()
    #expect(try Pack(canonical: bytes) == pack)
    #expect(try Story.pack().freeze() == bytes)
    #expect(try Story.pack(cycleTime: 22).freeze() != bytes)
    #expect(String(decoding: bytes, as: UTF8.self).contains(#""format":1,"record":"review-pack"}"#))
  }

  @Test func `a record of another kind is not read as a pack`() throws {
    let bytes = try Story.open().canonical()
    #expect(throws: UnreadableRecord.self) {
      try Pack(canonical: bytes)
    }
  }

  @Test func `every kept record reads back the same`() throws {
    let review = try Story.frozen()
    #expect(try Review(canonical: review.canonical()) == review)
    let decision = try Story.taken()
    #expect(try Decision(canonical: decision.canonical()) == decision)
    let score = try Scoring.score(Claim(decision), seen: .value(22), on: Story.revisit)
    #expect(try Score(canonical: score.canonical()) == score)
  }

  @Test func `empty key value areas are shown empty, in the order of the guide`() {
    #expect(
      Story.pack().areas.map(\.area) == [.currentValue, .unrealisedValue, .timeToMarket, .abilityToInnovate])
  }

  @Test func `a pack says what moved since last time`() {
    let before = Story.pack(cycleTime: 18, checks: [Story.readiness(3)])
    let now = Pack(
      .product, of: Story.scope, asOf: Harbour.today, revision: 12, batch: 3,
      figures: [Story.figure("cycle-time.p85", 21), Story.figure("wip", 19, unit: "items")],
      guardrails: [Story.readiness(7)], modelChanges: ["~ team/quay people: 6 → 7"], since: before)
    #expect(now.changed.day == Harbour.today)
    #expect(now.changed.figures.map(\.spoken) == ["Cycle time, 85 %: 18 → 21 days"])
    #expect(now.changed.guardrails.count == 1)
    #expect(now.changed.guardrails.first?.hasSuffix("Last time it held.") == true)
    #expect(Story.pack().changed.isEmpty)
  }

  @Test func `the evidence asks its own questions`() throws {
    let decision = try Story.taken()
    let due = DueDecision.among([decision], scored: [], on: Story.revisit)
    #expect(due.map(\.decision) == ["d1"])
    #expect(DueDecision.among([decision], scored: [], on: Story.revisit - 1).isEmpty)
    #expect(DueDecision.among([decision], scored: ["d1"], on: Story.revisit).isEmpty)
    let asked = AgendaItem.asked(by: Story.pack(due: due))
    #expect(
      asked.map(\.question) == [
        "What do we do about “Work waiting for operations”?",
        "Did “Move one person from Mole to Quay” do what it promised?",
      ])
    #expect(AgendaItem.asked(by: Story.pack(checks: [Story.readiness(nil)])).isEmpty)
  }

  @Test func `a frozen pack takes no newer figures, and freezes once`() throws {
    let review = try Story.frozen()
    #expect(throws: Refusal.packFrozen(review: review.title)) { try review.showing(Story.pack(cycleTime: 22)) }
    #expect(throws: Refusal.packFrozen(review: review.title)) { try review.frozen(under: "def") }
    #expect(try Story.open().showing(Story.pack(cycleTime: 22)).pack.figure("cycle-time.p85")?.value == 22)
  }

  @Test func `a figure without an answer is pinned with its reason`() {
    let figure = Story.figure("cycle-time.p85", nil)
    #expect(figure.value == nil)
    #expect(figure.because == "2 of 5 active days")
    #expect(figure.grade == .indicative)
    #expect(Story.figure("cycle-time.p85", 21).grade == .measured)
    #expect(Story.figure("cycle-time.p85", 21, sample: 9).grade == .indicative)
  }
}
