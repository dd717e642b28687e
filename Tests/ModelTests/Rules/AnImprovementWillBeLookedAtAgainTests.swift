@testable import Model
import TestSupport
import Testing

@Suite struct AnImprovementWillBeLookedAtAgainTests {
  @Test func `a live improvement has an owner and a day`() {
    expect(
      AnImprovementWillBeLookedAtAgain(),
      in: """
        1️⃣kind: improvement
        name: meetings
        title: Meetings
        ---
        kind: improvement
        name: machine
        title: Machine
        owner: lead
        reviewOn: 2026-07-05
        ---
        kind: improvement
        name: past
        title: Past
        ended: 2025-07-06
        """,
      says: [
        "1️⃣ “Meetings” has no owner and no day on which its effect is looked at"
      ])
  }
}
