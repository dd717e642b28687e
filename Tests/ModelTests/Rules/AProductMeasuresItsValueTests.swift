@testable import Model
import TestSupport
import Testing

@Suite struct AProductMeasuresItsValueTests {
  @Test func `speed alone is not value, and no measure is less`() {
    expect(
      AProductMeasuresItsValue(),
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
        measures: 2️⃣[releases]
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
        "1️⃣ Checkout has no measure at all",
        "2️⃣ Ledger has measures, but none of the value it delivers or could",
      ])
  }

  @Test func `value delivered or value possible is enough`() {
    expect(
      AProductMeasuresItsValue(),
      in: """
        kind: product
        name: checkout
        title: Checkout
        stage: growing
        measures: [completed]
        ---
        kind: product
        name: ledger
        title: Ledger
        stage: growing
        measures: [releases, gap]
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
        """, says: [])
  }
}
