@testable import Model
import TestSupport
import Testing

@Suite struct AReviewComesEveryQuarterTests {
  @Test func `three months and thirteen weeks are a quarter; more is told`() {
    expect(
      AReviewComesEveryQuarter(),
      in: """
        kind: cadence
        name: a
        title: Steering
        every: 1️⃣1 year
        ---
        kind: cadence
        name: b
        title: Board
        every: 2️⃣14 weeks
        ---
        kind: cadence
        name: c
        title: Three months
        every: 3 months
        ---
        kind: cadence
        name: d
        title: Thirteen weeks
        every: 13 weeks
        """,
      says: [
        "1️⃣ Steering comes only every year",
        "2️⃣ Board comes only every 14 weeks",
      ])
  }
}
