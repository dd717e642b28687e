@testable import Model
import TestSupport
import Testing

@Suite struct AReviewLooksAtEvidenceTests {
  @Test func `a review that asks for documents only, or for nothing, is told`() {
    expect(
      AReviewLooksAtEvidence(),
      in: """
        kind: cadence
        name: a
        title: Steering
        inputs: 1️⃣[Status report, Updated project plan]
        ---
        2️⃣kind: cadence
        name: b
        title: Meeting
        ---
        kind: cadence
        name: c
        title: Review
        inputs: [Status report, Risks of the next train]
        """,
      says: ["1️⃣ Steering asks for documents only", "2️⃣ Meeting asks for nothing"])
  }

  @Test(arguments: [
    ("Status report", true), ("Slides", true), ("Requirements specification, signed", true),
    ("Minutes of last time", false),
    ("Progress of goals", false), ("Key value areas", false), ("Guardrails in breach", false), ("", false),
  ])
  func `documents are known by what they are called`(input: String, isDocument: Bool) {
    #expect(AReviewLooksAtEvidence.isDocument(input) == isDocument)
  }
}
