@testable import Model
import TestSupport
import Testing

@Suite struct AnInitiativeOwnsNoTeamTests {
  @Test func `each team an initiative owns is told`() {
    expect(
      AnInitiativeOwnsNoTeam(),
      in: """
        kind: initiative
        name: replatform
        title: New platform
        form: initiative
        teams: [1️⃣quay]
        ---
        kind: initiative
        name: access
        title: Access
        form: initiative
        ---
        kind: team
        name: quay
        title: Quay
        """,
      says: [
        "1️⃣ New platform owns Quay"
      ])
  }
}
