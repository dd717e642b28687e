import Model
import Testing

@Suite struct BackstageCatalogueTests {
  private static let catalogue = """
    apiVersion: backstage.io/v1alpha1
    kind: Group
    metadata: { name: acme }
    spec: { type: root, children: [quay] }
    ---
    apiVersion: backstage.io/v1alpha1
    kind: Group
    metadata:
      name: Team_Quay
      title: Quay
      description: Paying made short
      annotations: { acme.com/cost-centre: "4711" }
    spec: { type: team, parent: acme, children: [], members: [ines, bo] }
    ---
    apiVersion: backstage.io/v1alpha1
    kind: User
    metadata: { name: ines }
    spec: { profile: { displayName: Ines }, memberOf: [Team_Quay, nobody] }
    ---
    apiVersion: backstage.io/v1alpha1
    kind: Domain
    metadata: { name: buying, description: From wish to home }
    spec: { owner: group:Team_Quay }
    ---
    apiVersion: backstage.io/v1alpha1
    kind: System
    metadata: { name: checkout }
    spec: { owner: Team_Quay, domain: buying }
    ---
    apiVersion: backstage.io/v1alpha1
    kind: Component
    metadata: { name: checkout-web, tags: [java] }
    spec: { type: website, lifecycle: production, owner: Team_Quay, system: checkout, consumesApis: [prices] }
    ---
    apiVersion: backstage.io/v1alpha1
    kind: API
    metadata: { name: prices, description: What things cost }
    spec: { type: openapi, lifecycle: production, owner: default/Team_Quay, system: checkout, definition: "openapi: 3.1\\npaths: {}" }
    ---
    apiVersion: backstage.io/v1alpha1
    kind: Template
    metadata: { name: start }
    ---
    kind: Deployment
    metadata: { name: not-ours }
    """

  private func read(_ text: String) -> BackstageCatalogue.Outcome {
    BackstageCatalogue.read([ModelText(file: "catalog-info.yaml", text: text)])
  }

  @Test func `a catalogue becomes resources that read without a mistake`() throws {
    let outcome = read(Self.catalogue)
    let (model, findings) = Snapshot.read(outcome.files)
    #expect(findings.map(\.description) == [])
    #expect(
      model.addresses.map(\.description) == [
        "interface/prices", "person/ines", "product/checkout", "team/team-quay", "technology/checkout-web", "unit/acme",
        "value-stream/buying",
      ])
    let quay = try #require(model.find(Team.self, Name("team-quay")!))
    #expect(quay.title == "Quay" && quay.people.value == 2 && quay.unit.name.text == "acme")
    #expect(quay.answersFor.map(\.name.text) == ["checkout"])
    #expect(model.find(Product.self, Name("checkout")!)?.valueStream?.name.text == "buying")
    #expect(model.find(Interface.self, Name("prices")!)?.consumers.map(\.description) == ["team/team-quay"])
    #expect(model.find(Person.self, Name("ines")!)?.team?.name.text == "team-quay")
  }

  @Test func `what is broken or has no place is told, and what has no field is kept as a comment`() {
    let outcome = read(Self.catalogue)
    #expect(outcome.findings.map(\.rule) == ["not-backstage", "broken-reference", "left-out"])
    #expect(outcome.findings[1].message.contains("nobody"))
    let text = outcome.files.map(\.text).joined()
    for kept in ["# acme.com/cost-centre: 4711", "# tags: [java]", "# spec.type: website", "openapi: 3.1 paths: {}"] {
      #expect(text.contains(kept), "\(kept)")
    }
    #expect(outcome.told.map { "\($0.count) \($0.from) \($0.to)" }.contains("1 System product"))
  }

  @Test func `what stands in other files is not fetched, and said so`() {
    let outcome = read(
      """
      apiVersion: backstage.io/v1alpha1
      kind: Location
      metadata: { name: all }
      spec: { targets: [./teams.yaml, ./apis.yaml] }
      ---
      apiVersion: backstage.io/v1alpha1
      kind: API
      metadata: { name: prices }
      spec: { type: openapi, definition: { $text: ./prices.yaml } }
      """)
    #expect(
      outcome.findings.map(\.message) == [
        "location:default/all points to ./teams.yaml and ./apis.yaml, which is not fetched: only files that are named are read",
        "'definition' of api:default/prices stands in ./prices.yaml, which is not fetched; where it stands is kept as a comment",
      ])
    #expect(outcome.files.map(\.text).joined().contains("# spec.definition: {$text: ./prices.yaml}"))
  }

  @Test(arguments: [
    "", "apiVersion: backstage.io/v1alpha1",
    "apiVersion: backstage.io/v1alpha1\nkind: Group\nmetadata: {name: \"---\"}",
    "apiVersion: backstage.io/v1alpha1\nkind: Group\nmetadata: {name: a}\nspec: {parent: a, children: [a]}",
    "apiVersion: backstage.io/v1alpha1\nkind: User\nmetadata: {name: 1ü, annotations: {a: \"x\\ny: z\\r#\\u0001\"}}",
    "{", "- a\n- b",
  ])
  func `whatever stands in a catalogue, what comes out can be read`(_ text: String) {
    let syntax = Snapshot.read(read(text).files).findings.filter { $0.rule.hasSuffix("syntax") }
    #expect(syntax == [])
  }
}
