@testable import Model
import TestSupport
import Testing

@Suite struct AProductTeamHasOperationsRepresentativesTests {
  @Test func `operations see work before it is under way, by name`() {
    expect(
      AProductTeamHasOperationsRepresentatives(),
      in: """
        kind: team
        name: near
        title: Near
        answersFor: [a]
        workflow: flow
        representatives: 1️⃣[{ of: team/slipway, who: person/bruno, joins: [review], lookAhead: 2 weeks }]
        ---
        kind: team
        name: nobody
        title: Nobody
        answersFor: [b]
        workflow: flow
        representatives: 2️⃣[{ of: team/slipway, joins: [review], lookAhead: 9 weeks }]
        ---
        kind: team
        name: open
        title: Open
        answersFor: [c]
        workflow: flow
        representatives: 3️⃣[{ of: team/slipway, who: person/bruno, joins: [review] }]
        ---
        kind: team
        name: far
        title: Far
        answersFor: [d]
        workflow: flow
        representatives: [{ of: team/slipway, who: person/bruno, joins: [refinement], lookAhead: 6 weeks }]
        ---
        kind: team
        name: slipway
        title: Slipway
        workflow: flow
        ---
        kind: workflow
        name: flow
        title: Flow
        states: [{ name: Readiness, activity: readiness }]
        expectation: { probability: 85 %, days: 15 }
        """,
      says: [
        "1️⃣ Operations see the work of Near 2 weeks ahead, and it takes 15 days",
        "2️⃣ Nobody of operations takes part in the work of Nobody by name",
        "3️⃣ Nobody says how far ahead operations see the work of Open",
      ])
  }
}
