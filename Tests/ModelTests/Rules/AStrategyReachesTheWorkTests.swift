@testable import Model
import TestSupport
import Testing

@Suite struct AStrategyReachesTheWorkTests {
  @Test func `a strategy with goals reaches flow, rights and roles`() {
    expect(
      AStrategyReachesTheWork(),
      in: """
        kind: unit
        name: all
        title: All
        ---
        1️⃣kind: strategy
        name: poster
        title: Poster
        of: unit/all
        ---
        kind: strategy
        name: unserved
        title: Unserved
        of: product/p
        ---
        kind: goal
        name: g
        title: G
        of: unit/all
        ---
        kind: team
        name: a
        title: A
        unit: all
        workflow: flow
        ---
        kind: workflow
        name: flow
        title: Flow
        ---
        kind: product
        name: p
        title: P
        """,
      says: [
        "1️⃣ “Poster” reaches no decision right and no role"
      ])
  }
}
