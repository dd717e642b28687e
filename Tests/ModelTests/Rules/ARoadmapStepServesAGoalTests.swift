@testable import Model
import TestSupport
import Testing

@Suite struct ARoadmapStepServesAGoalTests {
  @Test func `a step serves a live goal`() {
    expect(
      ARoadmapStepServesAGoal(),
      in: """
        kind: roadmap
        name: way
        title: Way
        product: checkout
        steps:
          - 1️⃣{ outcome: Twelve colours, turn: now }
          - { outcome: Old, turn: next, serves: 2️⃣reached }
          - { outcome: Known costs, turn: later, serves: live }
        ---
        kind: goal
        name: reached
        title: Reached
        ended: 2025-09-28
        ---
        kind: goal
        name: live
        title: Live
        ---
        kind: product
        name: checkout
        title: Checkout
        """,
      says: [
        "1️⃣ “Twelve colours” on the roadmap of Checkout serves no goal",
        "2️⃣ “Old” serves “Reached”, which ended on 28 Sep 2025",
      ])
  }
}
