@testable import Model
import TestSupport
import Testing

@Suite struct ATargetIsNoBusynessTests {
  @Test func `a target on how busy people are is told`() {
    expect(
      ATargetIsNoBusyness(),
      in: """
        kind: goal
        name: faster
        title: Faster
        targets:
          - { measure: 1️⃣points, baseline: 20, target: 30, by: 2026-09-27 }
          - { measure: innovation, baseline: 20, target: 30, by: 2026-09-27 }
        ---
        kind: measure
        name: points
        title: Team velocity
        unit: story points
        ---
        kind: measure
        name: innovation
        title: Innovation rate
        unit: "%"
        """,
      says: ["1️⃣ “Faster” makes a target of “Team velocity”"])
  }

  @Test(arguments: [
    ("Utilization of designers", "%", true), ("Delivered", "story points per sprint", true),
    ("Person-days spent", "days", true),
    ("Time to restore", "hours", false), ("Hours until an answer", "hours", false), ("Completed checkouts", "%", false),
  ])
  func `busyness is known by its words`(title: String, unit: String, isBusy: Bool) {
    #expect(ATargetIsNoBusyness.isBusyness(title, unit) == isBusy)
  }
}
