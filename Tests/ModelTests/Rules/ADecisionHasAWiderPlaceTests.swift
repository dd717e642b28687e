import TestSupport
import Testing

@testable import Model

@Suite struct ADecisionHasAWiderPlaceTests {
  private static func sample(_ scope: String, more: String = "") -> String {
    """
    kind: unit
    name: shop
    title: Shop
    ---
    kind: team
    name: quay
    title: Quay
    unit: shop
    answersFor: [checkout, ledger]
    ---
    kind: product
    name: checkout
    title: Checkout
    stage: growing
    ---
    kind: product
    name: ledger
    title: Ledger
    stage: growing
    \(more)
    ---
    kind: decision-right
    name: price
    title: Price
    decides: price
    scope: 1️⃣\(scope)
    holder: role/lead
    """
  }

  @Test func `what is settled in one product alone is open in the others`() {
    expect(
      ADecisionHasAWiderPlace(), in: Self.sample("product/checkout"),
      says: ["1️⃣ “price” is decided in Checkout and in no wider place: nobody decides it for Ledger"])
  }

  @Test(arguments: ["unit/shop", "team/quay"])
  func `a place around them all settles it`(_ scope: String) {
    expect(ADecisionHasAWiderPlace(), in: Self.sample(scope).replacing("1️⃣", with: ""), says: [])
  }
}
