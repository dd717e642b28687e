@testable import Model
import TestSupport
import Testing

@Suite struct ATargetHasSeveralSolutionsTests {
  @Test func `one idea is compared with nothing`() {
    expect(
      ATargetHasSeveralSolutions(),
      in: """
        kind: opportunity
        name: costs
        title: Costs
        target: 1️⃣true
        ---
        kind: opportunity
        name: day
        title: Day
        target: 2️⃣true
        ---
        kind: opportunity
        name: sums
        title: Sums
        target: true
        ---
        kind: opportunity
        name: later
        title: Later
        ---
        kind: solution
        name: s1
        title: S1
        opportunity: day
        ---
        kind: solution
        name: s2
        title: S2
        opportunity: sums
        ---
        kind: solution
        name: s3
        title: S3
        opportunity: sums
        """,
      says: [
        "1️⃣ “Costs” has no solution yet",
        "2️⃣ “Day” has one solution, and nothing to compare it with",
      ])
  }
}
