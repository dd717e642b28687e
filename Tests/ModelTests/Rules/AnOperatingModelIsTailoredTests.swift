@testable import Model
import TestSupport
import Testing

@Suite struct AnOperatingModelIsTailoredTests {
  @Test func `a model that only extends another is told; one difference is enough`() {
    expect(
      AnOperatingModelIsTailored(),
      in: """
        kind: operating-model
        name: whole
        title: Whole
        ---
        kind: operating-model
        name: copy
        title: Copy
        extends: 1️⃣whole
        ---
        kind: operating-model
        name: heir
        title: Heir
        extends: whole
        policies: { priorities: Makers first }
        """,
      says: ["1️⃣ Copy says nothing that differs from “Whole”"])
  }
}
