@testable import Model
import TestSupport
import Testing

@Suite struct AWorkflowReachesOperationsTests {
  @Test func `where others run it, the workflow goes as far as that`() {
    expect(
      AWorkflowReachesOperations(),
      in: """
        kind: workflow
        name: short
        title: Short
        states: 1️⃣[{ name: Doing, activity: active }]
        ---
        kind: workflow
        name: whole
        title: Whole
        states: [{ name: Ready, activity: readiness }]
        ---
        kind: workflow
        name: listed
        title: Listed
        readinessAs: checklist
        ---
        kind: team
        name: a
        title: A
        answersFor: [p]
        workflow: short
        ---
        kind: team
        name: b
        title: B
        answersFor: [q]
        workflow: whole
        ---
        kind: team
        name: c
        title: C
        answersFor: [r]
        workflow: listed
        ---
        kind: team
        name: d
        title: D
        offers: [checks]
        workflow: desk
        ---
        kind: workflow
        name: desk
        title: Desk
        """,
      says: [
        "1️⃣ Short ends before operations: readiness appears nowhere in it"
      ])
  }

  @Test func `a team that runs what it makes needs no such step`() {
    expect(
      AWorkflowReachesOperations(),
      in: """
        kind: workflow
        name: short
        title: Short
        ---
        kind: team
        name: a
        title: A
        answersFor: [p]
        workflow: short
        """, says: [])
  }
}
