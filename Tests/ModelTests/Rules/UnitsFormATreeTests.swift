@testable import Model
import TestSupport
import Testing

@Suite struct UnitsFormATreeTests {
  @Test func `a unit lies in another and never in itself; the organisation lies in none`() {
    expect(
      UnitsFormATree(),
      in: """
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
        1️⃣kind: unit
        name: loose
        title: Loose
        scope: department
        ---
        kind: unit
        name: left
        title: Left
        scope: department
        parent: 2️⃣right
        ---
        kind: unit
        name: right
        title: Right
        scope: department
        parent: 3️⃣left
        ---
        kind: unit
        name: second
        title: Second
        scope: organisation
        parent: 4️⃣harbour
        """,
      says: [
        "1️⃣ Loose lies in no other unit and is not the organisation",
        "2️⃣ Left lies in itself",
        "3️⃣ Right lies in itself",
        "4️⃣ Second is the organisation and lies in Harbour",
      ])
  }
}
