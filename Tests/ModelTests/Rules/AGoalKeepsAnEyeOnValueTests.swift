@testable import Model
import TestSupport
import Testing

@Suite struct AGoalKeepsAnEyeOnValueTests {
  @Test func `only the topmost goal without value under it is told`() {
    expect(
      AGoalKeepsAnEyeOnValue(),
      in: """
        kind: goal
        name: faster
        title: Faster
        level: strategic
        targets: 1️⃣[{ measure: releases, baseline: 1, target: 2, by: 2026-09-27 }]
        ---
        kind: goal
        name: weekly
        title: Weekly
        level: intermediate
        parent: faster
        targets: [{ measure: releases, baseline: 1, target: 2, by: 2026-09-27 }]

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
        "1️⃣ Nothing under “Faster” measures value that is delivered or could be"
      ])
  }

  @Test func `value watched by a goal below counts for those above, not for those beside`() {
    expect(
      AGoalKeepsAnEyeOnValue(),
      in: """
        kind: goal
        name: faster
        title: Faster
        level: strategic
        targets: [{ measure: releases, baseline: 1, target: 2, by: 2026-09-27 }]
        ---
        kind: goal
        name: finish
        title: Finish
        level: intermediate
        parent: faster
        targets: [{ measure: completed, baseline: 1, target: 2, by: 2026-09-27 }]
        ---
        kind: goal
        name: weekly
        title: Weekly
        level: intermediate
        parent: faster
        targets: 1️⃣[{ measure: releases, baseline: 1, target: 2, by: 2026-09-27 }]

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
        "1️⃣ Nothing under “Weekly” measures value that is delivered or could be"
      ])
  }

  @Test func `an ended goal watches nothing and is not told`() {
    expect(
      AGoalKeepsAnEyeOnValue(),
      in: """
        kind: goal
        name: faster
        title: Faster
        level: strategic
        targets: 1️⃣[{ measure: releases, baseline: 1, target: 2, by: 2026-09-27 }]
        ---
        kind: goal
        name: finish
        title: Finish
        level: intermediate
        parent: faster
        ended: 2026-01-31
        targets: [{ measure: completed, baseline: 1, target: 2, by: 2026-09-27 }]

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
        "1️⃣ Nothing under “Faster” measures value that is delivered or could be"
      ])
  }
}
