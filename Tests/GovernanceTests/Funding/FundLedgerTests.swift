@testable import Governance
import Model
import TestSupport
import Testing

@Suite struct FundLedgerTests {
  private static let model = Snapshot.read([
    ModelText(
      file: "m.yaml",
      text: """
        kind: fund
        name: products
        title: Products
        of: unit/commerce
        amount: 500 000 EUR
        every: 1 quarter
        from: 2025-12-29
        horizons:
          - { horizon: investing, atLeast: 50 %, atMost: 75 % }
        ---
        kind: fund
        name: dollars
        title: Dollars
        amount: 9 USD
        every: 1 quarter
        from: 2027-01-01
        ---
        kind: funding-line
        name: receipts-line
        title: Receipts
        fund: products
        funds: product/receipts
        horizon: investing
        amount: 190 000 EUR
        from: 2025-12-29
        certainty: committed
        ---
        kind: funding-line
        name: onboarding-line
        title: Onboarding
        fund: products
        funds: product/onboarding
        horizon: exploring
        amount: 110 000 EUR
        from: 2025-12-29
        certainty: committed
        ---
        kind: funding-line
        name: other-line
        title: Other
        fund: dollars
        funds: product/onboarding
        horizon: exploring
        amount: 5 USD
        from: 2025-12-29
        certainty: committed
        """)
  ]).snapshot
  private static let today = Day(written: "2026-01-15") ?? .init(number: 0)

  private func effect(_ texts: [String], after ledger: FundLedger = .empty) throws(Refusal) -> [String] {
    try FundTransfer.read(texts, in: Self.model, on: Self.today, after: ledger).lines.map(\.typed)
  }

  @Test func `what one gives the other receives, and the horizons show it`() throws {
    #expect(
      try effect(["23 000 EUR from receipts-line to onboarding-line"]) == [
        "~ funding-line/receipts-line in 29 Dec 2025 – 28 Mar 2026: 190 000 EUR → 167 000 EUR",
        "~ funding-line/onboarding-line in 29 Dec 2025 – 28 Mar 2026: 110 000 EUR → 133 000 EUR",
        "~ fund/products exploring: 37 % → 44 %",
        "~ fund/products investing: 63 %, within its range → 56 %, within its range",
      ])
  }

  @Test func `what is left of a fund can be given too, and one move follows another`() throws {
    let lines = try effect([
      "200 000 EUR from fund/products to receipts-line",
      "300 000 EUR from funding-line/receipts-line to onboarding-line",
    ])
    #expect(lines.contains("~ fund/products in 29 Dec 2025 – 28 Mar 2026: 200 000 EUR → 0 EUR"))
    #expect(lines.contains("~ funding-line/receipts-line in 29 Dec 2025 – 28 Mar 2026: 390 000 EUR → 90 000 EUR"))
  }

  @Test(arguments: [
    ("a lot from receipts-line to onboarding-line", "money that moves is written such as"),
    ("5 EUR from receipts-line", "money that moves is written such as"),
    ("5 EUR from product/checkout to receipts-line", "money that moves is written such as"),
    ("5 EUR from nowhere to receipts-line", "the model has no funding-line/nowhere"),
    ("5 EUR from receipts-line to receipts-line", "it gives and takes in the same place"),
    ("0 EUR from receipts-line to onboarding-line", "nothing would move"),
    ("190 001 EUR from receipts-line to onboarding-line", "has 190 000 EUR left in"),
    ("5 USD from receipts-line to onboarding-line", "is kept in EUR"),
    ("5 EUR from receipts-line to other-line", "money moves within one fund"),
    ("1 USD from other-line to fund/dollars", "begins only on 1 Jan 2027"),
  ])
  func `money that is not there does not move`(_ text: String, _ words: String) throws {
    let refusal = #expect(throws: Refusal.self) { try effect([text]) }
    #expect(refusal?.explanation.typed.contains(words) == true, "\(refusal?.explanation ?? "")")
  }

  @Test func `a limit holds for money that is moved, and a right for the places it comes from and goes to`() {
    var item = AgendaItem(
      "q", "Who gets it?", because: "", origin: .raised(by: Name(known: "ines")), raised: Self.today,
      type: "funding-move", scope: Link(Address(kind: Product.word, name: Name(known: "onboarding"))))
    let moves = ["60 000 EUR from receipts-line to onboarding-line", "1 000 EUR from fund/products to onboarding-line"]
    for (amount, expected) in [(nil, 61_000), (5, 61_000), (70_000, 70_000)] as [(Int?, Int)] {
      let option = AgendaItem.Option("a", "Move", amount: amount.map { Money($0, "EUR") }, moves: moves)
      item.options = [option]
      let matter = item.matter(option, under: Authority(Self.model))
      #expect(matter.amount == Money(expected, "EUR"))
      #expect(matter.touches.map(\.description) == ["product/receipts", "product/onboarding", "unit/commerce"])
    }
  }

  @Test func `whatever is moved, nothing appears and nothing is lost, and no purse is overdrawn`() throws {
    var random = SplitMix64(seed: 11)
    let purses = ["receipts-line", "onboarding-line", "fund/products"]
    let fund = try #require(Self.model.all(Fund.self).first { $0.name.text == "products" })
    let period = try #require(fund.value.period(on: Self.today))
    var (ledger, taken) = (FundLedger.empty, 0)
    // The oracle: plain balances.
    var balances = ["receipts-line": 190_000, "onboarding-line": 110_000, "fund/products": 200_000]
    for _ in 0..<400 {
      let (from, to) = (purses.randomElement(using: &random) ?? "", purses.randomElement(using: &random) ?? "")
      let amount = Int.random(in: 0..<150_000, using: &random)
      let may = from != to && amount > 0 && balances[from, default: 0] >= amount
      let read = try? FundTransfer.read(
        ["\(amount) EUR from \(from) to \(to)"], in: Self.model, on: Self.today, after: ledger)
      #expect((read != nil) == may)
      guard let read else { continue }
      ledger = ledger.after(read.transfers, on: Self.today)
      taken += 1
      balances[from, default: 0] -= amount
      balances[to, default: 0] += amount
    }
    let plan = try #require(FundingPlan(fund, in: Self.model, asOf: Self.today, moved: ledger))
    #expect(taken > 50 && ledger.postings(in: period).reduce(0) { $0 + $1.amount } == 0)
    #expect(plan.lines.map { $0.given[0]?.amount } == [balances["onboarding-line"], balances["receipts-line"]])
    #expect(plan.left(in: 0) == balances["fund/products"] && plan.given(in: 1) == 300_000)
  }
}
