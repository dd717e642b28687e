import Governance
import Model
import Testing

@Suite struct LearningActTests {
  private static let learning = """
    ---
    kind: measure
    name: conversion
    title: Conversion
    definition: Orders divided by baskets
    keyValueArea: current-value
    category: outcome
    unit: "%"
    better: higher
    source: shop
    freshness: 2 weeks
    owner: general-counsel
    ---
    kind: experiment
    name: postcode-first
    title: Postcode first
    product: checkout
    hypothesis: Asked for a postcode, three in ten give it
    method: One visit in ten for four weeks
    inputLimit: 12 000 EUR
    """
  private static let owned = """
    ---
    kind: decision-right
    name: harbour-experiments
    title: Experiments of Harbour
    decides: experiment
    scope: unit/harbour
    holder: person/bruno
    limit: { money: 5 000 EUR, reversibility: reversible }
    escalatesTo: role/chief-product-officer
    """

  private func refusal(_ act: String, by who: String, under text: String) throws -> String? {
    let model = Harbour.read(Harbour.text + "\n" + text)
    let experiment = try #require(model.find(Experiment.self, Name("postcode-first")!))
    let measure = try #require(model.find(Measure.self, Name("conversion")!))
    let undertaking: LearningAct =
      switch act {
      case "experiment": .experiment(experiment)
      case "baseline": .baseline(measure, of: Name("checkout"))
      case "baseline of the whole": .baseline(measure, of: nil)
      default: .promise(of: try #require(Address(act)))
      }
    return Authority(model).refusal(of: undertaking, by: Story.person(who))?.explanation.typed
  }

  @Test(arguments: [
    ("experiment", "ines"), ("experiment", "oskar"), ("product/checkout", "ines"), ("team/quay", "ines"),
    ("team/tide", "tomas"), ("product/ledger", "tomas"), ("team/mole", "oskar"), ("baseline", "ines"),
    ("baseline", "jonas"), ("baseline", "oskar"), ("baseline of the whole", "jonas"),
  ])
  func `whoever does the work, or decides its scope, may`(_ act: String, _ who: String) throws {
    #expect(try refusal(act, by: who, under: Self.learning) == nil)
  }

  @Test(arguments: [
    (
      "experiment", "tomas",
      "“Postcode first” is run by those who work on Checkout or decide its scope: Ines or Oskar. Tomas is none of them."
    ),
    (
      "team/tide", "ines",
      "What Tide will finish is promised by those who do its work or decide its scope: Tomas. Ines is none of them."
    ),
    (
      "team/mole", "ines",
      "What Mole will finish is promised by those who do its work or decide its scope: Oskar. Ines is none of them."
    ),
    (
      "baseline", "tomas",
      "The limits of “Conversion” are locked by those who answer for Checkout, keep the measure, or decide scope or evidence there: Ines, Jonas or Oskar. Tomas is none of them."
    ),
    ("experiment", "nobody", "Nobody in the model is called nobody."),
  ])
  func `whoever else is told who may`(_ act: String, _ who: String, _ says: String) throws {
    #expect(try refusal(act, by: who, under: Self.learning) == says)
  }

  @Test func `a right of the very type goes before the rule, with its limit`() throws {
    let text = Self.learning + "\n" + Self.owned
    let others = try refusal("experiment", by: "ines", under: text)
    #expect(
      others?.contains("not Ines' to decide. Experiment for Checkout is decided by Farah") == true, "\(others ?? "")")
    #expect(try refusal("experiment", by: "bruno", under: text)?.contains("12 000 EUR is beyond Bruno's limit") == true)
    #expect(try refusal("experiment", by: "farah", under: text) == nil)
    let cheaper = text.replacing("12 000 EUR", with: "4 000 EUR")
    #expect(try refusal("experiment", by: "bruno", under: cheaper) == nil)
    #expect(try refusal("team/quay", by: "ines", under: text) == nil)
  }
}
