import Analysis
import Evidence
import Governance
import Model
import Testing

@Suite struct PackValueTests {
  static let model = Harbour.read(
    """
    kind: product
    name: checkout
    title: Checkout
    vision: Nobody gives up at the till
    customers: external
    stage: growing
    ---
    kind: measure
    name: conversion
    title: Conversion
    definition: Orders per visit
    keyValueArea: current-value
    category: outcome
    unit: "%"
    better: higher
    source: shop
    freshness: 2 weeks
    ---
    kind: goal
    name: fewer-give-up
    title: Fewer give up
    level: strategic
    of: product/checkout
    outcome: Who wants to buy, buys
    targets:
      - { measure: conversion, baseline: 71, target: 85, by: 2025-12-31 }
    ---
    kind: guardrail
    name: conversion-holds
    title: Conversion holds
    scope: product/checkout
    measure: conversion
    atLeast: 75
    hardness: soft
    because: Below it we lose money
    """)

  static func measures() -> [NamedMeasure] {
    model.all(Measure.self).map { NamedMeasure(name: $0.name, title: $0.title, measure: $0.value) }
  }

  static func page(_ readings: [(Int, Double)]) -> ValuePage {
    ValuePage(
      product: Name("checkout"), measures: measures(), readings: self.readings(readings), asOf: Harbour.today)
  }

  static func readings(_ readings: [(Int, Double)]) -> [Reading] {
    readings.map {
      Reading(measure: Name("conversion")!, product: Name("checkout"), day: Harbour.today - $0.0, value: $0.1)
    }
  }

  @Test func `the value page is pinned whole, empty areas included`() throws {
    let areas = ValueArea.four(Self.page([(14, 71), (7, 78)]))
    #expect(areas.map(\.measures.count) == [1, 0, 0, 0])
    let entry = try #require(areas[0].measures.first)
    #expect(entry.figure.value == 78)
    #expect(entry.figure.of == Link(Harbour.checkout))
    #expect(entry.latest == Harbour.today - 7)
    #expect(!entry.isStale)
  }

  @Test func `a goal line says baseline, now and target`() throws {
    let goal = Self.model.all(Goal.self)[0]
    let progress = targetProgress(
      of: goal.value, named: goal.name, measures: Self.measures(), readings: Self.readings([(7, 78)]),
      asOf: Harbour.today)
    let line = GoalLine(try #require(progress.first), of: goal)
    #expect(line.spoken == "71 → 78 of 85 %, by 31 Dec 2025")
    #expect(line.way == 0.5)
  }

  @Test func `a stale measure is not measurable for a guardrail, a fresh one is`() throws {
    let guardrail = Self.model.all(Guardrail.self)[0]
    func check(_ readings: [(Int, Double)]) throws -> GuardrailCheck {
      let picture = try #require(Self.page(readings).areas[0].measures.first)
      return Guardrails(Authority(Self.model)).check(guardrail, Observation(picture), on: Harbour.today)
    }
    #expect(try check([(20, 70), (6, 74)]).state == .breach)
    #expect(try check([(20, 70), (6, 74)]).since == Harbour.today - 20)
    let stale = try check([(20, 74)])
    #expect(stale.state == .notMeasurable)
    #expect(
      stale.sentence
        == "Conversion holds is not measurable: the latest reading is of 6 Jun 2025, older than it may be.")
    #expect(try check([]).sentence == "Conversion holds is not measurable: no reading yet.")
  }
}
