@testable import Model
import TestSupport
import Testing

@Suite struct AnOpportunityHasARootTests {
  @Test func `a tree hangs on one thing`() {
    expect(
      AnOpportunityHasARoot(),
      in: """
        1️⃣kind: opportunity
        name: air
        title: Air
        ---
        kind: opportunity
        name: both
        title: Both
        goal: g
        parent: 2️⃣top
        ---
        kind: opportunity
        name: top
        title: Top
        goal: g
        ---
        kind: opportunity
        name: branch
        title: Branch
        parent: top
        """,
      says: [
        "1️⃣ “Air” hangs on no goal and no opportunity",
        "2️⃣ “Both” hangs on a goal and on an opportunity at once",
      ])
  }
}
