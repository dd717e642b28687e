@testable import Model
import TestSupport
import Testing

@Suite struct ARightIsHeldBySomebodyTests {
  @Test func `a role held elsewhere, or by two, leaves open who decides`() {
    expect(
      ARightIsHeldBySomebody(),
      in: """
        kind: decision-right
        name: a
        title: A
        decides: staffing
        scope: product/checkout
        holder: 1️⃣role/owner
        ---
        kind: decision-right
        name: b
        title: B
        decides: staffing
        scope: unit/commerce
        holder: 2️⃣role/head
        ---
        kind: person
        name: ines
        roles: [{ role: owner, in: product/ledger }]
        ---
        kind: person
        name: hanna
        roles: [{ role: head, in: unit/commerce }]
        ---
        kind: person
        name: oskar
        roles: [{ role: head, in: unit/commerce }]
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
        "1️⃣ Nobody knows who decides staffing in Checkout: nobody is owner there — ines holds the role in product/ledger alone: write { role: owner, in: product/checkout } there as well, or name another holder",
        "2️⃣ Nobody knows who decides staffing in Commerce: hanna and oskar are each head there",
      ])
  }

  @Test func `the nearest holder counts: in the place, around it, then everywhere; a person holds for themselves`() {
    expect(
      ARightIsHeldBySomebody(),
      in: """
        kind: decision-right
        name: a
        title: A
        decides: staffing
        scope: product/checkout
        holder: role/owner
        ---
        kind: decision-right
        name: b
        title: B
        decides: release
        scope: product/checkout
        holder: role/head
        ---
        kind: decision-right
        name: c
        title: C
        decides: scope
        scope: product/checkout
        holder: person/ines
        ---
        kind: person
        name: ines
        roles: [{ role: owner, in: product/checkout }, { role: head }]
        ---
        kind: person
        name: oskar
        roles: [{ role: head, in: unit/commerce }]
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
