@testable import Model
import TestSupport
import Testing

@Suite struct AnOperatingModelAnswersThreeQuestionsTests {
  @Test func `flow, responsibility and coordination are answered, own or inherited`() {
    expect(
      AnOperatingModelAnswersThreeQuestions(),
      in: """
        1️⃣kind: operating-model
        name: silent
        title: Silent
        facets: { decisionRights: In a register }
        ---
        kind: operating-model
        name: whole
        title: Whole
        policies: { flow: Limits }
        components: { roles: One owner }
        facets: { coordination: Every two weeks }
        ---
        kind: operating-model
        name: heir
        title: Heir
        extends: whole
        """,
      says: [
        "1️⃣ Silent does not answer how work flows from idea to customer or how the parts coordinate"
      ])
  }
}
