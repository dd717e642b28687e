@testable import Model
import TestSupport
import Testing

@Suite struct AnOperatingModelHasFourFacetsTests {
  @Test func `facets left open are told, unless inherited`() {
    expect(
      AnOperatingModelHasFourFacets(),
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
        facets: { structure: other }
        ---
        kind: operating-model
        name: alone
        title: Alone
        facets: 1️⃣{ structure: a, decisionRights: b }
        """,
      says: [
        "1️⃣ Alone leaves open its flow of work and coordination"
      ])
  }
}
