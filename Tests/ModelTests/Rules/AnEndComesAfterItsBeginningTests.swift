@testable import Model
import TestSupport
import Testing

@Suite struct AnEndComesAfterItsBeginningTests {
  @Test func `a team or an initiative that ends before it begins is told`() {
    expect(
      AnEndComesAfterItsBeginning(),
      in: """
        kind: team
        name: quay
        title: Quay
        since: 2026-02-01
        until: 1️⃣2026-01-31
        ---
        kind: team
        name: tide
        title: Tide
        since: 2026-02-01
        until: 2026-02-01
        ---
        kind: initiative
        name: act
        title: Act
        since: 2026-02-01
        until: 2️⃣2025-02-01
        """,
      says: [
        "1️⃣ “Quay” ends on 31 Jan 2026, before it begins on 1 Feb 2026",
        "2️⃣ “Act” ends on 1 Feb 2025, before it begins on 1 Feb 2026",
      ])
  }
}
