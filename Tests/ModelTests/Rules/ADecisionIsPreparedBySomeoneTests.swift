@testable import Model
import TestSupport
import Testing

@Suite struct ADecisionIsPreparedBySomeoneTests {
  @Test func `who carries out or is told supposes who prepares`() {
    expect(
      ADecisionIsPreparedBySomeone(),
      in: """
        1️⃣kind: decision-right
        name: a
        title: A
        inform: [lead]
        ---
        kind: decision-right
        name: b
        title: B
        perform: [lead]
        recommend: [lead]
        ---
        kind: decision-right
        name: c
        title: C
        """,
      says: [
        "1️⃣ Nobody prepares a decision under “A”"
      ])
  }
}
