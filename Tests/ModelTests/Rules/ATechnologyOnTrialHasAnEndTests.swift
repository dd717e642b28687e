@testable import Model
import TestSupport
import Testing

@Suite struct ATechnologyOnTrialHasAnEndTests {
  @Test func `a trial ends on a day, what is adopted needs none`() {
    expect(
      ATechnologyOnTrialHasAnEnd(),
      in: """
        kind: technology
        name: scanner
        title: Scanner
        ring: 1️⃣trial
        ---
        kind: technology
        name: switches
        title: Switches
        ring: trial
        reviewOn: 2026-09-27
        ---
        kind: technology
        name: registry
        title: Registry
        ring: adopt
        """,
      says: [
        "1️⃣ Scanner is on trial without an end"
      ])
  }
}
