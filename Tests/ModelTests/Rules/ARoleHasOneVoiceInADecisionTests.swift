@testable import Model
import TestSupport
import Testing

@Suite struct ARoleHasOneVoiceInADecisionTests {
  @Test func `a voice is a decision, a veto or advice`() {
    expect(
      ARoleHasOneVoiceInADecision(),
      in: """
        1️⃣kind: decision-right
        name: a
        title: A
        holder: role/head
        agree: [head, counsel]
        input: [counsel]
        ---
        2️⃣kind: decision-right
        name: b
        title: B
        holder: role/head
        agree: [w, x, y, z]
        ---
        kind: decision-right
        name: c
        title: C
        holder: role/head
        agree: [counsel]
        input: [lead]
        ---
        kind: role
        name: head
        title: Head
        ---
        kind: role
        name: counsel
        title: Counsel
        """,
      says: [
        "1️⃣ In “A”, Head decides and is asked as well",
        "1️⃣ In “A”, Counsel must agree and only advises",
        "2️⃣ In “B”, 4 roles must agree",
      ])
  }
}
