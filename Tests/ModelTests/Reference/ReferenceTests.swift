import Model
import Testing

@Suite struct ReferenceTests {
  private static let text = reference { $0 == "team" ? "kind: team\nname: quay\n" : nil }

  @Test func `every kind has its chapter, in a group, with an example`() {
    for kind in allKinds { #expect(Self.text.contains("\n### \(kind.word)\n"), "\(kind.word)") }
    #expect(kindGroups.allSatisfy { Self.text.contains("\n## \($0.title)\n") })
    #expect(Self.text.contains("```yaml\nkind: team\nname: quay\n```"))
    #expect(Self.text.split(separator: "```yaml").count > allKinds.count)
  }

  @Test func `fields within fields are listed with their path`() {
    #expect(Self.text.contains("| `boundary.inside` ? | a list, each text |"))
    #expect(Self.text.contains("| `boundary` ? | fields: |"))
  }

  @Test func `every law is listed, and spoken of at a kind`() {
    #expect(allRules.allSatisfy { Self.text.contains("- `\($0.id)` (") })
    let told = Set(allKinds.flatMap { kind in ((try? explain(kind.word))?.rules ?? []).map(\.id) })
    #expect(allRules.map { $0.id }.filter { !told.contains($0) } == [])
  }
}
