@testable import Model
import TestSupport
import Testing

@Suite struct EveryTeamLooksAtItsWayOfWorkingTests {
  @Test func `teams of a unit without retrospectives are told together`() {
    expect(
      EveryTeamLooksAtItsWayOfWorking(),
      in: """
        kind: unit
        name: shop
        title: Shop
        ---
        kind: unit
        name: run
        title: Run
        ---
        1️⃣kind: team
        name: a
        title: Quay
        unit: shop
        ---
        kind: team
        name: b
        title: Tide
        unit: shop
        ---
        kind: team
        name: c
        title: Mole
        unit: shop
        answersFor: [receipts]
        ---
        kind: team
        name: d
        title: Slipway
        unit: run
        ---
        kind: product
        name: receipts
        title: Receipts
        ---
        kind: cadence
        name: looks
        title: Looks
        review: retrospective
        of: unit/run
        ---
        kind: cadence
        name: mole-looks
        title: Mole looks
        review: retrospective
        of: product/receipts
        ---
        kind: cadence
        name: review
        title: Review
        review: product
        of: unit/shop
        """,
      says: [
        "1️⃣ Quay and Tide never look at their way of working"
      ])
  }
}
