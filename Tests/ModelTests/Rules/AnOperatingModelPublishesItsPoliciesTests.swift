@testable import Model
import TestSupport
import Testing

@Suite struct AnOperatingModelPublishesItsPoliciesTests {
  @Test func `policies that nobody published are named, unless inherited`() {
    expect(
      AnOperatingModelPublishesItsPolicies(),
      in: """
        kind: operating-model
        name: whole
        title: Whole
        policies: { priorities: a, flow: b, feedback: c }
        ---
        kind: operating-model
        name: heir
        title: Heir
        extends: whole
        ---
        kind: operating-model
        name: alone
        title: Alone
        policies: 1️⃣{ flow: b }
        """,
      says: ["1️⃣ Alone publishes no policy for priorities or feedback"])
  }
}
