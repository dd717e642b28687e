@testable import Model
import TestSupport
import Testing

@Suite struct AProductHasItsFiveArtefactsTests {
  @Test func `what is missing is named; a policy and a team cost count too`() {
    expect(
      AProductHasItsFiveArtefacts(),
      in: """
        1️⃣kind: product
        name: young
        title: Young
        stage: exploring
        ---
        kind: product
        name: whole
        title: Whole
        stage: growing
        serviceLevels: [{ promise: It is there }]
        ---
        kind: roadmap
        name: a
        title: A
        product: whole
        view: business
        ---
        kind: roadmap
        name: b
        title: B
        product: whole
        view: technology
        ---
        kind: policy
        name: changes
        title: Changes
        of: product/whole
        settles: change
        ---
        kind: team
        name: quay
        title: Quay
        answersFor: [whole]
        ---
        kind: team-cost
        name: quay
        title: Quay
        team: quay
        ---
        kind: product
        name: gone
        title: Gone
        stage: retired
        """,
      says: [
        "1️⃣ Young has no business roadmap, technology roadmap, published service level, way in which changes are controlled and no economics of value and cost"
      ])
  }
}
