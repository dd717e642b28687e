@testable import Model
import TestSupport
import Testing

@Suite struct AGuardrailHasALimitTests {
  @Test func `no limit, and limits without room between them, are told`() {
    expect(
      AGuardrailHasALimit(),
      in: """
        1️⃣kind: guardrail
        name: a
        title: Open
        ---
        kind: guardrail
        name: b
        title: Tight
        atLeast: 2️⃣5
        atMost: 4
        ---
        kind: guardrail
        name: c
        title: Sound
        atLeast: 2
        atMost: 4
        ---
        3️⃣kind: guardrail
        name: d
        title: Beyond
        figure: wip
        atMost: -1
        ---
        kind: guardrail
        name: e
        title: Promoters
        measure: promoters
        atLeast: -20
        """,
      says: [
        "1️⃣ “Open” has no limit",
        "2️⃣ “Tight” leaves no room: at least 5 and at most 4",
        "3️⃣ “Beyond” has a limit below 0, where no figure of flow can be",
      ])
  }
}
