@testable import Model
import TestSupport
import Testing

@Suite struct OneTeamAnswersForAServiceTests {
  @Test func `a service two teams offer, and one that none does, are told`() {
    expect(
      OneTeamAnswersForAService(),
      in: """
        kind: team
        name: legal-operations
        title: Legal operations
        offers: [contract-review]
        ---
        kind: team
        name: security
        title: Security
        offers: [access-requests, 1️⃣contract-review]
        ---
        kind: service
        name: contract-review
        title: Contract review
        ---
        kind: service
        name: access-requests
        title: Access requests
        ---
        2️⃣kind: service
        name: fraud-scoring
        title: Fraud scoring
        """,
      says: [
        "1️⃣ Contract review is already offered by Legal operations",
        "2️⃣ No team offers Fraud scoring",
      ])
  }
}
