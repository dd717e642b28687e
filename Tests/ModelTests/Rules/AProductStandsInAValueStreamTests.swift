@testable import Model
import TestSupport
import Testing

@Suite struct AProductStandsInAValueStreamTests {
  @Test func `a product outside every stream is told, unless it is an idea`() {
    expect(
      AProductStandsInAValueStream(),
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
        valueStream: selling
        ---
        kind: product
        name: gifts
        title: Gifts
        stage: idea
        """,
      says: ["1️⃣ Checkout is part of no value stream"])
  }
}
