@testable import Model
import TestSupport
import Testing

@Suite struct AProductMeasuresOutcomesTests {
  @Test func `measures without an outcome among them are told, and no measures are not`() {
    expect(
      AProductMeasuresOutcomes(),
      in: """
        kind: product
        name: checkout
        title: Checkout
        measures: 1️⃣[releases]
        ---
        kind: product
        name: ledger
        title: Ledger
        measures: [releases, gap]
        ---
        kind: product
        name: receipts
        title: Receipts
        ---
        kind: measure
        name: completed
        title: Completed checkouts
        keyValueArea: current-value
        category: outcome
        better: higher
        ---
        kind: measure
        name: gap
        title: Satisfaction gap
        keyValueArea: unrealised-value
        category: outcome
        better: lower
        ---
        kind: measure
        name: releases
        title: Releases
        keyValueArea: time-to-market
        category: output
        better: higher
        """,
      says: [
        "1️⃣ No measure of Checkout is an outcome for its users"
      ])
  }
}
