@testable import Model
import TestSupport
import Testing

@Suite struct AnOpportunityHasASourceTests {
  @Test func `a need nobody met is told`() {
    expect(
      AnOpportunityHasASource(),
      in: """
        1️⃣kind: opportunity
        name: guess
        title: Guess
        ---
        kind: opportunity
        name: heard
        title: Heard
        sources: [{ origin: interview, learnt: Seven of twelve said so }]
        """,
      says: [
        "1️⃣ Nobody has heard or seen “Guess”"
      ])
  }
}
