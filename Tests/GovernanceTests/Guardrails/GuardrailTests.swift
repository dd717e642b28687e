import Analysis
import Governance
import Model
import Testing

@Suite struct GuardrailTests {
  static let limits: [(Limits, Double, String, String)] = [
    (Limits(atMost: 4), 3, "items", "pass"),
    (Limits(atMost: 4), 3.2, "items", "warn"),
    (Limits(atMost: 4), 4, "items", "warn"),
    (Limits(atMost: 4), 4.01, "items", "breach"),
    (Limits(atMost: 0), 0, "items", "pass"),
    (Limits(atMost: 0), 1, "items", "breach"),
    (Limits(atLeast: 98), 99, "%", "pass"),
    (Limits(atLeast: 98), 98.3, "%", "warn"),
    (Limits(atLeast: 98), 97.9, "%", "breach"),
    (Limits(atLeast: 10), 13, "releases", "pass"),
    (Limits(atLeast: 10), 12, "releases", "warn"),
    (Limits(atLeast: 10), 9, "releases", "breach"),
    (Limits(atMost: 70, atLeast: 20), 40, "items", "pass"),
    (Limits(atMost: 70, atLeast: 20), 24, "items", "warn"),
    (Limits(atMost: 70, atLeast: 20), 19, "items", "breach"),
  ]

  @Test(arguments: limits) func `a value is inside, close or outside`(
    _ limits: Limits, _ value: Double, _ unit: String, _ says: String
  ) {
    let state = limits.isBreached(by: value) ? "breach" : limits.isNear(value, unit: unit) ? "warn" : "pass"
    #expect(state == says, "\(value) for \(limits.spoken)")
  }

  @Test func `a breach says how long it has lasted, and a day without a value does not end it`() {
    let today = Harbour.today
    let daily = [
      DailyValue(today - 9, 6), DailyValue(today - 8, 4), DailyValue(today - 6, 5), DailyValue(today - 2, 6),
      DailyValue(today, 7), DailyValue(today + 1, 2),
    ]
    let check = Story.readiness(7, daily: daily)
    #expect(check.state == .breach)
    #expect(check.since == today - 6)
    #expect(
      check.sentence == "Work waiting for operations: 7 items, at most 4, in breach since 20 Jun 2025. "
        + "Nothing new starts until it is mended or waived.")
  }

  @Test func `what is not measured never passes`() {
    let guardrail = Harbour.model.all(Guardrail.self)[0]
    let unseen = Guardrails(Harbour.authority).check(guardrail, nil, on: Harbour.today)
    #expect(unseen.state == .notMeasurable)
    #expect(unseen.sentence == "Work waiting for operations is not measurable: nothing has been observed yet.")
    #expect(Story.readiness(nil).state == .notMeasurable)
    #expect(Story.readiness(nil).sentence.hasSuffix("is not measurable: no work item has been imported."))
    #expect(Story.readiness(.infinity).state == .notMeasurable)
    #expect(Story.readiness(2).sentence == "Work waiting for operations: 2 items, at most 4.")
  }

  @Test func `a scope keeps its own guardrails and those of all it lies in`() {
    let guardrails = Guardrails(Harbour.authority)
    let names = guardrails.holding(for: Harbour.checkout).map(\.name.text)
    #expect(names == ["checkout-readiness", "commerce-in-progress"])
    #expect(guardrails.holding(for: Harbour.ledger).map(\.name.text) == ["commerce-in-progress"])
    let checks = guardrails.check(for: Harbour.ledger, on: Harbour.today) { _ in
      Observation(id: "wip", .value(80), unit: "items")
    }
    #expect(checks.map(\.state) == [.warn])
  }

  @Test func `a waiver is granted by the role the guardrail names, ends, and is no pass`() throws {
    let guardrail = Harbour.model.all(Guardrail.self)[0]
    func grant(_ who: String, _ days: Int) throws -> Waiver {
      try Waiver.grant(
        guardrail, by: Story.person(who), until: Harbour.today + days, because: "the checks move to Slipway",
        on: Harbour.today, under: Harbour.authority)
    }
    let waiver = try grant("hanna", 14)
    let check = Story.readiness(7, waivers: [waiver])
    #expect(check.state == .waived)
    #expect(
      check.sentence == "Work waiting for operations: 7 items, at most 4, in breach, waived by Hanna until "
        + "10 Jul 2025: the checks move to Slipway.")
    #expect(!waiver.holds(on: Harbour.today + 15))
    #expect(throws: Refusal.incomplete(.waiverEnd)) { try grant("hanna", 0) }
    #expect(
      throws: Refusal.notYours(
        "Only Hanna, head of operations, may waive “Work waiting for operations”, not Ines.", whoCan: [Name("hanna")!])
    ) { try grant("ines", 14) }
  }
}
