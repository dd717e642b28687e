@testable import Model
import TestSupport
import Testing

@Suite struct ElementsFitTogetherTests {
  @Test func `outcome goals beside incentives for being busy are told once`() {
    expect(
      ElementsFitTogether(),
      in: """
        kind: unit
        name: all
        title: All
        ---
        kind: goal
        name: g
        title: G
        of: unit/all
        ---
        kind: operating-model
        name: whole
        title: Whole
        of: unit/all
        elements: { measuresAndIncentives: 1️⃣Bonus by billable hours }
        ---
        kind: operating-model
        name: heir
        title: Heir
        of: unit/all
        extends: whole
        ---
        kind: operating-model
        name: alone
        title: Alone
        of: product/none
        elements: { measuresAndIncentives: Bonus by utilisation }
        """, says: ["1️⃣ Whole rewards being busy, while the goals there want outcomes"])
  }

  @Test(arguments: [
    ("Velocity counts for the bonus", true), ("Utilisation above 80 %", true), ("Never utilisation", false),
    ("First sales, not features and not story points", false), ("The strategic goals", false),
  ])
  func `a denial is no reward`(text: String, rewards: Bool) {
    #expect(ElementsFitTogether.rewardsBusyness(text) == rewards)
  }
}
