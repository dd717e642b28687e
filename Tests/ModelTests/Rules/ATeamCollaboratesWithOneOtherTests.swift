@testable import Model
import TestSupport
import Testing

@Suite struct ATeamCollaboratesWithOneOtherTests {
  @Test func `two collaborations at once are told`() {
    expect(
      ATeamCollaboratesWithOneOther(),
      in: """
        kind: team
        name: a
        title: A
        interactions: 1️⃣[{ with: b, mode: collaboration }, { with: c, mode: collaboration }]
        ---
        kind: team
        name: b
        title: B
        interactions: [{ with: a, mode: collaboration }, { with: c, mode: x-as-a-service }]
        ---
        kind: team
        name: c
        title: C
        """,
      says: [
        "1️⃣ A collaborates with B and C at once"
      ])
  }
}
