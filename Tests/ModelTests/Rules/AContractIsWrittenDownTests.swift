@testable import Model
import TestSupport
import Testing

@Suite struct AContractIsWrittenDownTests {
  @Test func `a contract stands somewhere`() {
    expect(
      AContractIsWrittenDown(),
      in: """
        kind: dependency
        name: a
        title: A
        consumer: mole
        provider: tide
        removal: 1️⃣contract
        ---
        kind: dependency
        name: b
        title: B
        consumer: mole
        provider: tide
        removal: contract
        contract: Events, version 4
        ---
        kind: team
        name: mole
        title: Mole
        ---
        kind: team
        name: tide
        title: Tide
        """,
      says: [
        "1️⃣ Mole relies on a contract with Tide that is written down nowhere"
      ])
  }
}
