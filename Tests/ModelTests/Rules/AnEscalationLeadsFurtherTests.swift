@testable import Model
import TestSupport
import Testing

@Suite struct AnEscalationLeadsFurtherTests {
  @Test func `it does not lead to somebody without a right of this type around the place`() {
    expect(
      AnEscalationLeadsFurther(),
      in: """
        kind: decision-right
        name: near
        title: Near
        decides: staffing
        scope: product/checkout
        holder: role/owner
        limit: { money: 20000 EUR }
        escalatesTo: 1️⃣role/chief
        ---
        kind: decision-right
        name: other
        title: Other
        decides: release
        scope: unit/harbour
        holder: role/chief
        ---
        kind: role
        name: chief
        title: Chief
        level: organisation
        ---
        kind: unit
        name: harbour
        title: Harbour
        scope: organisation
        ---
        kind: unit
        name: commerce
        title: Commerce
        scope: department
        parent: harbour
        ---
        kind: team
        name: quay
        title: Quay
        unit: commerce
        answersFor: [checkout]
        ---
        kind: product
        name: checkout
        title: Checkout
        ---
        kind: role
        name: head
        title: Head
        level: unit
        ---
        kind: role
        name: owner
        title: Owner
        level: product
        """,
      says: [
        "1️⃣ “Near” escalates to Chief, who has no right to decide staffing there"
      ])
  }

  @Test func `it does not lead to somebody with no more room`() {
    expect(
      AnEscalationLeadsFurther(),
      in: """
        kind: decision-right
        name: near
        title: Near
        decides: staffing
        scope: product/checkout
        holder: role/owner
        limit: { money: 20000 EUR, reversibility: reversible }
        escalatesTo: 1️⃣role/head
        ---
        kind: decision-right
        name: wide
        title: Wide
        decides: staffing
        scope: unit/commerce
        holder: role/head
        limit: { money: 20000 EUR, reversibility: reversible }
        escalatesTo: 2️⃣role/head
        ---
        kind: unit
        name: harbour
        title: Harbour
        scope: organisation
        ---
        kind: unit
        name: commerce
        title: Commerce
        scope: department
        parent: harbour
        ---
        kind: team
        name: quay
        title: Quay
        unit: commerce
        answersFor: [checkout]
        ---
        kind: product
        name: checkout
        title: Checkout
        ---
        kind: role
        name: head
        title: Head
        level: unit
        ---
        kind: role
        name: owner
        title: Owner
        level: product
        """,
      says: [
        "1️⃣ “Near” escalates to Head, who may decide no more than that",
        "2️⃣ “Wide” escalates to Head, who has no right to decide staffing there",
      ])
  }

  @Test func `more money, more risk, what cannot be undone, or no limit at all is further`() {
    expect(
      AnEscalationLeadsFurther(),
      in: """
        kind: decision-right
        name: near
        title: Near
        decides: staffing
        scope: product/checkout
        holder: role/owner
        limit: { money: 20000 EUR, reversibility: reversible }
        escalatesTo: role/head
        ---
        kind: decision-right
        name: wide
        title: Wide
        decides: staffing
        scope: unit/commerce
        holder: role/head
        limit: { money: 50000 EUR, reversibility: reversible }
        escalatesTo: role/chief
        ---
        kind: decision-right
        name: widest
        title: Widest
        decides: staffing
        scope: unit/harbour
        holder: role/chief
        ---
        kind: decision-right
        name: risky
        title: Risky
        decides: release
        scope: product/checkout
        holder: role/owner
        limit: { risk: low }
        escalatesTo: role/head
        ---
        kind: decision-right
        name: riskier
        title: Riskier
        decides: release
        scope: unit/commerce
        holder: role/head
        limit: { risk: medium }
        ---
        kind: role
        name: chief
        title: Chief
        level: organisation
        ---
        kind: unit
        name: harbour
        title: Harbour
        scope: organisation
        ---
        kind: unit
        name: commerce
        title: Commerce
        scope: department
        parent: harbour
        ---
        kind: team
        name: quay
        title: Quay
        unit: commerce
        answersFor: [checkout]
        ---
        kind: product
        name: checkout
        title: Checkout
        ---
        kind: role
        name: head
        title: Head
        level: unit
        ---
        kind: role
        name: owner
        title: Owner
        level: product
        """, says: [])
  }
}
