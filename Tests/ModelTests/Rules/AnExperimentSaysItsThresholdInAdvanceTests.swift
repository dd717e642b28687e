@testable import Model
import TestSupport
import Testing

@Suite struct AnExperimentSaysItsThresholdInAdvanceTests {
  @Test func `what decides is said before it starts`() {
    expect(
      AnExperimentSaysItsThresholdInAdvance(),
      in: """
        1️⃣kind: experiment
        name: push
        title: Push
        measure: reused
        threshold: 30
        ---
        kind: experiment
        name: postcode
        title: Postcode
        measure: completed
        threshold: 74
        passes: at-least
        inputLimit: 12 000 EUR
        end: 2026-04-26
        """,
      says: [
        "1️⃣ “Push” does not say which value decides, when it ends or what it may cost"
      ])
  }
}
