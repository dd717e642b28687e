@testable import Model
import TestSupport
import Testing

@Suite struct AServiceHasOneOwnerTests {
  @Test func `a service nobody is accountable for is told`() {
    expect(
      AServiceHasOneOwner(),
      in: """
        1️⃣kind: service
        name: checks
        title: Checks
        ---
        kind: service
        name: contracts
        title: Contracts
        owner: operations-lead
        """,
      says: [
        "1️⃣ Nobody is accountable for the level of Checks"
      ])
  }
}
