@testable import Model
import TestSupport
import Testing

@Suite struct AGoalAimsAtOutcomesTests {
  @Test func `a goal judged by output alone is told; beside an outcome it may stand`() {
    expect(
      AGoalAimsAtOutcomes(),
      in: """
        kind: goal
        name: weekly
        title: Weekly
        level: tactical
        targets: 1️⃣[{ measure: releases, baseline: 1, target: 2, by: 2026-09-27 }]
        ---
        kind: goal
        name: finish
        title: Finish
        level: tactical
        targets:
          - { measure: releases, baseline: 1, target: 2, by: 2026-09-27 }
          - { measure: completed, baseline: 1, target: 2, by: 2026-09-27 }

        ---
        kind: measure
        name: completed
        title: Completed checkouts
        keyValueArea: current-value
        category: outcome
        better: higher
        ---
        kind: measure
        name: gap
        title: Satisfaction gap
        keyValueArea: unrealised-value
        category: outcome
        better: lower
        ---
        kind: measure
        name: releases
        title: Releases
        keyValueArea: time-to-market
        category: output
        better: higher
        """,
      says: [
        "1️⃣ “Weekly” is judged by output alone, not by an outcome"
      ])
  }
}
