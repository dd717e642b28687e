@testable import Model
import TestSupport
import Testing

@Suite struct ADecisionTypeIsSpelledOneWayTests {
  @Test func `the rarer spelling is told, in rights and where a product needs a decision`() {
    expect(
      ADecisionTypeIsSpelledOneWay(),
      in: """
        kind: decision-right
        name: a
        title: A
        decides: price-change
        ---
        kind: decision-right
        name: b
        title: B
        decides: 1️⃣Price change
        ---
        kind: product
        name: c
        title: C
        mustDecide: [price-change, 2️⃣price_change, release]
        """,
      says: [
        "1️⃣ “Price change” and “price-change” are two types of decision and look like one — write 'price-change'",
        "2️⃣ “price_change” and “price-change” are two types of decision and look like one — write 'price-change'",
      ])
  }
}
