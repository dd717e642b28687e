@testable import Model
import TestSupport
import Testing

@Suite struct AProductHasStakeholdersTests {
  @Test func `a product that recognises nobody beside its users is told`() {
    expect(
      AProductHasStakeholders(),
      in: """
        1️⃣kind: product
        name: checkout
        title: Checkout
        stage: growing
        ---
        kind: product
        name: ledger
        title: Ledger
        stage: growing
        stakeholders: [Banks]
        """,
      says: [
        "1️⃣ Checkout recognises no stakeholders"
      ])
  }
}
