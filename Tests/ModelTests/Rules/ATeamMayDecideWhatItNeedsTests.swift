@testable import Model
import TestSupport
import Testing

@Suite struct ATeamMayDecideWhatItNeedsTests {
  @Test func `what the work needs is decided near it`() {
    expect(
      ATeamMayDecideWhatItNeeds(),
      in: """
        kind: product
        name: young
        title: Young
        mustDecide: 1️⃣[scope, release, terms]
        ---
        kind: team
        name: pilot
        title: Pilot
        unit: all
        answersFor: [young]
        ---
        kind: unit
        name: all
        title: All
        ---
        kind: decision-right
        name: young-scope
        title: Scope
        decides: scope
        scope: product/young
        holder: role/owner
        ---
        kind: decision-right
        name: all-scope
        title: Scope of all
        decides: scope
        scope: unit/all
        holder: role/head
        ---
        kind: decision-right
        name: all-release
        title: Releases
        decides: release
        scope: unit/all
        holder: role/head
        ---
        kind: role
        name: owner
        title: Owner
        level: product
        ---
        kind: role
        name: head
        title: Head
        level: unit
        """,
      says: [
        "1️⃣ Young cannot decide alone: release (Head) and terms (nobody has that right)"
      ])
  }
}
