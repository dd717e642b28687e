import Governance
import Model
import Testing

@Suite struct WhoDecidesTests {
  static let authority = Harbour.authority

  struct Case: Sendable, CustomTestStringConvertible {
    let amount: Int
    var undo: DecisionRight.Reversibility?
    let decider: String?
    let path: [String]
    var ifSaid: [String] = []
    var testDescription: String { "\(amount) \(undo?.rawValue ?? "unsaid")" }
  }

  static let first =
    "“Staffing of Checkout” is the narrowest right that reaches Checkout, held in Checkout: Ines, product owner, up to 20 000 EUR when it can be undone."
  static let second = "“Staffing of Commerce” holds in Commerce: Oskar, head of commerce, up to 50 000 EUR."
  static let third =
    "“Staffing of Commerce” names farah, chief product officer, without limit, who has no right of their own for it."

  @Test(arguments: [
    Case(
      amount: 10_000, undo: .reversible, decider: "ines",
      path: [
        first + " Nothing of this lies beyond it, so it is decided here.", second + " It is not needed for this.",
        third + " It is not needed for this.",
      ]),
    Case(
      amount: 23_000, undo: .reversible, decider: "oskar",
      path: [
        first + " 23 000 EUR is beyond Ines' limit of 20 000 EUR. So it climbs.",
        second + " Nothing of this lies beyond it, so it is decided here.", third + " It is not needed for this.",
      ]),
    Case(
      amount: 10_000, decider: "oskar",
      path: [
        first
          + " Nobody has said whether it can be undone, and Ines may decide only what can be. So it climbs.",
        second + " Nothing of this lies beyond it, so it is decided here.", third + " It is not needed for this.",
      ], ifSaid: ["If it can be undone, it is decided by Ines, product owner."]),
  ])
  func `each step of the way is explained`(_ example: Case) {
    var matter = Matter("staffing", in: Harbour.checkout, amount: Money(example.amount, "EUR"))
    matter.reversibility = example.undo
    let answer = Self.authority.answer(matter)
    #expect(answer.decider?.people.first?.text == example.decider)
    #expect(answer.path.map { $0.typed.lowercased() } == example.path.map { $0.lowercased() })
    #expect(answer.ifSaid.map(\.typed) == example.ifSaid)
  }

  @Test func `who must agree is named with the person`() {
    let answer = Self.authority.answer(Matter("scope", in: Harbour.checkout, risk: .low))
    #expect(answer.agree.map(\.says) == ["Jonas, general counsel"])
    let vacant = Authority(
      Harbour.read(
        Harbour.text.replacing("name: jonas\nroles: [{ role: general-counsel, in: unit/harbour }]", with: "name: jonas")
      ))
    #expect(
      vacant.answer(Matter("scope", in: Harbour.checkout, risk: .low)).agree.map(\.says)
        == ["the general counsel, which nobody is there"])
  }

  @Test func `a place no right reaches has no decider, and says which rights are near`() {
    let answer = Self.authority.answer(Matter("staffing", in: Address("product/ledger")!, amount: Money(1, "EUR")))
    #expect(answer.decider?.people.first?.text == "oskar")
    let nobody = Self.authority.answer(Matter("release", in: Harbour.ledger))
    #expect(nobody.decider == nil && nobody.path.isEmpty)
    #expect(nobody.escalation.sentence.hasPrefix("Nobody holds the right to decide release for Ledger."))
  }

  @Test(arguments: [("50000", 50_000), ("50 000", 50_000), ("70 USD", 70), ("a lot", nil), ("-5", nil)])
  func `an amount without a currency is in the currency of the limits there`(_ text: String, _ amount: Int?) {
    let money = Self.authority.money(text, for: "staffing", in: Harbour.checkout)
    #expect(money?.amount == amount)
    #expect(money == nil || money?.currency == (text.hasSuffix("USD") ? "USD" : "EUR"))
  }

  @Test(arguments: 1...7)
  func `a delegation reads differently from its two ends`(_ level: Int) throws {
    func reading(from: String, to: String) throws -> DelegationReading {
      let authority = RightsTests.authority("delegation: { from: \(from), to: \(to), level: \(level) }")
      let right = try #require(authority.model.find(DecisionRight.self, Name(known: "checkout-scope")))
      return DelegationReading(try #require(right.delegation), authority.naming)
    }
    let down = try reading(from: "head-of-commerce", to: "product-owner")
    #expect(down.forFrom != down.forTo)
    let decidesBelow = down.forTo.contains("product owner decides") || down.forTo.contains("then decides")
    #expect(decidesBelow == (level >= 4))
    let up = try reading(from: "product-owner", to: "head-of-commerce")
    #expect(up.forFrom != down.forFrom && up.word == down.word)
  }
}
