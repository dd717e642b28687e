@testable import Model
import TestSupport
import Testing

@Suite struct AnAgileModelShowsItselfTests {
  @Test func `agile shows in flow, feedback and value`() {
    expect(
      AnAgileModelShowsItself(),
      in: """
        kind: unit
        name: all
        title: All
        ---
        kind: operating-model
        name: word
        title: Word
        of: unit/all
        philosophy: 1️⃣agile
        ---
        kind: operating-model
        name: planned
        title: Planned
        of: product/p
        philosophy: predictive
        ---
        kind: product
        name: p
        title: P
        """,
      says: [
        "1️⃣ Word is called agile, and nothing shows delivery in small steps, feedback of customers or value"
      ])
  }

  @Test func `what lies inside or around counts`() {
    expect(
      AnAgileModelShowsItself(),
      in: """
        kind: unit
        name: all
        title: All
        ---
        kind: operating-model
        name: whole
        title: Whole
        of: unit/all
        philosophy: agile
        ---
        kind: operating-model
        name: part
        title: Part
        of: product/p
        extends: whole
        ---
        kind: team
        name: a
        title: A
        unit: all
        answersFor: [p]
        workflow: flow
        ---
        kind: workflow
        name: flow
        title: Flow
        expectation: { probability: 85 %, days: 15 }
        ---
        kind: product
        name: p
        title: P
        measures: [m]
        ---
        kind: measure
        name: m
        title: M
        keyValueArea: current-value
        ---
        kind: feedback-loop
        name: heard
        title: Heard
        of: unit/all
        voice: customers
        """, says: [])
  }
}
