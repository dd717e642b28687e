@testable import Model
import TestSupport
import Testing

@Suite struct AnOperatingModelMakesItsFlowExplicitTests {
  @Test func `several teams have streams, handoffs and waits`() {
    expect(
      AnOperatingModelMakesItsFlowExplicit(),
      in: """
        kind: unit
        name: all
        title: All
        scope: organisation
        ---
        kind: team
        name: a
        title: Quay
        unit: all
        ---
        kind: team
        name: b
        title: Tide
        unit: all
        ---
        1️⃣kind: operating-model
        name: whole
        title: Whole
        of: unit/all
        """,
      says: [
        "1️⃣ The value streams, handoffs and dependencies of All are written down nowhere"
      ])
  }

  @Test func `written down they say nothing`() {
    expect(
      AnOperatingModelMakesItsFlowExplicit(),
      in: """
        kind: unit
        name: all
        title: All
        scope: organisation
        ---
        kind: team
        name: a
        title: Quay
        unit: all
        ---
        kind: team
        name: b
        title: Tide
        unit: all
        ---
        kind: operating-model
        name: whole
        title: Whole
        of: unit/all
        ---
        kind: value-stream
        name: buying
        title: Buying
        stages: [{ name: pay, team: a }, { name: keep, team: b }]
        ---
        kind: dependency
        name: waits
        title: Waits
        consumer: a
        provider: b
        """, says: [])
  }

  @Test func `one team alone hands nothing over`() {
    expect(
      AnOperatingModelMakesItsFlowExplicit(),
      in: """
        kind: unit
        name: all
        title: All
        ---
        kind: team
        name: a
        title: Quay
        unit: all
        ---
        kind: operating-model
        name: whole
        title: Whole
        of: unit/all
        """, says: [])
  }
}
