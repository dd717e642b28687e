@testable import Model
import TestSupport
import Testing

@Suite struct ASolutionNamesItsAssumptionsTests {
  @Test func `what must be true is said, and tested once chosen`() {
    expect(
      ASolutionNamesItsAssumptions(),
      in: """
        1️⃣kind: solution
        name: silent
        title: Silent
        standing: considered
        ---
        kind: solution
        name: untested
        title: Untested
        standing: chosen
        assumptions: 2️⃣[{ belief: They want it, risk: desirability }]
        ---
        kind: solution
        name: tested
        title: Tested
        standing: chosen
        assumptions: [{ belief: They want it, risk: desirability, testedBy: trial }]
        ---
        kind: solution
        name: dropped
        title: Dropped
        standing: dropped
        """,
      says: [
        "1️⃣ “Silent” does not say what must be true for it to work",
        "2️⃣ “Untested” was chosen, and none of its assumptions is tested",
      ])
  }
}
