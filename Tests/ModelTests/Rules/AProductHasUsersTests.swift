@testable import Model
import TestSupport
import Testing

@Suite struct AProductHasUsersTests {
  @Test func `a product nobody is named to use is told`() {
    expect(
      AProductHasUsers(),
      in: """
        kind: product
        name: checkout
        title: Checkout
        stage: growing
        users: 1️⃣[]
        ---
        kind: product
        name: ledger
        title: Ledger
        stage: growing
        users: [Sellers]
        """,
      says: [
        "1️⃣ Checkout has no users"
      ])
  }
}
