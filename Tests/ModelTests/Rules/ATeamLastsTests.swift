@testable import Model
import TestSupport
import Testing

@Suite struct ATeamLastsTests {
  @Test func `a team with a planned end is told`() {
    expect(
      ATeamLasts(),
      in: """
        kind: team
        name: task-force
        title: Task force
        until: 1️⃣2026-06-28
        ---
        kind: team
        name: quay
        title: Quay
        since: 2023-02-06
        """,
      says: [
        "1️⃣ Task force is temporary: it ends on 28 Jun 2026"
      ])
  }
}
