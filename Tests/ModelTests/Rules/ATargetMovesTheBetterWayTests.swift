@testable import Model
import TestSupport
import Testing

@Suite struct ATargetMovesTheBetterWayTests {
  @Test func `a target on the worse side, or at its baseline, is told`() {
    expect(
      ATargetMovesTheBetterWay(),
      in: """
        kind: goal
        name: finish
        title: Finish
        level: tactical
        targets:
          - 1️⃣{ measure: completed, baseline: 71, target: 65.5, by: 2026-09-27 }
          - 2️⃣{ measure: gap, baseline: 2, target: 2, by: 2026-09-27 }
          - { measure: releases, baseline: 1, target: 2, by: 2026-09-27 }
          - { measure: gap, baseline: 2, target: 1, by: 2026-09-27 }
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
        "1️⃣ “Finish” goes from 71 to 65.5, while higher is better for “Completed checkouts”",
        "2️⃣ “Finish” goes from 2 to 2, while lower is better for “Satisfaction gap”",
      ])
  }
}
