@testable import Model
import TestSupport
import Testing

@Suite struct AnInformationNeedHasASourceTests {
  @Test func `what has to be known comes from somewhere`() {
    expect(
      AnInformationNeedHasASource(),
      in: """
        kind: decision-right
        name: price
        title: Price
        needs:
          - 1️⃣{ information: Costs of part payments }
          - { information: Alarms, from: feedback-loop/alarms }
        """,
      says: [
        "1️⃣ “Price” needs “Costs of part payments”, and nobody gives it"
      ])
  }
}
