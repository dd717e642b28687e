@testable import Model
import TestSupport
import Testing

@Suite struct RightsDoNotOverlapTests {
  @Test func `a product and its team, a stream and a department lie side by side`() {
    expect(
      RightsDoNotOverlap(),
      in: """
        kind: product
        name: checkout
        title: Checkout
        valueStream: buying
        ---
        kind: team
        name: quay
        title: Quay
        unit: shop
        answersFor: [checkout]
        ---
        kind: unit
        name: shop
        title: Shop
        scope: department
        parent: all
        ---
        kind: unit
        name: all
        title: All
        scope: organisation
        ---
        kind: value-stream
        name: buying
        title: Buying
        ---
        kind: decision-right
        name: p
        title: By product
        decides: release
        scope: product/checkout
        holder: role/owner
        ---
        kind: decision-right
        name: t
        title: By team
        decides: release
        scope: 1️⃣team/quay
        holder: role/lead
        ---
        kind: decision-right
        name: s
        title: By stream
        decides: price
        scope: value-stream/buying
        holder: role/owner
        escalatesTo: role/head
        ---
        kind: decision-right
        name: u
        title: By unit
        decides: price
        scope: unit/shop
        holder: role/head
        ---
        kind: decision-right
        name: o
        title: By all
        decides: release
        scope: unit/all
        holder: role/chief
        """,
      says: [
        "1️⃣ “By team” and “By product” both decide release for Checkout"
      ])
  }
}
