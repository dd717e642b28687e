@testable import Model
import TestSupport
import Testing

@Suite struct AProductHasABoundaryTests {
  @Test func `a product without a boundary, or with an empty one, is told`() {
    expect(
      AProductHasABoundary(),
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
        boundary: 2️⃣{ outside: [Taking payments] }
        """,
      says: [
        "1️⃣ Checkout does not say where it ends",
        "2️⃣ Ledger does not say where it ends",
      ])
  }

  @Test func `a product that says what is inside is sound, and a retired one is left in peace`() {
    expect(
      AProductHasABoundary(),
      in: """
        kind: product
        name: checkout
        title: Checkout
        stage: growing
        boundary: { inside: [Basket] }
        ---
        kind: product
        name: coupons
        title: Coupons
        stage: retired
        """, says: [])
  }
}
