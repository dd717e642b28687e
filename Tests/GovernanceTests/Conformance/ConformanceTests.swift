import Governance
import Model
import Testing

@Suite struct ConformanceTests {
  static let spans: [(String, String, Int, String)] = [
    ("1 month", "2025-01-31", 1, "2025-02-28"), ("1 month", "2025-01-31", 2, "2025-03-31"),
    ("1 quarter", "2024-11-30", 1, "2025-02-28"), ("13 weeks", "2025-03-27", 1, "2025-06-26"),
    ("1 year", "2024-02-29", 1, "2025-02-28"), ("2 days", "2024-12-31", 1, "2025-01-02"),
  ]

  @Test(arguments: spans) func `spans step through the calendar`(
    _ span: String, _ start: String, _ times: Int, _ end: String
  ) throws {
    let day = try #require(Day(written: start))
    #expect(try #require(Span(written: span)).after(day, times: times).description == end)
  }

  @Test func `a review counts for the nearest due day, and is missed after half the interval`() throws {
    let cadence = try #require(Harbour.model.find(Cadence.self, Story.person("checkout-review")))
    let first = cadence.from
    let days = [first, first + 91, first + 182]
    #expect(cadence.value.due(from: first, through: first + 200) == days)
    #expect(cadence.value.next(onOrAfter: first + 1) == first + 91)
    func missed(_ held: [Int], _ asOf: Int) -> [Day] {
      MissedReview.of(cadence, held: held.map { first + $0 }, from: first, asOf: first + asOf).map(\.due)
    }
    #expect(missed([0, 88], 140).isEmpty)
    #expect(missed([0], 135).isEmpty)
    #expect(missed([0], 136) == [first + 91])
    #expect(missed([0, 91 + 50], 230) == [first + 91])
    #expect(missed([], 50) == [first])
  }

  @Test func `a decision outside a right is found, with who could have taken it`() throws {
    let decision = try Story.taken()
    #expect(DecisionsStayWithinRights.findings([decision], under: Harbour.authority).isEmpty)
    var outside = decision
    outside.decider = Story.person("tomas")
    let findings = DecisionsStayWithinRights.findings([decision, outside], under: Harbour.authority)
    #expect(findings.count == 1)
    #expect(
      findings.first?.message.hasPrefix(
        "“Who covers operations readiness next quarter?” was decided outside a right: This is not Tomas' to decide.")
        == true)
  }

  @Test func `what needs somebody is listed, what to act on first`() throws {
    let review = try Story.frozen()
    let cadence = try #require(Harbour.model.find(Cadence.self, Story.person("checkout-review")))
    let due = DueDecision.among([try Story.taken()], scored: [], on: Story.revisit)
    let list = NeedsAttention.list(
      guardrails: [Story.readiness(7), Story.readiness(2), Story.readiness(nil)], due: due, open: [review],
      missed: MissedReview.of(cadence, held: [], from: cadence.from, asOf: cadence.from + 60), asOf: Story.revisit)
    #expect(list.map(\.status) == [.act, .act, .watch, .notEnoughYet])
    #expect(list[2].sentence == "Product review of Checkout was due on 27 Mar 2025 and has not taken place.")
    #expect(
      list.map(\.sentence).prefix(2) == [
        "Product review of Checkout waits for a decision: “Who covers operations readiness next quarter?”",
        "“Move one person from Mole to Quay” is to be scored: expected Cycle time, 85 % 21 → 15 days.",
      ])
    #expect(list[0].target == .review("2025-q2"))
  }

  @Test func `a breach that an open review asks about is one thing, and comes back once that is decided`() throws {
    let (review, decision) = (try Story.frozen(), try Story.taken())
    let breach = [Story.readiness(7)]
    let open = NeedsAttention.list(guardrails: breach, open: [review], asOf: Harbour.today)
    #expect(open.map(\.target) == [.review("2025-q2")])
    let decided = NeedsAttention.list(guardrails: breach, open: [review], decided: [decision], asOf: Harbour.today)
    #expect(decided.map(\.target) == [.resource(Address("guardrail/checkout-readiness")!)])
  }

  @Test func `a review whose questions are answered needs nobody`() throws {
    let review = try Story.frozen()
    let decision = try Story.taken()
    #expect(NeedsAttention.list(open: [review], decided: [decision], asOf: Harbour.today).isEmpty)
    var asked = review
    asked.agenda.append(contentsOf: AgendaItem.asked(by: Story.pack(checks: [], due: [DueDecision(decision)])))
    #expect(NeedsAttention.list(open: [asked], decided: [decision], asOf: Story.revisit).count == 1)
    #expect(NeedsAttention.list(open: [asked], decided: [decision], scored: ["d1"], asOf: Story.revisit).isEmpty)
  }

  @Test func `a measure is stale once its latest reading is older than it may be`() throws {
    let model = Harbour.read(
      """
      kind: measure
      name: conversion
      title: Conversion
      definition: Orders per visit
      unit: "%"
      better: higher
      source: shop
      freshness: 2 weeks
      """)
    let day = Harbour.today
    #expect(StaleMeasure.among(model, on: day) { _ in day - 14 }.isEmpty)
    let stale = StaleMeasure.among(model, on: day) { _ in day - 15 }
    #expect(
      NeedsAttention.list(stale: stale, asOf: day).map(\.sentence)
        == ["Conversion is stale: the latest reading is of 11 Jun 2025, 15 days ago."])
    let never = StaleMeasure.among(model, on: day) { _ in nil }
    #expect(NeedsAttention.list(stale: never, asOf: day).map(\.status) == [.notEnoughYet])
  }
}
