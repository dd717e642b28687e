@testable import Model
import TestSupport
import Testing

@Suite struct ACollaborationHasAPurposeAndAnEndTests {
  @Test func `a collaboration lacks neither purpose nor end, facilitating ends, a service may go on`() {
    expect(
      ACollaborationHasAPurposeAndAnEnd(),
      in: """
        kind: team
        name: beacon
        title: Beacon
        interactions:
          - 1️⃣{ with: mole, mode: collaboration }
          - { with: mole, mode: x-as-a-service }
          - { with: mole, mode: collaboration, purpose: Find the seams, until: 2026-06-28 }
        ---
        kind: team
        name: compass
        title: Compass
        interactions:
          - 2️⃣{ with: mole, mode: facilitating, purpose: Learn to test }
        ---
        kind: team
        name: mole
        title: Mole
        """,
      says: [
        "1️⃣ Beacon collaborates with Mole without a purpose or an end",
        "2️⃣ Compass facilitates Mole without an end",
      ])
  }
}
