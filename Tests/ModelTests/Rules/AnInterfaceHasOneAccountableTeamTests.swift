@testable import Model
import TestSupport
import Testing

@Suite struct AnInterfaceHasOneAccountableTeamTests {
  @Test func `an interface belongs to the team that answers for what it is the edge of`() {
    expect(
      AnInterfaceHasOneAccountableTeam(),
      in: """
        1️⃣kind: interface
        name: record
        title: Record
        form: data
        offers: Who a maker is
        consumers: [product/checkout, team/tide]
        ---
        kind: interface
        name: amounts
        title: Amounts
        of: product/checkout
        form: event
        offers: Amounts
        accountable: 2️⃣tide
        ---
        kind: interface
        name: orders
        title: Orders
        of: product/checkout
        form: event
        offers: Orders
        accountable: quay
        ---
        kind: team
        name: quay
        title: Quay
        answersFor: [checkout]
        ---
        kind: team
        name: tide
        title: Tide
        ---
        kind: product
        name: checkout
        title: Checkout
        """,
      says: [
        "1️⃣ No team is accountable for “Record”, and Checkout and Tide rely on it",
        "2️⃣ Tide is accountable for “Amounts”, while Quay answers for Checkout",
      ])
  }
}
