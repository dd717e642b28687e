@testable import Model
import TestSupport
import Testing

@Suite struct AStreamAlignedTeamAnswersForSomethingTests {
  @Test func `a stream-aligned team that owns nothing is told; an enabling team owns nothing on purpose`() {
    expect(
      AStreamAlignedTeamAnswersForSomething(),
      in: """
        kind: team
        name: drift
        title: Drift
        topology: 1️⃣stream-aligned
        ---
        kind: team
        name: quay
        title: Quay
        topology: stream-aligned
        answersFor: [checkout]
        ---
        kind: team
        name: compass
        title: Compass
        topology: enabling
        """,
      says: [
        "1️⃣ Drift is stream-aligned and answers for nothing"
      ])
  }
}
