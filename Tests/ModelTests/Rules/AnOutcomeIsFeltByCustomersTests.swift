@testable import Model
import TestSupport
import Testing

@Suite struct AnOutcomeIsFeltByCustomersTests {
  @Test func `an outcome about ourselves is told`() {
    expect(
      AnOutcomeIsFeltByCustomers(),
      in: """
        kind: goal
        name: move
        title: Move
        outcome: 1️⃣We have moved to the new platform.
        ---
        kind: goal
        name: finish
        title: Finish
        outcome: Buyers who open the basket leave with an order.
        ---
        kind: goal
        name: past
        title: Past
        outcome: Our platform is new.
        ended: 2025-01-05
        """, says: ["1️⃣ The outcome of “Move” is about ourselves: “We have moved to the new platform.”"])
  }
}
