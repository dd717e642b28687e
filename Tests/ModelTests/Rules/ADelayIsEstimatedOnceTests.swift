@testable import Model
import TestSupport
import Testing

@Suite struct ADelayIsEstimatedOnceTests {
  @Test func `a second estimate is told where the first stands`() {
    expect(
      ADelayIsEstimatedOnce(),
      in: """
        kind: initiative
        name: act
        title: Accessibility act
        ---
        kind: cost-of-delay
        name: a
        title: Cautious
        of: initiative/act
        ---
        kind: cost-of-delay
        name: b
        title: Bold
        of: 1️⃣initiative/act
        """,
      says: ["1️⃣ The delay of Accessibility act is estimated here and in Cautious"])
  }
}
