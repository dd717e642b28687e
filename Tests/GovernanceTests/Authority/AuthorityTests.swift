import Governance
import Model
import Testing

@Suite struct AuthorityTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let who: String
    let type: String
    let scope: String
    var amount: Int?
    var risk: DecisionRight.Risk?
    var undo: DecisionRight.Reversibility?
    let says: String
    var testDescription: String { "\(who) \(type) \(scope) \(amount ?? 0)" }
  }

  static let cases = [
    Case(
      who: "ines", type: "staffing", scope: "product/checkout", amount: 20_000, undo: .reversible,
      says: "Ines may decide staffing for Checkout up to 20 000 EUR when it can be undone, as product owner."),
    Case(
      who: "ines", type: "staffing", scope: "product/checkout", amount: 23_000, undo: .reversible,
      says: "23 000 EUR is beyond Ines' limit of 20 000 EUR. Oskar, head of commerce, may decide it up to 50 000 EUR; "
        + "beyond that the chief product officer, Farah. Send it to them?"),
    Case(
      who: "ines", type: "staffing", scope: "product/checkout", amount: -23_000, undo: .reversible,
      says: "−23 000 EUR is beyond Ines' limit of 20 000 EUR. Oskar, head of commerce, may decide it up to 50 000 EUR; "
        + "beyond that the chief product officer, Farah. Send it to them?"),
    Case(
      who: "ines", type: "staffing", scope: "product/checkout", amount: 60_000, undo: .reversible,
      says: "60 000 EUR is beyond Ines' limit of 20 000 EUR. 60 000 EUR is beyond Oskar's limit of 50 000 EUR. "
        + "The chief product officer, Farah, may decide it. Send it to them?"),
    Case(
      who: "ines", type: "staffing", scope: "product/checkout", amount: 10_000, undo: .irreversible,
      says: "It cannot be undone, and Ines may decide only what can be. Oskar, head of commerce, may decide it "
        + "up to 50 000 EUR; beyond that the chief product officer, Farah. Send it to them?"),
    Case(
      who: "ines", type: "staffing", scope: "product/checkout", amount: 10_000,
      says: "Nobody has said whether it can be undone, and Ines may decide only what can be. Oskar, head of commerce, "
        + "may decide it up to 50 000 EUR; beyond that the chief product officer, Farah. Send it to them?"),
    Case(
      who: "oskar", type: "staffing", scope: "product/checkout", amount: 23_000, undo: .reversible,
      says: "Oskar may decide staffing for Checkout up to 50 000 EUR, as head of commerce."),
    Case(
      who: "oskar", type: "staffing", scope: "product/checkout", amount: 5_000, undo: .reversible,
      says: "This is not Oskar's to decide. Staffing for Checkout is decided by Ines, product owner, up to 20 000 EUR "
        + "when it can be undone; beyond that the head of commerce, Oskar. Send it to them?"),
    Case(
      who: "oskar", type: "staffing", scope: "team/mole", amount: 5_000,
      says: "Oskar may decide staffing for Mole up to 50 000 EUR, as head of commerce."),
    Case(
      who: "farah", type: "staffing", scope: "product/checkout", amount: 60_000,
      says: "Farah may decide staffing for Checkout without limit, as chief product officer."),
    Case(
      who: "tomas", type: "staffing", scope: "product/checkout", amount: 23_000, undo: .reversible,
      says: "This is not Tomas' to decide. Staffing for Checkout is decided by Oskar, head of commerce, "
        + "up to 50 000 EUR; beyond that the chief product officer, Farah. Send it to them?"),
    Case(
      who: "tomas", type: "staffing", scope: "product/ledger", amount: 1,
      says: "This is not Tomas' to decide. Staffing for Ledger is decided by Oskar, head of commerce, "
        + "up to 50 000 EUR; beyond that the chief product officer, Farah. Send it to them?"),
    Case(
      who: "ines", type: "scope", scope: "product/checkout", risk: .medium,
      says: "Ines may decide scope for Checkout up to medium risk, as product owner."),
    Case(
      who: "ines", type: "scope", scope: "product/checkout", risk: .high,
      says: "A high risk is beyond Ines' limit of medium risk. The head of commerce, Oskar, may decide it. "
        + "Send it to them?"),
    Case(
      who: "ines", type: "scope", scope: "product/checkout",
      says:
        "Nobody has said how risky it is, and Ines' limit is medium risk. The head of commerce, Oskar, may decide it. "
        + "Send it to them?"),
    Case(
      who: "hanna", type: "release", scope: "product/checkout",
      says: "Hanna may decide release for Checkout without limit, as head of operations."),
    Case(
      who: "bruno", type: "brand", scope: "value-stream/buying",
      says: "Bruno may decide brand for Buying without limit."),
    Case(
      who: "ines", type: "brand", scope: "product/checkout",
      says: "This is not Ines' to decide. Brand for Checkout is decided by Bruno. Send it to them?"),
    Case(
      who: "ines", type: "release", scope: "product/ledger",
      says: "Nobody holds the right to decide release for Ledger. Nearest: release for Quay (team lead); "
        + "staffing for Commerce (head of commerce); brand for Harbour (Bruno)."),
    Case(who: "nobody", type: "scope", scope: "product/checkout", says: "Nobody in the model is called nobody."),
    Case(
      who: "ines", type: "scope", scope: "product/chekout", says: "The model has no product called chekout."),
  ]

  @Test(arguments: cases) func `every ruling says who can and why`(_ example: Case) throws {
    let matter = Matter(
      example.type, in: try #require(Address(example.scope)), amount: example.amount.map { Money($0, "EUR") },
      risk: example.risk, reversibility: example.undo)
    let who = try #require(Name(example.who))
    let ruling = Harbour.authority.ruling(for: who, on: matter)
    #expect(Harbour.authority.explain(ruling, for: who, on: matter).typed == example.says)
    #expect(
      ruling.isAllowed == (example.says.contains(" may decide ") && example.says.hasPrefix(Spoken.raised(example.who))))
  }

  @Test func `two currencies are not compared`() throws {
    let matter = Matter("staffing", in: Harbour.checkout, amount: Money(1, "USD"), reversibility: .reversible)
    let ines = try #require(Name("ines"))
    let words = Harbour.authority.explain(Harbour.authority.ruling(for: ines, on: matter), for: ines, on: matter)
    #expect(words.typed.hasPrefix("1 USD cannot be compared with Ines' limit of 20 000 EUR."))
  }

  @Test func `display names come from beside the model`() throws {
    let ines = try #require(Name("ines"))
    let authority = Authority(Harbour.model, names: [ines: "Inês Duarte"])
    let matter = Matter("staffing", in: Harbour.checkout, reversibility: .reversible)
    #expect(
      authority.explain(authority.ruling(for: ines, on: matter), for: ines, on: matter).hasPrefix("Inês Duarte may"))
  }

  @Test func `the path of a decision names every step and the one that decides`() {
    let matter = Matter("staffing", in: Harbour.checkout, amount: Money(23_000, "EUR"), reversibility: .reversible)
    let path = Harbour.authority.whoDecides(matter)
    #expect(
      path.steps.map(\.says.typed) == [
        "Ines, product owner, up to 20 000 EUR when it can be undone", "Oskar, head of commerce, up to 50 000 EUR",
        "Farah, chief product officer, without limit",
      ])
    #expect(path.steps.map(\.decides) == [false, true, false])
    #expect(path.decider?.people == [Name("oskar")!])
    #expect(
      path.sentence.typed == "23 000 EUR is beyond Ines' limit of 20 000 EUR. Staffing for Checkout is decided by "
        + "Oskar, head of commerce, up to 50 000 EUR; beyond that the chief product officer, Farah.")
  }

  @Test func `a vacant role passes the matter on and says so`() {
    let path = Harbour.authority.whoDecides(Matter("release", in: Harbour.checkout))
    #expect(path.decider?.people == [Name("hanna")!])
    #expect(
      path.sentence == "Nobody is team lead for Checkout. Release for Checkout is decided by Hanna, head of operations."
    )
  }

  @Test func `a product lies with its team, in its value stream and its unit, narrowest first`() {
    let scopes = Containment(Harbour.model).scopes(over: Harbour.checkout).map(\.description)
    #expect(scopes == ["product/checkout", "team/quay", "value-stream/buying", "unit/commerce", "unit/harbour"])
    #expect(Harbour.authority.containment.covers(Address("unit/harbour")!, Address("value-stream/buying")!))
    #expect(!Harbour.authority.containment.covers(Address("unit/operations")!, Harbour.checkout))
  }

  @Test func `two deciders in one place are none until the model is settled`() throws {
    let twice = """

      ---
      kind: decision-right
      name: second-brand
      title: Brand again
      decides: brand
      scope: unit/harbour
      holder: person/ines
      """
    let authority = Authority(Harbour.read(Harbour.text + twice))
    let ines = try #require(Name("ines"))
    let matter = Matter("brand", in: Harbour.checkout)
    let ruling = authority.ruling(for: ines, on: matter)
    #expect(!ruling.isAllowed)
    #expect(
      authority.explain(ruling, for: ines, on: matter)
        == "The model names several deciders of brand for Checkout: harbour-brand and second-brand. "
        + "Exactly one decides; settle that in the model first.")
  }

  @Test func `at delegation level four both sides agree`() throws {
    let jointly = """

      ---
      kind: decision-right
      name: ledger-scope
      title: Scope of Ledger
      decides: scope
      scope: product/ledger
      holder: role/product-owner
      delegation: { from: head-of-commerce, to: product-owner, level: 4 }
      """
    let authority = Authority(Harbour.read(Harbour.text + jointly))
    let ruling = authority.ruling(for: try #require(Name("tomas")), on: Matter("scope", in: Harbour.ledger))
    #expect(ruling.rung?.agree == [Name("head-of-commerce")!])
  }
}
