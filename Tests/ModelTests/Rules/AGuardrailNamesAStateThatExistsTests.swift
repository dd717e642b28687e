@testable import Model
import TestSupport
import Testing

@Suite struct AGuardrailNamesAStateThatExistsTests {
  @Test func `a state nothing there passes through is told`() {
    expect(
      AGuardrailNamesAStateThatExists(),
      in: """
        kind: guardrail
        name: a
        title: A
        scope: product/checkout
        state: 1️⃣Ops ready
        ---
        kind: guardrail
        name: b
        title: B
        scope: unit/commerce
        state: Operations readiness
        ---
        kind: guardrail
        name: c
        title: C
        scope: product/sizing
        state: Anything, for nobody works there yet
        ---
        kind: workflow
        name: flow
        title: Flow
        states: [{ name: Operations readiness, activity: readiness }]
        ---
        kind: product
        name: sizing
        title: Sizing
        ---
        kind: unit
        name: harbour
        title: Harbour
        scope: organisation
        ---
        kind: unit
        name: commerce
        title: Commerce
        scope: department
        parent: harbour
        ---
        kind: team
        name: quay
        title: Quay
        unit: commerce
        workflow: flow
        answersFor: [checkout]
        ---
        kind: product
        name: checkout
        title: Checkout
        ---
        kind: role
        name: head
        title: Head
        level: unit
        ---
        kind: role
        name: owner
        title: Owner
        level: product
        """,
      says: [
        "1️⃣ Work of Checkout passes through no state “Ops ready”"
      ])
  }
}
