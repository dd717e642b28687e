@testable import Model
import TestSupport
import Testing

@Suite struct ARetirementIsDecidedTests {
  @Test func `a product ends by a decision that says why and what comes instead`() {
    expect(
      ARetirementIsDecided(),
      in: """
        kind: product
        name: fax
        title: Fax orders
        stage: 1️⃣retiring
        ---
        kind: product
        name: app
        title: App
        stage: 2️⃣retired
        retirement: { because: One shop for all devices, decidedOn: 2026-02-01 }
        ---
        kind: product
        name: shop
        title: Shop
        stage: retiring
        retirement: { because: Nobody comes, decidedOn: 2026-02-01, instead: Buyers use the market }
        ---
        kind: product
        name: young
        title: Young
        stage: growing
        """,
      says: [
        "1️⃣ Fax orders is retiring and does not say why, when that was decided or what its users do instead",
        "2️⃣ App is retired and does not say what its users do instead",
      ])
  }
}
