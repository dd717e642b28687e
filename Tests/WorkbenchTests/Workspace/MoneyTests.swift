import Governance
import Model
import Testing

@testable import Workbench

@Suite struct MoneyTests {
  private let oskar = Name("oskar")!
  private static let money = """
    kind: fund
    name: products
    title: Products
    of: unit/harbour
    purpose: Lasting teams
    amount: 500 000 EUR
    every: 1 quarter
    from: 2025-01-01
    ---
    kind: funding-line
    name: checkout-line
    title: Checkout
    fund: products
    funds: product/checkout
    horizon: investing
    amount: 190 000 EUR
    from: 2025-01-01
    certainty: committed
    ---
    kind: funding-line
    name: next-line
    title: What comes next
    fund: products
    funds: team/tide
    horizon: exploring
    amount: 60 000 EUR
    from: 2025-01-01
    certainty: planned
    releasedBy: Buyers come back
    ---
    kind: decision-right
    name: harbour-money
    title: Money
    decides: funding-move
    scope: unit/harbour
    holder: role/head-of-commerce
    """

  /// A review in which a question about money waits with one option.
  private func asked(_ moves: [String]) throws -> (Workspace, String) {
    let (workspace, review) = try Workspace.inReview()
    try workspace.apply([ModelText(file: "money.yaml", text: Self.money)], by: .ines("Money"))
    let effect = ExpectedEffect(
      "cycle-time.p85", title: "Cycle time", of: review.scope, from: 21, to: 15, unit: "days",
      by: day("2025-06-30"))
    let item = AgendaItem(
      "money", "Who gets it?", because: "", origin: .raised(by: oskar), raised: day("2025-03-31"),
      type: "funding-move", scope: review.scope,
      options: [.init("a", "Move", reversibility: .reversible, moves: moves, expects: effect)],
      evidence: ["cycle-time.p85"])
    try workspace.raise(item, in: review.id, by: oskar)
    return (workspace, review.id)
  }

  private func draft(opinion: Bool = false) -> Decision.Draft {
    Decision.Draft(
      item: "money", option: "a", because: "It does more there", revisit: day("2025-06-30"),
      evidence: opinion ? [] : nil, restsOnOpinion: opinion)
  }

  @Test func `money kept back for a step is released on evidence, and never on an opinion`() throws {
    let (workspace, review) = try asked(["60 000 EUR from fund/products to next-line"])
    func plan() throws -> FundingPlan { try #require(workspace.plans(asOf: workspace.today()).first) }
    #expect(try plan().held(in: 0) == 60_000 && plan().given(in: 0) == 190_000 && plan().left(in: 0) == 250_000)
    let refusal = #expect(throws: Refusal.self) { try workspace.decide(draft(opinion: true), in: review, by: oskar) }
    #expect(refusal?.explanation.contains("given in steps") == true)
    let decided = try workspace.decide(draft(), in: review, by: oskar)
    #expect(decided.decision.consequence.lines.contains { $0.contains("held back") && $0.hasSuffix("0 EUR") })
    #expect(try plan().held(in: 0) == 0 && plan().given(in: 0) == 250_000 && plan().left(in: 0) == 250_000)
    #expect(try plan().held(in: 1) == 60_000)
  }

  @Test func `two versions of the plan differ by what was decided and written between them, with why`() throws {
    let (workspace, review) = try asked(["40 000 EUR from checkout-line to fund/products"])
    let then = try workspace.today()
    try workspace.set(today: then + 1, by: .ines("Tomorrow"))
    try workspace.decide(draft(), in: review, by: oskar)
    try workspace.apply(
      edits: [#require(Edit(written: "funding-line/checkout-line.amount = 150 000 EUR"))], by: .ines("Less is enough"))
    let found = try #require(workspace.comparison(of: then, with: then + 1).first)
    #expect(found.differences.prefix(2).map(\.more) == [-80_000, -40_000])
    #expect(Set(found.differences.map(\.line.name.text)) == ["checkout-line"])
    #expect(try workspace.comparison(of: then, with: then).allSatisfy(\.differences.isEmpty))
    let shifts = try workspace.shifts(asOf: then + 1, since: then)
    #expect(shifts.map(\.what) == [.investment, .investment])
    #expect(Set(shifts.map(\.because)) == ["Less is enough", "It does more there"])
    #expect(shifts.flatMap(\.trend).map(\.id) == ["cycle-time.p85"])
  }

  @Test(arguments: [
    (["999 000 EUR from checkout-line to fund/products"], "moves money it could not"),
    (["1 000 EUR from checkout-line to fund/products"], "moves other money than its option says"),
  ])
  func `a move somebody wrote past the rules is found, and a decided one is whole`(_ moves: [String], _ words: String)
    throws
  {
    let (workspace, review) = try asked(["1 000 EUR from checkout-line to fund/products"])
    let sound = try workspace.decide(draft(), in: review, by: oskar)
    let verification = try workspace.verify()
    #expect(verification.isSound && verification.moves == 1 && verification.sentence.contains("1 move of money"))
    var forged = sound.decision
    forged.id = "decision-2"
    if let at = forged.options.firstIndex(where: { $0.id == forged.chosen }) { forged.options[at].moves = moves }
    forged.consequence.moves?[0].amount = Money(999_000, "EUR")
    // Written with a chain that hangs together: only the rules of the ledger see it.
    try workspace.store.write { db in
      let draft = Draft(.decision, on: forged.decided, by: .ines("Forged"), bytes: try forged.canonical())
      _ = try Ledger.append(draft, at: Instant(seconds: 0), db)
    }
    let found = try workspace.verify()
    #expect(found.faults.count == 1 && found.faults[0].what.contains(words), "\(found.faults)")
  }
}
