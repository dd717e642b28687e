@testable import Model
import TestSupport
import Testing

@Suite struct AStatusMeansOneStateTests {
  @Test func `a status stands in one state only, and a state is named once`() {
    expect(
      AStatusMeansOneState(),
      in: """
        kind: workflow
        name: flow
        title: Flow
        states:
          - { name: Doing, activity: active, statuses: [In Progress, In Progress] }
          - { name: Review, activity: active, statuses: [In Review, 1️⃣In Progress] }
          - { name: 2️⃣Doing, activity: active }
          - { name: Done, activity: wait, statuses: [3️⃣Withdrawn, Done] }
        cancelled: [Withdrawn]
        """,
      says: [
        "1️⃣ The status “In Progress” already means “Doing” in Flow",
        "2️⃣ Flow names the state “Doing” twice",
        "3️⃣ The status “Withdrawn” already means “cancelled” in Flow",
      ])
  }
}
