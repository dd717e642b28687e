@testable import Model
import TestSupport
import Testing

@Suite struct AGoalHasAMeasureTests {
  @Test func `a goal nobody could see reached is told`() {
    expect(
      AGoalHasAMeasure(),
      in: """
        1️⃣kind: goal
        name: delight
        title: Delight
        level: strategic
        ---
        kind: goal
        name: finish
        title: Finish
        level: strategic
        targets:
          - { measure: completed, baseline: 71, target: 85, by: 2026-09-27 }
        """,
      says: [
        "1️⃣ Nobody could tell whether “Delight” is reached: it has no measure"
      ])
  }
}
