@testable import Model
import TestSupport
import Testing

@Suite struct AReadinessStateSaysWhatReadyMeansTests {
  @Test func `readiness has criteria`() {
    expect(
      AReadinessStateSaysWhatReadyMeans(),
      in: """
        kind: workflow
        name: flow
        title: Flow
        states:
          - 1️⃣{ name: Readiness, activity: readiness }
          - { name: Review, activity: active }
          - { name: Made ready, activity: readiness, policy: Alarms exist }
        """,
      says: [
        "1️⃣ “Readiness” of Flow does not say what ready means"
      ])
  }
}
