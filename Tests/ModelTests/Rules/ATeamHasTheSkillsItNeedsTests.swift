@testable import Model
import TestSupport
import Testing

@Suite struct ATeamHasTheSkillsItNeedsTests {
  @Test func `what a team needs and does not have is told`() {
    expect(
      ATeamHasTheSkillsItNeeds(),
      in: """
        kind: team
        name: quay
        title: Quay
        skills: [design, web]
        needs: 1️⃣[design, payments, operations readiness]
        ---
        kind: team
        name: tide
        title: Tide
        skills: [accounting, web]
        needs: [accounting]
        """,
      says: [
        "1️⃣ Quay cannot deliver without a handoff: it needs payments and operations readiness from others"
      ])
  }
}
