@testable import Model
import TestSupport
import Testing

@Suite struct AnOperatingModelHasSixComponentsTests {
  @Test func `what a wider model says is inherited; what nobody says is told once, at the widest`() {
    expect(
      AnOperatingModelHasSixComponents(),
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
        name: heir
        title: Heir
        extends: whole
        components: { roles: others }
        ---
        kind: operating-model
        name: alone
        title: Alone
        components: 1️⃣{ roles: a, governance: b, lifecycle: d, performanceMeasurement: e }
        ---
        kind: operating-model
        name: below
        title: Below
        extends: alone
        ---
        2️⃣kind: operating-model
        name: ring
        title: Ring
        extends: ring
        """,
      says: [
        "1️⃣ Alone says nothing about resource allocation or technologies",
        "2️⃣ Ring says nothing about roles, governance, resource allocation, lifecycle, …",
      ])
  }
}
