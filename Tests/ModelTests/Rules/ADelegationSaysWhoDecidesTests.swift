@testable import Model
import TestSupport
import Testing

@Suite struct ADelegationSaysWhoDecidesTests {
  @Test func `the level runs downwards and agrees with the holder`() {
    expect(
      ADelegationSaysWhoDecides(),
      in: """
        kind: decision-right
        name: b
        title: Upwards
        holder: role/head
        delegation: 2️⃣{ from: owner, to: head, level: 5 }
        ---
        kind: decision-right
        name: c
        title: Told
        holder: role/owner
        delegation: 3️⃣{ from: head, to: owner, level: 3 }
        ---
        kind: decision-right
        name: d
        title: To themselves
        holder: role/owner
        delegation: 4️⃣{ from: owner, to: owner, level: 7 }
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
        "2️⃣ “Upwards” delegates upwards, from Owner to Head",
        "3️⃣ “Told” is held by Owner, while on level 3 Head decides",
        "4️⃣ “To themselves” delegates from Owner to themselves",
      ])
  }

  @Test func `up to 3 those who delegate hold the right, from 5 on the others, on 4 either`() {
    expect(
      ADelegationSaysWhoDecides(),
      in: """
        kind: decision-right
        name: a
        title: A
        holder: role/head
        delegation: { from: head, to: owner, level: 3 }
        ---
        kind: decision-right
        name: b
        title: B
        holder: role/owner
        delegation: { from: head, to: owner, level: 4 }
        ---
        kind: decision-right
        name: c
        title: C
        holder: role/owner
        delegation: { from: head, to: owner, level: 5 }
        ---
        kind: decision-right
        name: d
        title: D
        holder: person/ines
        delegation: { from: head, to: owner, level: 1 }
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
