@testable import Model
import TestSupport
import Testing

@Suite struct OneOperatingModelDescribesAThingTests {
  @Test func `a second model of the same thing is told who was first`() {
    expect(
      OneOperatingModelDescribesAThing(),
      in: """
        kind: operating-model
        name: a
        title: How Sizing works
        of: product/sizing
        ---
        kind: operating-model
        name: b
        title: Sizing, revised
        of: 1️⃣product/sizing
        ---
        kind: operating-model
        name: c
        title: How Checkout works
        of: product/checkout
        ---
        kind: product
        name: sizing
        title: Sizing
        """,
      says: ["1️⃣ How Sizing works is already said by “How Sizing works”"])
  }
}
