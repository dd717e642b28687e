@testable import Model
import TestSupport
import Testing

@Suite struct ATeamSaysWhenItWasDescribedTests {
  @Test func `what a team says of itself has a day`() {
    expect(
      ATeamSaysWhenItWasDescribed(),
      in: """
        1️⃣kind: team
        name: a
        title: Slipway
        software: [Platform]
        ---
        kind: team
        name: b
        title: Quay
        software: [Basket]
        checkedOn: 2026-03-12
        ---
        kind: team
        name: c
        title: Silent
        """,
      says: [
        "1️⃣ What Slipway says of itself has no day on which it was true"
      ])
  }
}
