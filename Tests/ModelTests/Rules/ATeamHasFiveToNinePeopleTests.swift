@testable import Model
import TestSupport
import Testing

@Suite struct ATeamHasFiveToNinePeopleTests {
  @Test func `five and nine are sound, four and ten are told`() {
    expect(
      ATeamHasFiveToNinePeople(),
      in: """
        kind: team
        name: a
        title: Four
        people: 1️⃣4
        ---
        kind: team
        name: b
        title: Five
        people: 5
        ---
        kind: team
        name: c
        title: Nine
        people: 9
        ---
        kind: team
        name: d
        title: Ten
        people: 2️⃣10
        ---
        kind: team
        name: e
        title: Alone
        people: 3️⃣1
        """,
      says: [
        "1️⃣ Four has 4 people",
        "2️⃣ Ten has 10 people",
        "3️⃣ Alone has one person",
      ])
  }
}
