@testable import Model
import TestSupport
import Testing

@Suite struct AModelFitsItsAssumptionsTests {
  @Test func `beliefs speak for or against the way of working`() {
    expect(
      AModelFitsItsAssumptions(),
      in: """
        kind: operating-model
        name: planned
        title: Planned
        philosophy: predictive
        assumptions: 1️⃣{ demand: shifting, work: emerging, variability: information, reliance: feedback, wants: consistency }
        ---
        kind: operating-model
        name: right
        title: Right
        philosophy: predictive
        assumptions: { demand: stable, work: knowable, variability: problem, reliance: plans, wants: fit }
        ---
        kind: operating-model
        name: few
        title: Few
        philosophy: predictive
        assumptions: { demand: shifting, work: emerging, variability: information }
        ---
        kind: operating-model
        name: ai
        title: AI without agile
        philosophy: predictive
        overlays: [product, ai]
        """,
      says: [
        "1️⃣ Planned is predictive, while 4 of its beliefs speak for a model that learns and adapts"
      ])
  }
}
