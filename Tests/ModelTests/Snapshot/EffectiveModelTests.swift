import Model
import TestSupport
import Testing

@Suite struct EffectiveModelTests {
  static let sample = """
    kind: unit
    name: whole
    title: Whole
    scope: organisation
    ---
    kind: unit
    name: shop
    title: Shop
    scope: department
    parent: whole
    ---
    kind: team
    name: quay
    title: Quay
    mission: Pay
    topology: platform
    unit: shop
    people: 5
    answersFor: [checkout]
    ---
    kind: product
    name: checkout
    title: Checkout
    vision: Pay
    customers: external
    stage: growing
    ---
    kind: operating-model
    name: base
    title: Base
    of: unit/whole
    philosophy: predictive
    overlays: [product]
    components:
      roles: Named in the model
      governance: By rights
    ---
    kind: operating-model
    name: agile-shop
    title: Agile shop
    of: unit/shop
    extends: base
    philosophy: agile
    components:
      governance: By guardrails
    """

  @Test func `a product works as the nearest model around it says`() throws {
    let effective = try #require(model(Self.sample).effectiveModel(of: Address("product/checkout")!))
    #expect(effective.sources.map(\.name.text) == ["agile-shop", "base"])
    #expect(effective.value.philosophy == .agile)
    #expect(effective.value.components?.roles == "Named in the model")
    #expect(effective.value.components?.governance == "By guardrails")
    #expect(effective.value.of.description == "unit/shop")
  }

  @Test(arguments: [
    ("philosophy", "agile-shop", "overridden"), ("overlays", "base", "inherited"),
    ("components.roles", "base", "inherited"), ("components.governance", "agile-shop", "overridden"),
  ])
  func `every value says where it comes from`(field: String, from: String, manner: String) throws {
    let effective = try #require(model(Self.sample).effectiveModel(of: Address("team/quay")!))
    let origin = try #require(effective.origins[field])
    #expect(origin.from.name.text == from)
    #expect(origin.manner.rawValue == manner)
    #expect(origin.place.file == "sample.yaml")
  }

  @Test func `what is missing is counted: six components, four facets, three policies, five elements if agile`() throws
  {
    let effective = try #require(model(Self.sample).effectiveModel(of: Address("product/checkout")!))
    let parts = effective.missing.map(\.part)
    #expect(parts.filter { $0 == .component }.count == 4)
    #expect(parts.filter { $0 == .element }.count == 5)
    #expect(parts.filter { $0 == .facet }.count == 4)
    #expect(parts.filter { $0 == .policy }.count == 3)
    #expect(effective.missing.first?.title == "resource allocation")
    let predictive = try #require(model(Self.sample).effectiveModel(of: Address("unit/whole")!))
    #expect(!predictive.missing.contains { $0.part == .element })
  }

  @Test func `nothing holds where nobody wrote a model`() {
    #expect(model("kind: unit\nname: a\ntitle: A\nscope: department\n").effectiveModel(of: Address("unit/a")!) == nil)
  }
}
