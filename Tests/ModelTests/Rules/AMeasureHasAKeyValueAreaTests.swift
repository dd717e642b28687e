@testable import Model
import TestSupport
import Testing

@Suite struct AMeasureHasAKeyValueAreaTests {
  @Test func `a measure outside the four areas is told`() {
    expect(
      AMeasureHasAKeyValueArea(),
      in: """
        1️⃣kind: measure
        name: velocity
        title: Velocity
        ---
        kind: measure
        name: completed
        title: Completed checkouts
        keyValueArea: current-value
        """,
      says: [
        "1️⃣ “Velocity” belongs to no key value area"
      ])
  }
}
