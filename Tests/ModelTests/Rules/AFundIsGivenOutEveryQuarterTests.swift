@testable import Model
import TestSupport
import Testing

@Suite struct AFundIsGivenOutEveryQuarterTests {
  @Test func `a year is too long to learn from`() {
    expect(
      AFundIsGivenOutEveryQuarter(),
      in: """
        kind: fund
        name: budget
        title: Budget
        every: 1️⃣1 year
        ---
        kind: fund
        name: halves
        title: Halves
        every: 2️⃣6 months
        ---
        kind: fund
        name: teams
        title: Teams
        every: 1 quarter
        """,
      says: [
        "1️⃣ Budget is given out only every year",
        "2️⃣ Halves is given out only every 6 months",
      ])
  }
}
