@testable import Model
import TestSupport
import Testing

@Suite struct SprintsAreChosenNotCopiedTests {
  @Test func `service teams neither inherit sprints nor choose them for known steps`() {
    expect(
      SprintsAreChosenNotCopied(),
      in: """
        kind: unit
        name: all
        title: All
        scope: organisation
        ---
        kind: unit
        name: desk
        title: Desk
        parent: all
        ---
        kind: unit
        name: law
        title: Law
        parent: all
        ---
        kind: unit
        name: lab
        title: Lab
        parent: all
        ---
        kind: operating-model
        name: whole
        title: Whole
        of: unit/all
        elements: { processes: Scrum in sprints of two weeks }
        ---
        1️⃣kind: operating-model
        name: desk
        title: Desk
        of: unit/desk
        extends: whole
        ---
        2️⃣kind: operating-model
        name: law
        title: Law
        of: unit/law
        practices: [{ name: Sprints, purpose: Rhythm }]
        ---
        kind: operating-model
        name: lab
        title: Lab
        of: unit/lab
        practices: [{ name: Sprints, purpose: Learning in short loops }]
        ---
        kind: team
        name: a
        title: Slipway
        unit: desk
        offers: [checks]
        ---
        kind: team
        name: b
        title: Counsel
        unit: law
        offers: [contracts]
        ---
        kind: team
        name: c
        title: Hunters
        unit: lab
        offers: [threats]
        ---
        kind: team
        name: d
        title: Quay
        unit: all
        answersFor: [checkout]
        ---
        kind: service
        name: checks
        title: Checks
        nature: mixed
        ---
        kind: service
        name: contracts
        title: Contracts
        nature: deterministic
        ---
        kind: service
        name: threats
        title: Threats
        nature: probabilistic
        """,
      says: [
        "1️⃣ Slipway inherits sprints from “Whole”",
        "2️⃣ Counsel works in sprints on known steps",
      ])
  }
}
