@testable import Model
import TestSupport
import Testing

@Suite struct AStakeholderIsHeardBeforeItIsBuiltTests {
  @Test func `who comes late cannot shape it`() {
    expect(
      AStakeholderIsHeardBeforeItIsBuilt(),
      in: """
        kind: stakeholder
        name: campaigns
        title: Campaigns
        of: product/receipts
        heardFrom: 1️⃣release
        ---
        kind: stakeholder
        name: operations
        title: Operations
        of: product/receipts
        heardFrom: 2️⃣readiness
        ---
        3️⃣kind: stakeholder
        name: law
        title: Law
        of: product/receipts
        ---
        kind: stakeholder
        name: privacy
        title: Privacy
        of: product/receipts
        heardFrom: discovery
        ---
        kind: product
        name: receipts
        title: Receipts
        """,
      says: [
        "1️⃣ “Campaigns” is heard about Receipts only when it is released",
        "2️⃣ “Operations” is heard about Receipts only when it is to be made ready",
        "3️⃣ Nobody says when “Law” is first heard about Receipts",
      ])
  }
}
