@testable import Model
import TestSupport
import Testing

@Suite struct AnInitiativeServesProductOutcomesTests {
  @Test func `an initiative that serves nothing, or nothing that lives, is told`() {
    expect(
      AnInitiativeServesProductOutcomes(),
      in: """
        1️⃣kind: initiative
        name: replatform
        title: New platform
        form: initiative
        ---
        kind: initiative
        name: privacy
        title: Privacy
        form: initiative
        serves: 2️⃣[guests]
        ---
        kind: initiative
        name: access
        title: Access
        form: initiative
        serves: [guests, finish]
        ---
        kind: goal
        name: finish
        title: Finish
        level: tactical
        ---
        kind: goal
        name: guests
        title: Guests
        level: tactical
        ended: 2025-09-28
        """,
      says: [
        "1️⃣ New platform serves no goal of a product",
        "2️⃣ Privacy serves only goals that have ended",
      ])
  }
}
