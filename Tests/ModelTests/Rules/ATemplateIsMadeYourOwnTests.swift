@testable import Model
import TestSupport
import Testing

@Suite struct ATemplateIsMadeYourOwnTests {
  @Test func `what still stands in angle brackets is told, once for each resource`() {
    expect(
      ATemplateIsMadeYourOwn(),
      in: """
        kind: product
        name: first
        title: First
        vision: 1️⃣<the change in the world>
        boundary:
          inside: [<what it is responsible for>, Paying]
          outside: [<elsewhere>]
        users: [<who>, <whom>]
        stakeholders: [<who else>]
        ---
        kind: product
        name: own
        title: Own
        vision: Delivery in < 2 days, and > 99 % of it
        """,
      says: [
        "1️⃣ First still has the template's words: vision, boundary.inside, boundary.outside and 2 more — write your own words in place of what stands in < >; `pomona explain product.vision` says what belongs there"
      ])
  }
}
