@testable import Model
import TestSupport
import Testing

@Suite struct ADependencyHasARemovalStepTests {
  @Test func `a dependency nobody means to remove is told`() {
    expect(
      ADependencyHasARemovalStep(),
      in: """
        1️⃣kind: dependency
        name: a
        title: A
        consumer: pilot
        provider: legal-operations
        ---
        kind: dependency
        name: b
        title: B
        consumer: pilot
        provider: legal-operations
        removal: manage
        ---
        kind: team
        name: pilot
        title: Pilot
        ---
        kind: team
        name: legal-operations
        title: Legal operations
        """,
      says: [
        "1️⃣ Nobody has said how Pilot will stop waiting for Legal operations"
      ])
  }
}
