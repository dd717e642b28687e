@testable import Model
import TestSupport
import Testing

@Suite struct AMeasureHasACategoryTests {
  @Test func `a measure of no category is told`() {
    expect(
      AMeasureHasACategory(),
      in: """
        1️⃣kind: measure
        name: velocity
        title: Velocity
        ---
        kind: measure
        name: completed
        title: Completed checkouts
        category: outcome
        """,
      says: [
        "1️⃣ “Velocity” does not say whether it is an output, an outcome or something else"
      ])
  }
}
