import Model
import TestSupport
import Testing

@Suite struct EffectiveSettingsTests {
  static let sample =
    EffectiveModelTests.sample + """

      ---
      kind: operating-model
      name: checkout-way
      title: How checkout works
      of: product/checkout
      extends: agile-shop
      philosophy: adaptive
      customer: Buyers
      type: learning
      ---
      kind: specialisation
      name: learning
      title: Learning
      means: Short loops
      parent: product-way
      aliases: [APOM]
      ---
      kind: specialisation
      name: product-way
      title: Product way
      means: Lasting teams
      """

  @Test(arguments: [
    ("philosophy", "adaptive", "checkout-way", "overridden", "agile"),
    ("customer", "Buyers", "checkout-way", "own", nil),
    ("components.governance", "By guardrails", "agile-shop", "inherited", "By rights"),
    ("components.roles", "Named in the model", "base", "inherited", nil),
    ("overlays", "product", "base", "inherited", nil),
  ])
  func `a setting says what holds, from where, and what stood there`(
    field: String, text: String, from: String, manner: String, instead: String?
  ) throws {
    let effective = try #require(model(Self.sample).effectiveModel(of: Address("product/checkout")!))
    let setting = try #require(effective.settings.first { $0.field == field })
    #expect(setting.text == text)
    #expect(setting.from.name.text == from)
    #expect(setting.manner.rawValue == manner)
    #expect(setting.instead?.text == instead)
  }

  @Test func `without a model of its own a thing inherits everything`() throws {
    let effective = try #require(model(EffectiveModelTests.sample).effectiveModel(of: Address("product/checkout")!))
    #expect(!effective.isOwn)
    #expect(effective.settings.map(\.field) == ["philosophy", "overlays", "components.roles", "components.governance"])
    #expect(effective.settings.allSatisfy { $0.manner == .inherited })
  }

  @Test(arguments: [("", true), ("philosophy: agile", true), ("philosophy: predictive", false), ("customer: B", false)])
  func `a template nobody made their own is untouched`(line: String, isUntouched: Bool) throws {
    let own =
      "\n---\nkind: operating-model\nname: own\ntitle: Own\nof: product/checkout\nextends: agile-shop\n\(line)\n"
    let model = model(EffectiveModelTests.sample + own)
    #expect(model.effectiveModel(of: Address("product/checkout")!)?.isUntouched == isUntouched)
  }

  @Test func `the sort of a model leads up the taxonomy`() throws {
    let model = model(Self.sample)
    let effective = try #require(model.effectiveModel(of: Address("product/checkout")!))
    #expect(model.taxonomy(of: effective.value.type).map(\.title) == ["Learning", "Product way"])
  }
}
