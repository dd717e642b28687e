import Evidence
@testable import Governance
import Model
import Testing

@Suite struct SpendBookTests {
  private static func address(_ text: String) throws -> Address { try #require(Address(text)) }
  private static let lines =
    ["a", "b"].map { name in
      """
      ---
      kind: funding-line
      name: \(name)-line
      title: \(name)
      fund: products
      funds: product/\(name == "a" ? "checkout" : "other")
      horizon: investing
      amount: 100 000 EUR
      from: 2025-12-29
      certainty: committed

      """
    }.joined()

  private func book(_ rows: [(of: String, sort: Spend.Sort, from: String, to: String, cents: Int)]) throws -> SpendBook
  {
    let spend = try rows.map {
      Spend(
        of: try Self.address($0.of), $0.sort, from: try FundingPlanTests.day($0.from),
        to: try FundingPlanTests.day($0.to),
        cents: $0.cents, currency: "EUR")
    }
    return SpendBook(spend, in: FundingPlanTests.model(Self.lines))
  }

  @Test func `a row belongs to the line it names, the line of its product, or of what its team answers for`() throws {
    let day = "2026-01-01"
    let book = try book([
      ("funding-line/b-line", .run, day, day, 1), ("product/checkout", .run, day, day, 1),
      ("team/quay", .build, day, day, 1), ("team/unknown", .run, day, day, 1), ("funding-line/gone", .run, day, day, 1),
    ])
    #expect(book.rows.map { $0.line?.name.text } == ["b-line", "a-line", "a-line", nil, nil])
    #expect(book.rows.map { $0.product?.text } == ["other", "checkout", "checkout", nil, nil])
  }

  @Test func `what lies partly in a period counts by its days, and other money not at all`() throws {
    let book = try book([("product/checkout", .run, "2026-01-01", "2026-01-10", 100_000)])
    let days = try FundingPlanTests.day("2026-01-06")...FundingPlanTests.day("2026-02-01")
    #expect(book.amounts(days, "EUR") { _ in true } == [.run: 500])
    #expect(book.amounts(days, "USD") { _ in true }.isEmpty)
  }

  @Test func `a forecast is a range from weeks that were, and none before four of them`() throws {
    let first = try FundingPlanTests.day("2025-12-29")
    func weeks(_ count: Int) throws -> SpendForecast.Answer {
      let rows = (0..<count).map { week in
        (
          "product/checkout", Spend.Sort.build, (first + 7 * week).description, (first + 7 * week + 6).description,
          (week % 2 == 0 ? 900_000 : 1_100_000)
        )
      }
      let period = FundPeriod(number: 0, from: first, to: first + 90)
      return SpendForecast.of(try Self.address("funding-line/a-line"), in: period, "EUR", try book(rows))
    }
    #expect(try weeks(0) == .none(because: "no spend was imported yet"))
    #expect(try weeks(3) == .none(because: "3 whole weeks of spend are known; 4 are needed"))
    guard case .expected(let six) = try weeks(6) else { return #expect(Bool(false), "six weeks are enough") }
    #expect(six.low == 120_000 && six.high == 140_000)
    guard case .expected(let whole) = try weeks(13) else { return #expect(Bool(false), "the period is whole") }
    #expect(whole.low == whole.high)
  }
}
