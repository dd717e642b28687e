@testable import Model
import TestSupport
import Testing

@Suite struct AStrategyIsServedByGoalsTests {
  @Test func `a goal of a part serves the strategy of the whole, not the other way round`() {
    expect(
      AStrategyIsServedByGoals(),
      in: """
        kind: strategy
        name: whole
        title: Whole
        of: unit/harbour
        ---
        kind: strategy
        name: part
        title: Part
        of: 1️⃣product/sizing
        ---
        kind: goal
        name: finish
        title: Finish
        level: tactical
        of: product/checkout
        ---
        kind: goal
        name: old
        title: Old
        level: tactical
        of: product/sizing
        ended: 2026-01-31
        ---
        kind: team
        name: quay
        title: Quay
        unit: harbour
        answersFor: [checkout]
        ---
        kind: unit
        name: harbour
        title: Harbour
        scope: organisation
        ---
        kind: product
        name: checkout
        title: Checkout
        ---
        kind: product
        name: sizing
        title: Sizing
        """,
      says: [
        "1️⃣ No live goal of Sizing serves “Part”"
      ])
  }
}
