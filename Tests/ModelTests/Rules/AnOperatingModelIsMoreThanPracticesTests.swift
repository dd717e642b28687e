@testable import Model
import TestSupport
import Testing

@Suite struct AnOperatingModelIsMoreThanPracticesTests {
  @Test func `a list of practices is no operating model, unless it extends one`() {
    expect(
      AnOperatingModelIsMoreThanPractices(),
      in: """
        kind: operating-model
        name: whole
        title: Whole
        philosophy: agile
        components:
          { roles: a, governance: b, resourceAllocation: c, lifecycle: d, performanceMeasurement: e, technologies: f }
        elements: { peopleAndOrganisation: a, measuresAndIncentives: b, processes: c, governance: d, culture: e }
        facets: { structure: a, decisionRights: b, flowOfWork: c, coordination: d }
        ---

        kind: operating-model
        name: rituals
        title: Rituals
        practices: 1️⃣[{ name: Stand-up, purpose: Talk }]
        ---
        kind: operating-model
        name: heir
        title: Heir
        extends: whole
        practices: [{ name: Stand-up, purpose: Talk }]
        """,
      says: [
        "1️⃣ Rituals lists practices and says nothing else"
      ])
  }
}
