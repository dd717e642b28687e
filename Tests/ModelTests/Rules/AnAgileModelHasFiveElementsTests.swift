@testable import Model
import TestSupport
import Testing

@Suite struct AnAgileModelHasFiveElementsTests {
  @Test func `agile models need five elements, inherited or own; predictive ones do not`() {
    expect(
      AnAgileModelHasFiveElements(),
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
        ---
        kind: operating-model
        name: alone
        title: Alone
        philosophy: agile
        elements: 1️⃣{ peopleAndOrganisation: a, measuresAndIncentives: b, processes: c, governance: d }
        ---
        kind: operating-model
        name: planned
        title: Planned
        philosophy: predictive
        overlays: [ai]
        """,
      says: [
        "1️⃣ Alone is agile and says nothing about culture"
      ])
  }
}
