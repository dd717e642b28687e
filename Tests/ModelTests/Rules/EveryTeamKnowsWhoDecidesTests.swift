@testable import Model
import TestSupport
import Testing

@Suite struct EveryTeamKnowsWhoDecidesTests {
  @Test func `what one department settles is settled for every team`() {
    expect(
      EveryTeamKnowsWhoDecides(),
      in: """
        kind: unit
        name: shop
        title: Shop
        ---
        kind: unit
        name: run
        title: Run
        ---
        kind: team
        name: a
        title: Quay
        unit: shop
        ---
        kind: team
        name: b
        title: Slipway
        unit: run
        ---
        kind: decision-right
        name: shop-price
        title: Price
        decides: price
        scope: 1️⃣unit/shop
        ---
        kind: decision-right
        name: shop-release
        title: Release
        decides: release
        scope: unit/shop
        ---
        kind: decision-right
        name: run-release
        title: Release there
        decides: release
        scope: unit/run
        ---
        kind: decision-right
        name: own
        title: Own
        decides: colour
        scope: team/a
        """,
      says: [
        "1️⃣ Nobody decides price for Slipway"
      ])
  }
}
