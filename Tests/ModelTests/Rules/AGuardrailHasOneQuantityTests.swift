@testable import Model
import TestSupport
import Testing

@Suite struct AGuardrailHasOneQuantityTests {
  @Test func `a figure and a measure at once, or neither, are told`() {
    expect(
      AGuardrailHasOneQuantity(),
      in: """
        kind: guardrail
        name: a
        title: Both
        figure: wip
        measure: 1️⃣completed
        ---
        2️⃣kind: guardrail
        name: b
        title: Neither
        ---
        kind: guardrail
        name: c
        title: Figure
        figure: wip
        ---
        kind: guardrail
        name: d
        title: Measure
        measure: completed
        """,
      says: [
        "1️⃣ “Both” looks at a figure and a measure at once",
        "2️⃣ “Neither” looks at no figure and no measure",
      ])
  }
}
