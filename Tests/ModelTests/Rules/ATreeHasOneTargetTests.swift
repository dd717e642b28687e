@testable import Model
import TestSupport
import Testing

@Suite struct ATreeHasOneTargetTests {
  @Test func `a second target in a tree is told which was first`() {
    expect(
      ATreeHasOneTarget(),
      in: """
        kind: opportunity
        name: a-costs
        title: Costs
        goal: finish
        target: true
        ---
        kind: opportunity
        name: b-day
        title: Day
        parent: a-costs
        target: 1️⃣true
        ---
        kind: opportunity
        name: c-other
        title: Other
        goal: keep
        target: true
        ---
        kind: goal
        name: finish
        title: Finish
        ---
        kind: goal
        name: keep
        title: Keep
        """,
      says: [
        "1️⃣ The target for “Finish” is already “Costs”"
      ])
  }
}
