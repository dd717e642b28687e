@testable import Model
import TestSupport
import Testing

@Suite struct AMixedServiceHasTwoLanesTests {
  @Test func `mixed work has two lanes with two expectations`() {
    expect(
      AMixedServiceHasTwoLanes(),
      in: """
        kind: service
        name: a-checks
        title: Checks
        nature: 1️⃣mixed
        ---
        kind: service
        name: b-contracts
        title: Contracts
        nature: 2️⃣mixed
        ---
        kind: service
        name: c-advice
        title: Advice
        nature: mixed
        ---
        kind: service
        name: d-access
        title: Access
        nature: deterministic
        ---
        kind: team
        name: slipway
        title: Slipway
        offers: [a-checks, d-access]
        workflow: one
        ---
        kind: team
        name: legal
        title: Legal
        offers: [b-contracts]
        workflow: same
        ---
        kind: team
        name: counsel
        title: Counsel
        offers: [c-advice]
        workflow: two
        ---
        kind: workflow
        name: one
        title: One
        ---
        kind: workflow
        name: same
        title: Same
        lanes: [{ name: R, nature: deterministic }, { name: I, nature: probabilistic }]
        ---
        kind: workflow
        name: two
        title: Two
        lanes:
          - { name: R, nature: deterministic, expectation: { probability: 85 %, days: 7 } }
          - { name: I, nature: probabilistic, expectation: { probability: 85 %, days: 30 } }
        """,
      says: [
        "1️⃣ Checks is mixed, and “One” has one lane for all of it",
        "2️⃣ Contracts is mixed, and “Same” promises the same for both lanes",
      ])
  }
}
