import Evidence
import Governance
import Model
import Workbench

extension MoneyCommand {
  func tell(spent plans: [FundingPlan], _ book: SpendBook) {
    if json { return print(JSON.list(plans.map { $0.json(spent: book) }).pretty, terminator: "") }
    for plan in plans {
      print(Terminal.output.inked("\(plan.fund.title), \(plan.periods[0].spoken), \(plan.currency)", .strong))
      var table = Columns([
        ("Line", .left), ("Given", .right), ("Spent so far", .right), ("Expected by its end", .left),
      ])
      for line in plan.lines where line.given[0] != nil {
        let spent = book.spent(on: line.line.address, in: plan.periods[0], plan.currency)
        table.add(
          line.line.title, Spoken.number(Double(line.given[0]?.amount ?? 0)),
          spent.map { Spoken.number(Double($0)) } ?? "—",
          MoneyCommand.said(SpendForecast.of(line.line.address, in: plan.periods[0], plan.currency, book)))
      }
      table.lines(for: .output).forEach { print($0) }
    }
    print(
      book.reaches.map { "Spend is known up to \($0.spoken)." } ?? "No spend was imported yet: pomona import --help")
  }

  private static func said(_ answer: SpendForecast.Answer) -> String {
    switch answer {
    case .none(let reason): reason
    case .expected(let one):
      "\(Spoken.number(Double(one.low))) to \(Spoken.number(Double(one.high))), from \(one.basis)"
    }
  }

  func tell(costOf product: String, _ workspace: Workspace, _ day: Day) throws {
    guard let name = Name(product), try workspace.snapshot(asOf: day).find(Product.self, name) != nil else {
      throw WorkspaceRefusal.noSuch("product \(product)")
    }
    let periods = try workspace.costOfValue(of: name, asOf: day)
    if json { return print(JSON.list(periods.map(\.json)).pretty, terminator: "") }
    for one in periods {
      let span = "\(one.period.lowerBound.spoken) – \(one.period.upperBound.spoken)\(one.isWhole ? "" : ", so far")"
      let total = one.total.map { Spoken.money(Money($0, one.currency)) } ?? "no spend was told"
      print(Terminal.output.inked(span, .strong) + ": \(total)")
      let costs = Spend.Sort.allCases.compactMap { sort in
        one.costs[sort].map { "\(sort.rawValue) \(Spoken.number(Double($0)))" }
      }
      if !costs.isEmpty { print("  " + costs.joined(separator: ", ")) }
      for value in one.values where one.total != nil {
        guard let before = value.before, let after = value.after else { continue }
        let way = value.isBetter.map { $0 ? ", better" : ", worse" } ?? ", within its usual variation"
        print("  \(value.title): \(Spoken.number(before)) → \(Spoken.number(after, value.unit))\(way)")
      }
    }
    for one in periods.first?.delay ?? [] {
      print("Waiting costs, as estimated: \(one.of), \(Spoken.money(one.perWeek)) a week")
    }
  }
}
