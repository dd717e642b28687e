import Model
import Testing

@Suite struct ExplanationTests {
  @Test func `a field explains itself with what its author wrote above it`() throws {
    let boundary = try explain("product.boundary")
    #expect(boundary.text == "Where the product ends. Row 03.01.")
    #expect(boundary.fields.map(\.name) == ["inside", "outside"])
    #expect(boundary.rules.map(\.id) == ["a-product-has-a-boundary"])
    #expect(!boundary.isRequired)
  }

  @Test(arguments: [
    ("prodct", "there is no kind 'prodct' — did you mean 'product'?"),
    ("product.boundry", "'product' has no field 'boundry' — did you mean 'boundary'?"),
    ("product.boundary.insde", "'product.boundary' has no field 'insde' — did you mean 'inside'?"),
    ("team.people.count", "'team.people' has no field 'count'"),
  ])
  func `a mistyped path is told the nearest one`(path: String, said: String) {
    let refusal = #expect(throws: NothingToExplain.self) { try explain(path) }
    #expect(refusal?.description == said)
  }

  @Test func `every kind's example reads without a wrong value`() {
    for kind in allKinds {
      let example = try? explain(kind.word).example
      let findings = Snapshot.read([ModelText(file: "e.yaml", text: example ?? "")]).findings
      #expect(example != nil && findings.allSatisfy { $0.rule == "dangling-reference" || $0.rule == "no-circles" })
    }
  }
}
