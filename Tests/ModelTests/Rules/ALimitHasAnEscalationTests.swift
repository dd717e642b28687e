@testable import Model
import TestSupport
import Testing

@Suite struct ALimitHasAnEscalationTests {
  @Test func `beyond a limit somebody else decides`() {
    expect(
      ALimitHasAnEscalation(),
      in: """
        kind: decision-right
        name: a
        title: Staffing
        limit: 1️⃣{ money: 20000 EUR }
        ---
        kind: decision-right
        name: b
        title: Releases
        limit: { risk: low }
        escalatesTo: role/head
        ---
        kind: decision-right
        name: c
        title: Scope
        """,
      says: [
        "1️⃣ Nobody decides beyond the limit of “Staffing”"
      ])
  }
}
