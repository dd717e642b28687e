import Model
import Testing

@testable import Evidence

@Suite struct SpendImportTests {
  private func read(_ text: String) -> Intake {
    Importer.read(bytes: Array(text.utf8), name: "spend.csv")
  }

  @Test func `a day, a month, a quarter, a year and a stretch of days are all read`() throws {
    let text = """
      period,from,to,product,team,kind,amount,currency
      2026-01,,,checkout,,build,1200.5,EUR
      2026-Q1,,,,quay,run,-3,EUR
      2025,,,checkout,,AI,4 000 EUR,
      ,2026-01-05,2026-01-11,checkout,,shared,0.07,EUR
      """
    let intake = read(text)
    #expect(intake.format == .spend && intake.report.refused.isEmpty && intake.report.balances)
    #expect(
      intake.spend.map { "\($0.of) \($0.sort.rawValue) \($0.from)…\($0.to) \($0.cents) \($0.currency)" } == [
        "product/checkout build 2026-01-01…2026-01-31 120050 EUR", "team/quay run 2026-01-01…2026-03-31 -300 EUR",
        "product/checkout ai 2025-01-01…2025-12-31 400000 EUR", "product/checkout shared 2026-01-05…2026-01-11 7 EUR",
      ])
  }

  @Test func `several invoices of the same days, owner and kind are added up`() {
    let intake = read(
      "day,for,kind,amount,currency\n2026-01-01,funding-line/a,run,1.10,EUR\n2026-01-01,funding-line/a,run,2,EUR\n")
    #expect(intake.spend.map(\.cents) == [310] && intake.report.accepted == 2 && intake.report.balances)
    #expect(intake.told.contains { $0.contains("added to the ones before") })
  }

  @Test(arguments: [
    ("2026-13-01,checkout,run,1,EUR", "unreadable-date"), ("2026-01-01,checkout,tax,1,EUR", "no-such-kind"),
    ("2026-01-01,Check Out,run,1,EUR", "no-such-name"), ("2026-01-01,,run,1,EUR", "no-owner"),
    ("2026-01-01,checkout,run,\"1,5\",EUR", "unreadable-number"),
    ("2026-01-01,checkout,run,1.234,EUR", "unreadable-number"),
    ("2026-01-01,checkout,run,9999999999999,EUR", "unreadable-number"),
    ("2026-01-01,checkout,run,1e3,EUR", "unreadable-number"),
    ("2026-01-01,checkout,run,1,", "no-currency"), ("2026-01-01,checkout,run,1,euro", "no-currency"),
    ("2026-01-01,checkout,run,1", "ragged-row"),
  ])
  func `a row that cannot be read is refused alone, with its line`(_ row: String, _ reason: String) {
    let intake = read("day,product,kind,amount,currency\n2026-01-01,checkout,run,1,EUR\n\(row)\n")
    #expect(intake.report.refused.map(\.reason) == [reason] && intake.report.refused.first?.line == 3)
    #expect(intake.spend.count == 1 && intake.report.balances)
  }

  @Test func `whatever the bytes, nothing traps and every row is accounted for`() {
    var state: UInt64 = 7
    let pieces = [
      "2026-01-01", "2026-Q9", "checkout", "run", "-", "1.5", "EUR", ",", "\n", "\"", "\u{202F}", "9e999", ";",
    ]
    for _ in 0..<400 {
      var text = "day,period,product,kind,amount,currency\n"
      for _ in 0..<30 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      #expect(read(text).report.balances)
    }
  }
}
