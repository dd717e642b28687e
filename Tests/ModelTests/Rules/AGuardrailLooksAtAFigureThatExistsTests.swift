@testable import Model
import TestSupport
import Testing

@Suite struct AGuardrailLooksAtAFigureThatExistsTests {
  @Test func `a figure nobody computes is told, with the nearest or the measure that was meant`() {
    expect(
      AGuardrailLooksAtAFigureThatExists(),
      in: """
        kind: measure
        name: no-shows
        title: Missed
        ---
        kind: guardrail
        name: a
        title: Known
        figure: cycle-time.p85
        ---
        kind: guardrail
        name: b
        title: Near
        figure: 1️⃣cycle-time.p80
        ---
        kind: guardrail
        name: c
        title: A measure
        figure: 2️⃣no-shows
        ---
        kind: guardrail
        name: d
        title: Far
        figure: 3️⃣happiness
        ---
        kind: guardrail
        name: e
        title: In words
        figure: 4️⃣Work in progress
        """,
      says: [
        "1️⃣ “Near” looks at “cycle-time.p80”, which is no figure of flow — did you mean 'cycle-time.p85'?",
        "2️⃣ “A measure” looks at “no-shows”, which is no figure of flow — write 'measure: no-shows' instead of 'figure'",
        "3️⃣ “Far” looks at “happiness”, which is no figure of flow — name one of wip, …",
        "4️⃣ “In words” looks at “Work in progress”, which is no figure of flow — did you mean 'wip'?",
      ])
  }
}
