@testable import Model
import TestSupport
import Testing

@Suite struct AFundingLineNamesItsOutcomesTests {
  @Test func `money is to move a live goal`() {
    expect(
      AFundingLineNamesItsOutcomes(),
      in: """
        1️⃣kind: funding-line
        name: date
        title: Date
        funds: product/checkout
        ---
        kind: funding-line
        name: past
        title: Past
        funds: product/checkout
        moves: 2️⃣[reached]
        ---
        kind: funding-line
        name: live
        title: Live
        funds: product/checkout
        moves: [reached, finish]
        ---
        kind: goal
        name: reached
        title: Reached
        ended: 2025-09-28
        ---
        kind: goal
        name: finish
        title: Finish
        ---
        kind: product
        name: checkout
        title: Checkout
        """,
      says: [
        "1️⃣ The money for Checkout names no goal it is to move",
        "2️⃣ The money for Checkout names only goals that have ended",
      ])
  }
}
