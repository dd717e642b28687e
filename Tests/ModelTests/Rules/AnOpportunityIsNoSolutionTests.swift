@testable import Model
import TestSupport
import Testing

@Suite struct AnOpportunityIsNoSolutionTests {
  @Test func `what is to be built is no need`() {
    expect(
      AnOpportunityIsNoSolution(),
      in: """
        kind: opportunity
        name: reminders
        title: 1️⃣Build reminders
        words: Reminders
        ---
        kind: opportunity
        name: costs
        title: Costs appear late
        words: I thought it was 400, then it was 470.
        """, says: ["1️⃣ “Build reminders” says what to build, not what a customer needs"])
  }

  @Test(arguments: [
    ("Add push messages", true), ("We need a chatbot", true), ("We should build an app", true),
    ("Users should build trust", true),
    ("I do not know when it will come", false), ("It is too much at once", false), ("Using it at night is hard", false),
    ("We need the table on Saturday", false), ("", false),
  ])
  func `an order to build is told from a need`(text: String, isSolution: Bool) {
    #expect(AnOpportunityIsNoSolution.isSolution(text) == isSolution)
  }
}
