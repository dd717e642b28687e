@testable import Model
import TestSupport
import Testing

@Suite struct OneTeamAnswersForAProductTests {
  @Test func `a second team is told who was first`() {
    expect(
      OneTeamAnswersForAProduct(),
      in: """
        kind: team
        name: mole
        title: Mole
        answersFor: [receipts, checkout]
        ---
        kind: team
        name: quay
        title: Quay
        answersFor: [1️⃣checkout]
        ---
        kind: product
        name: checkout
        title: Checkout
        stage: growing
        """,
      says: [
        "1️⃣ Checkout is already answered for by Mole"
      ])
  }

  @Test func `a product no team answers for is told, unless it is an idea or retired`() {
    expect(
      OneTeamAnswersForAProduct(),
      in: """
        1️⃣kind: product
        name: checkout
        title: Checkout
        stage: growing
        ---
        kind: product
        name: gifts
        title: Gifts
        stage: idea
        ---
        kind: product
        name: coupons
        title: Coupons
        stage: retired
        """,
      says: [
        "1️⃣ No team answers for Checkout"
      ])
  }

  @Test func `one team for each product says nothing`() {
    expect(
      OneTeamAnswersForAProduct(),
      in: """
        kind: team
        name: quay
        title: Quay
        answersFor: [checkout, receipts]
        ---
        kind: product
        name: checkout
        title: Checkout
        stage: growing
        ---
        kind: product
        name: receipts
        title: Receipts
        stage: growing
        """, says: [])
  }
}
