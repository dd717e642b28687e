@testable import Governance
import Model
import TestSupport
import Testing

@Suite struct FundingPlanTests {
  static func model(_ lines: String) -> Snapshot {
    Snapshot.read([ModelText(file: "m.yaml", text: fund + lines)]).snapshot
  }
  static func day(_ text: String) throws -> Day { try #require(Day(written: text)) }

  private static let fund = """
    kind: fund
    name: products
    title: Products
    amount: 500 000 EUR
    every: 1 quarter
    from: 2025-12-29
    horizons:
      - { horizon: investing, atLeast: 50 %, atMost: 75 % }
      - { horizon: exploring, atLeast: 10 %, atMost: 25 % }
    ---
    kind: product
    name: checkout
    title: Checkout
    ---
    kind: team
    name: quay
    title: Quay
    people: 6
    answersFor: [checkout]

    """

  private static func line(_ name: String, _ amount: String, _ more: String = "") -> String {
    """
    ---
    kind: funding-line
    name: \(name)
    title: \(name)
    fund: products
    funds: product/checkout
    horizon: investing
    amount: \(amount)
    from: 2025-12-29
    certainty: committed
    \(more)

    """
  }

  @Test(arguments: [
    ("2025-12-28", nil), ("2025-12-29", "2025-12-29…2026-03-28"), ("2026-03-28", "2025-12-29…2026-03-28"),
    ("2026-03-29", "2026-03-29…2026-06-28"), ("2035-12-28", "2035-09-29…2035-12-28"),
  ])
  func `periods follow the calendar without a gap`(_ day: String, _ expected: String?) throws {
    let fund = try #require(Self.model("").all(Fund.self).first)
    #expect(fund.value.period(on: try Self.day(day)).map { "\($0.from)…\($0.to)" } == expected)
  }

  @Test func `every day of ten years lies in the period that holds it, and the next begins where it ends`() throws {
    for every in ["1 quarter", "13 weeks", "1 month", "1 year", "3 days"] {
      let text = "kind: fund\nname: a\ntitle: A\namount: 1 EUR\nfrom: 2024-01-31\nevery: \(every)\n"
      let fund = try #require(Snapshot.read([ModelText(file: "m", text: text)]).snapshot.all(Fund.self).first?.value)
      for offset in stride(from: 0, to: 3650, by: 7) {
        let day = try Self.day("2024-01-31") + offset
        let period = try #require(fund.period(on: day))
        #expect(period.from <= day && day <= period.to && fund.period(period.number + 1).from == period.to + 1)
      }
    }
  }

  @Test func `the nearest period is committed, the next planned, the rest indicative, and none more than its line`()
    throws
  {
    let model = Self.model(
      Self.line("a", "100 000 EUR")
        + Self.line("b", "50 000 EUR", "until: 2026-06-28").replacing("committed", with: "planned"))
    let plan = try #require(FundingPlan.all(in: model, asOf: try Self.day("2026-01-15"), ahead: 3).first)
    let certain = plan.lines.map { $0.given.map { $0?.certainty } }
    #expect(certain == [[.committed, .planned, .indicative, .indicative], [.planned, .planned, nil, nil]])
    #expect(plan.periods.indices.map(plan.given) == [150_000, 150_000, 100_000, 100_000])
    #expect(plan.left(in: 0) == 350_000)
  }

  @Test func `the horizons of what is given out are held against their ranges`() throws {
    func verdicts(_ lines: String) throws -> [HorizonShare.Verdict] {
      try #require(FundingPlan.all(in: Self.model(lines), asOf: Self.day("2026-01-15")).first).shares(in: 0).map(
        \.verdict)
    }
    let exploring = Self.line("b", "25 000 EUR").replacing("investing", with: "exploring")
    let emerging = Self.line("c", "5 000 EUR").replacing("investing", with: "emerging")
    #expect(try verdicts("") == [.notMeasurable, .notMeasurable])
    #expect(try verdicts(Self.line("a", "75 000 EUR") + exploring) == [.within, .within])
    #expect(try verdicts(Self.line("a", "75 000 EUR")) == [.below, .above])
    #expect(try verdicts(Self.line("a", "75 000 EUR") + exploring + emerging) == [.within, .unbounded, .within])
  }

