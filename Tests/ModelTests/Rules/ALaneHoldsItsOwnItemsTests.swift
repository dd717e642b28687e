@testable import Model
import TestSupport
import Testing

@Suite struct ALaneHoldsItsOwnItemsTests {
  @Test func `an item type stands in one lane`() {
    expect(
      ALaneHoldsItsOwnItems(),
      in: """
        kind: workflow
        name: desk
        title: Desk
        items: [Request, Threat]
        lanes:
          - { name: Requests, nature: deterministic, items: [Request, 1️⃣Requst] }
          - { name: Investigations, nature: probabilistic, items: [Threat, 2️⃣Request] }
        """,
      says: [
        "1️⃣ No “Requst” flows through Desk",
        "2️⃣ “Request” is already in the lane “Requests”",
      ])
  }
}
