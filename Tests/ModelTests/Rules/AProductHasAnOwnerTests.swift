@testable import Model
import TestSupport
import Testing

@Suite struct AProductHasAnOwnerTests {
  @Test func `a product nobody is accountable for is told`() {
    expect(
      AProductHasAnOwner(),
      in: """
        1️⃣kind: product
        name: checkout
        title: Checkout
        stage: growing
        ---
        kind: product
        name: ledger
        title: Ledger
        stage: growing
        owner: tomas
        """,
      says: [
        "1️⃣ Nobody is accountable for Checkout"
      ])
  }
}
