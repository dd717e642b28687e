import Governance
import Model
import Workbench

/// What was given, what was spent and what is expected to be spent, line by line.
struct SpendPart: Sendable {
  let plan: FundingPlan
  let book: SpendBook
  let model: Snapshot
  let standpoint: Standpoint

  init(_ visit: Visit, _ plan: FundingPlan, _ book: SpendBook, _ model: Snapshot) throws {
    (self.plan, self.book, self.model, standpoint) = (plan, book, model, visit.standpoint)
    let (day, number) = (plan.periods[0].from - 1, plan.periods[0].number)
    // What the plan of the day before the period said is what was given then.
    before =
      number == 0 ? nil : try visit.workspace.plans(asOf: day, ahead: 0).first { $0.fund.address == plan.fund.address }
  }

  /// The plan of the period before.
  let before: FundingPlan?

  var html: HTML {
    Part("Given and spent: \(plan.fund.title)", note: known, id: "spent-\(plan.fund.name)") {
      Part.box {
        if book.isEmpty {
          p {
            Marked(
              "No spend was imported yet. It comes as a CSV with the columns day, product, kind, amount and currency: `pomona import spend.csv --source books`."
            ).html
          }
        } else {
          table.html
          if unfunded > 0 {
            p(.class("small rest")) {
              "Besides, \(Spoken.number(unfunded)) \(plan.currency) was spent since \(plan.periods[0].from.spoken) on what no line funds."
            }
          }
        }
      }
    }.html
  }

  private var known: String { book.reaches.map { "known up to \($0.spoken)" } ?? "nothing was told yet" }

  private var unfunded: Int {
    book.amounts(plan.periods[0].from...plan.periods[0].to, plan.currency) { $0.line == nil }.values.reduce(0, +)
  }

  private var table: Table {
    Table(
      [.init("Line")] + (before.map { [.number("Given, \($0.periods[0].from.spoken)"), .number("Spent")] } ?? []) + [
        .number("Given, \(plan.periods[0].from.spoken)"), .number("Spent so far"), .init("Expected by its end"),
      ],
      rows: plan.lines.filter { $0.given[0] != nil }.map(row), caption: plan.currency, stacks: true, isPlain: true)
  }

  /// Of every fund, a row for each line in each period, as a file.
  static func listing(_ parts: [SpendPart]) -> Table {
    Table(
      [
        .init("Fund"), .init("Line"), .init("Currency"), .init("Period begins"), .number("Given"), .number("Spent"),
        .init("Expected by its end"),
      ], rows: parts.flatMap(\.listed))
  }

  private var listed: [[Cell]] {
    [before, plan].compactMap(\.self).flatMap { of in
      of.lines.filter { $0.given[0] != nil }.map { line in
        let isNow = of.periods[0] == plan.periods[0]
        return [
          .text(of.fund.title), .text(line.line.title), .text(of.currency), .day(of.periods[0].from),
          .number(Double(line.given[0]?.amount ?? 0)), spent(line.line.address, of.periods[0]),
          isNow ? expected(line) : .missing(because: "the period is over"),
        ]
      }
    }
  }

  private func row(_ line: FundingPlan.Line) -> [Cell] {
    let address = line.line.address
    let past: [Cell] =
      before.map { before in
        let given = before.lines.first { $0.line.address == address }?.given[0]
        return [
          given.map { .number(Double($0.amount)) } ?? .missing(because: "nothing was given then"),
          spent(address, before.periods[0]),
        ]
      } ?? []
    return [.linked(.text(line.line.title), standpoint.to(.fundingLine(address.name)))] + past + [
      line.given[0].map { .number(Double($0.amount)) } ?? .missing(because: "nothing is given now"),
      spent(address, plan.periods[0]), expected(line),
    ]
  }

  private func spent(_ line: Address, _ period: FundPeriod) -> Cell {
    book.spent(on: line, in: period, plan.currency).map { .number(Double($0)) }
      ?? .missing(because: "no spend of that period was told yet")
  }

  private func expected(_ line: FundingPlan.Line) -> Cell {
    switch SpendForecast.of(line.line.address, in: plan.periods[0], plan.currency, book) {
    case .none(let reason): return .missing(because: reason)
    case .expected(let forecast):
      let range =
        forecast.low == forecast.high
        ? Spoken.number(forecast.low) : "\(Spoken.number(forecast.low)) to \(Spoken.number(forecast.high))"
      let over = line.given[0].map { forecast.low > $0.amount } ?? false
      return over ? .noted(.text(range), note: "more than it was given") : .text(range)
    }
  }
}
