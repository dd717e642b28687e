@testable import Model
import TestSupport
import Testing

@Suite struct AReviewEndsInSomethingTests {
  @Test func `outputs and people are both named`() {
    expect(
      AReviewEndsInSomething(),
      in: """
        1️⃣kind: cadence
        name: a
        title: Ritual
        ---
        kind: cadence
        name: b
        title: Review
        outputs: [Decisions]
        attended: [owner]
        """,
      says: [
        "1️⃣ Ritual does not say what comes out or who takes part"
      ])
  }
}
