@testable import Model
import TestSupport
import Testing

@Suite struct ARightSaysWhatItNeedsTests {
  @Test func `one right of a type says what it takes`() {
    expect(
      ARightSaysWhatItNeeds(),
      in: """
        kind: decision-right
        name: a
        title: A
        decides: 1️⃣scope
        ---
        kind: decision-right
        name: b
        title: B
        decides: scope
        ---
        kind: decision-right
        name: c
        title: C
        decides: release
        ---
        kind: decision-right
        name: d
        title: D
        decides: release
        needs: [{ information: Alarms, from: team/quay }]
        """,
      says: [
        "1️⃣ Nobody has written what has to be known for a scope"
      ])
  }
}
