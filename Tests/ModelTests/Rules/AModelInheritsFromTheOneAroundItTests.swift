@testable import Model
import TestSupport
import Testing

@Suite struct AModelInheritsFromTheOneAroundItTests {
  @Test func `a narrower model extends the wider one`() {
    expect(
      AModelInheritsFromTheOneAroundIt(),
      in: """
        kind: unit
        name: all
        title: All
        ---
        kind: team
        name: a
        title: A
        unit: all
        answersFor: [p, q]
        ---
        kind: product
        name: p
        title: P
        ---
        kind: product
        name: q
        title: Q
        ---
        kind: operating-model
        name: whole
        title: Whole
        of: unit/all
        ---
        kind: operating-model
        name: alone
        title: Alone
        of: 1️⃣product/p
        ---
        kind: operating-model
        name: heir
        title: Heir
        of: product/q
        extends: whole
        """,
      says: [
        "1️⃣ Alone stands alone, although “Whole” holds around it"
      ])
  }
}
