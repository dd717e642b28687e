@testable import Model
import TestSupport
import Testing

@Suite struct AGoalServesAGoalOneLevelUpTests {
  @Test func `levels are not skipped, turned round or left out`() {
    expect(
      AGoalServesAGoalOneLevelUp(),
      in: """
        kind: goal
        name: come-back
        title: Buyers come back
        level: strategic
        parent: 1️⃣easy
        ---
        kind: goal
        name: easy
        title: Easy buying
        level: intermediate
        parent: come-back
        ---
        kind: goal
        name: finish
        title: Finish
        level: tactical
        parent: 2️⃣come-back
        ---
        3️⃣kind: goal
        name: lost
        title: Lost
        level: intermediate
        """,
      says: [
        "1️⃣ “Buyers come back” is strategic and serves no other goal",
        "2️⃣ “Finish” is tactical and serves “Buyers come back”, which is strategic and not intermediate",
        "3️⃣ “Lost” is intermediate and serves no strategic goal",
      ])
  }

  @Test func `a live goal serves a live one, and an ended goal may rest`() {
    expect(
      AGoalServesAGoalOneLevelUp(),
      in: """
        kind: goal
        name: come-back
        title: Buyers come back
        level: strategic
        ---
        kind: goal
        name: easy
        title: Easy buying
        level: intermediate
        parent: come-back
        ended: 2026-01-31
        ---
        kind: goal
        name: finish
        title: Finish
        level: tactical
        parent: 1️⃣easy
        ---
        kind: goal
        name: guests
        title: Guests
        level: tactical
        parent: easy
        ended: 2025-09-28
        """,
      says: [
        "1️⃣ “Finish” still serves “Easy buying”, which ended on 31 Jan 2026"
      ])
  }
}
