@testable import Model
import TestSupport
import Testing

@Suite struct AWorkflowStatesAllSixPartsTests {
  @Test func `every part that is missing is named`() {
    expect(
      AWorkflowStatesAllSixParts(),
      in: """
        1️⃣kind: workflow
        name: empty
        title: Empty
        ---
        2️⃣kind: workflow
        name: half
        title: Half
        items: [Story]
        states:
          - { name: Doing, activity: active }
          - { name: Done, activity: wait }
        started: Doing
        finished: Done
        control: Two each
        """,
      says: [
        "1️⃣ Empty does not say what flows, where work starts and finishes, how work in progress is controlled, …",
        "2️⃣ Half does not say when an item may leave a state or what may be expected",
      ])
  }

  @Test func `a whole definition of workflow says nothing`() {
    expect(
      AWorkflowStatesAllSixParts(),
      in: """
        kind: workflow
        name: whole
        title: Whole
        items: [Story]
        states:
          - { name: Backlog, activity: wait }
          - { name: Doing, activity: active, limit: 4, policy: Tests pass }
          - { name: Done, activity: wait }
        started: Doing
        finished: Done
        expectation: { probability: 85 %, days: 12 }
        """, says: [])
  }
}