  @Test func `a fund outside a range needs somebody, and its review is asked with a way back`() throws {
    func breaches(_ lines: String) throws -> [RangeBreach] {
      RangeBreach.among(FundingPlan.all(in: Self.model(lines), asOf: try Self.day("2026-01-15")))
    }
    func exploring(_ amount: String) -> String {
      Self.line("b", amount).replacing("investing", with: "exploring")
    }
    func settled(_ amount: String) -> String {
      Self.line("c", amount).replacing("investing", with: "extracting")
    }
    #expect(try breaches(Self.line("a", "75 000 EUR") + exploring("25 000 EUR")).isEmpty)
    let lines = Self.line("a", "140 000 EUR") + exploring("10 000 EUR") + settled("50 000 EUR")
    let low = try #require(try breaches(lines).first)
    #expect(
      low.sentence.replacing("\u{202F}", with: " ")
        == "Exploring has 5 % of the money of “Products”, at least 10 % are wanted.")
    let item = low.question(raised: try Self.day("2026-01-15"))
    #expect(item.id == "range-products-exploring" && item.options.map(\.id) == ["back", "leave"])
    #expect(item.options[0].moves == ["10000 EUR from a to b"])
    let needs = NeedsAttention.list(ranges: [low], asOf: try Self.day("2026-01-15"))
    #expect(needs.map(\.status) == [.act])
    #expect(try needs[0].target == .resource(#require(Address("fund/products"))))
    // Taking it from investing would push that out of its own range, and there is no other line to take it from.
    let tight = try breaches(Self.line("a", "50 000 EUR") + exploring("5 000 EUR") + settled("45 000 EUR"))
    #expect(tight.first?.question(raised: try Self.day("2026-01-15")).options.first?.moves == ["5000 EUR from c to b"])
    let high = try #require(
      try breaches(Self.line("a", "60 000 EUR") + exploring("40 000 EUR")).first { $0.share.verdict == .above })
    #expect(high.options[0].moves == ["15000 EUR from b to a"])
    #expect(try breaches(Self.line("a", "9 000 000 000 000 000 000 EUR")).count == 2)
  }

  @Test func `a team costs its people, its weeks and its rate`() throws {
    let cost =
      "---\nkind: team-cost\nname: quay-cost\ntitle: Quay\nteam: quay\nperPersonWeek: 1 800 EUR\nfrom: 2025-12-29\n"
    let period = FundPeriod(number: 0, from: try Self.day("2025-12-29"), to: try Self.day("2026-03-29"))
    let model = Self.model(Self.line("a", "200 000 EUR") + cost)
    let team = try #require(model.all(Team.self).first)
    #expect(TeamCapacity(team, over: period, in: model)?.cost == Money(140_400, "EUR"))
    #expect(TeamCapacity(team, over: period, in: Self.model("")) == nil)
    let later = model.all(Fund.self)[0].value.period(1)
    let raised = Self.model(
      cost
        + cost.replacing("quay-cost", with: "quay-raise").replacing("1 800", with: "1 900").replacing(
          "2025-12-29", with: "2026-03-01"))
    #expect(TeamCapacity(team, over: later, in: raised)?.cost == Money(149_829, "EUR"))
  }

  @Test func `other money is in no sum, and sums have no end they fall over`() throws {
    let lines =
      Self.line("a", "9 000 000 000 000 000 000 EUR") + Self.line("b", "9 000 000 000 000 000 000 EUR")
      + Self.line("c", "10 USD")
    let plan = try #require(FundingPlan.all(in: Self.model(lines), asOf: try Self.day("2026-01-15")).first)
    #expect(plan.given(in: 0) == .max && plan.left(in: 0) < 0 && plan.apart.map(\.title) == ["c"])
    #expect(plan.shares(in: 0).count == 2)
  }
}
