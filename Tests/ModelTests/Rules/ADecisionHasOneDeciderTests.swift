@testable import Model
import TestSupport
import Testing

@Suite struct ADecisionHasOneDeciderTests {
  @Test func `the same decision in the same place is decided once; elsewhere it may be again`() {
    expect(
      ADecisionHasOneDecider(),
      in: """
        kind: decision-right
        name: a
        title: Staffing of Checkout
        decides: staffing
        scope: product/checkout
        ---
        kind: decision-right
        name: b
        title: People of Checkout
        decides: 1️⃣staffing
        scope: product/checkout
        ---
        kind: decision-right
        name: c
        title: Staffing of Ledger
        decides: staffing
        scope: product/ledger
        ---
        kind: decision-right
        name: d
        title: Releases of Checkout
        decides: release
        scope: product/checkout
        ---
        kind: product
        name: checkout
        title: Checkout
        """,
      says: [
        "1️⃣ Who decides staffing in Checkout is already said by “Staffing of Checkout”"
      ])
  }

  @Test func `a right that another one there escalates to is the next step, not a rival`() {
    expect(
      ADecisionHasOneDecider(),
      in: """
        kind: decision-right
        name: a
        title: Small
        decides: staffing
        scope: product/checkout
        holder: role/owner
        escalatesTo: role/head
        ---
        kind: decision-right
        name: b
        title: Large
        decides: staffing
        scope: product/checkout
        holder: role/head
        ---
        kind: decision-right
        name: c
        title: Third
        decides: 1️⃣staffing
        scope: product/checkout
        holder: role/counsel
        ---
        kind: product
        name: checkout
        title: Checkout
        """,
      says: ["1️⃣ Who decides staffing in Checkout is already said by “Small”"])
  }
}
