@testable import Model
import TestSupport
import Testing

@Suite struct AProposalHasADeciderTests {
  @Test(arguments: [("operating-model-change", []), ("staffing", ["1️⃣ Nobody in Whole may accept a proposal…"])])
  func `once rights are written down, somebody may change how it works`(_ type: String, _ says: [String]) {
    expect(
      AProposalHasADecider(),
      in: """
        1️⃣kind: unit
        name: whole
        title: Whole
        ---
        kind: decision-right
        name: right
        title: Right
        decides: \(type)
        """, says: says)
    expect(AProposalHasADecider(), in: "kind: unit\nname: whole\ntitle: Whole", says: [])
  }
}
