@testable import Model
import TestSupport
import Testing

@Suite struct AFeedbackLoopHasLatencyAndOwnerTests {
  @Test func `a loop says how long it takes, who keeps it and who acts`() {
    expect(
      AFeedbackLoopHasLatencyAndOwner(),
      in: """
        1️⃣kind: feedback-loop
        name: returns
        title: Returns
        ---
        kind: feedback-loop
        name: interviews
        title: Interviews
        reaches: [owner]
        latency: 2 weeks
        owner: owner
        """,
      says: [
        "1️⃣ “Returns” does not say how long it may take, who keeps it alive or who acts on it"
      ])
  }
}
