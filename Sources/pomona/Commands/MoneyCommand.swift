import ArgumentParser
import Governance
import Model
import Workbench

struct MoneyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "money",
    abstract: "Show what each fund gives to whom in the periods ahead, and how its horizons keep their ranges.",
    discussion: """
      pomona money
      pomona money --as-of 2026-03-31 --json
      """)

  @Option(help: "The day to look from; today when left out.") var asOf: Day?
  @Option(help: "How many periods after this one.") var ahead = 3
  @OptionGroup var store: StoreOptions
  @Flag(help: "Print JSON.") var json = false

  func validate() throws {
    guard (0...40).contains(ahead) else { throw ValidationError("'--ahead \(ahead)' is not between 0 and 40 periods.") }
  }

  func run() throws {
    let workspace = try store.open()
    let model = try workspace.snapshot(asOf: asOf)
    let plans = FundingPlan.all(
      in: model, asOf: try asOf ?? workspace.today(), ahead: ahead, moved: try workspace.ledger(through: asOf))
    if json { return print(JSON.list(plans.map { $0.json(in: model) }).pretty, terminator: "") }
    for (index, plan) in plans.enumerated() {
      if index > 0 { print("") }
      tell(plan, model)
    }
    if plans.isEmpty { print("No fund has begun by that day. How one is described: pomona explain fund") }
  }

  private func tell(_ plan: FundingPlan, _ model: Snapshot) {
    print(
      Terminal.output.inked("\(plan.fund.title): \(Spoken.money(plan.fund.amount)) each \(plan.fund.every)", .strong))
    var table = Columns(
      [("For", .left), ("Horizon", .left), ("Its teams cost", .right)]
        + plan.periods.map { ($0.from.description, .right) })
    for one in plan.lines {
      let cost = plan.capacity(of: one.line, in: 0, model).map { Spoken.number(Double($0.amount)) } ?? "—"
      table.add(
        [model.title(of: one.line.funds.address), one.line.horizon.rawValue, cost] + one.given.map(MoneyCommand.said))
    }
    table.add(["Left", "", ""] + plan.periods.indices.map { Spoken.number(Double(plan.left(in: $0))) })
    table.lines(for: .output).forEach { print($0) }
    if !plan.apart.isEmpty { print("In other money, and so in no sum: \(Spoken.list(plan.apart.map(\.title))).") }
    for share in plan.fund.horizons.isEmpty ? [] : plan.shares(in: 0) { print("  \(MoneyCommand.said(share))") }
  }

  private static func said(_ given: FundingPlan.Given?) -> String {
    given.map { Spoken.number(Double($0.amount)) + ($0.certainty == .committed ? "" : " \($0.certainty.rawValue)") }
      ?? "—"
  }

  private static func said(_ share: HorizonShare) -> String {
    let range = share.atLeast.flatMap { low in share.atMost.map { ", to be \(low) to \($0): \(share.verdict.rawValue)" }
    }
    let part = share.percent.map { Spoken.number($0.rounded(), "%") } ?? "nothing given out"
    return "\(share.horizon.rawValue): \(part)\(range ?? ", no range is written")"
  }
}
