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
      pomona money --compare 2026-01-08      (what changed in the plan since)
      pomona money --spent                   (given, spent and expected, line by line)
      pomona money --product checkout        (the total cost of its value)
      pomona money --line receipts-line      (continue, change or stop?)
      pomona money --return                  (as a range, where value is money)
      pomona money --shifts                  (how goals, priorities and money shifted, and why)
      pomona money --inventory               (everything that may still be decided about)
      """)

  @Option(help: "The day to look from; today when left out.") var asOf: Day?
  @Option(help: "How many periods after this one.") var ahead = 3
  @Option(help: "Say what changed between the plan as it was known on this day and now.") var compare: Day?
  @Flag(help: "Say how goals, priorities and investments shifted, and the trend each shift answered.") var shifts =
    false
  @Flag(help: "List every discretionary investment, whatever its shape.") var inventory = false
  @Flag(help: "Say what each line was given, spent, and is expected to have spent by the end of its period.")
  var spent = false
  @Option(help: "Say what a product cost by sort, beside what its value did.") var product: String?
  @Option(help: "Say of one line what it is still to be given, what may come of it, and how it may go on.")
  var line: String?
  @Flag(name: .customLong("return"), help: "Say what the lines bring in for what they cost, as a range.")
  var returns = false
  @OptionGroup var store: StoreOptions
  @Flag(help: "Print JSON.") var json = false

  func validate() throws {
    guard (0...40).contains(ahead) else { throw ValidationError("'--ahead \(ahead)' is not between 0 and 40 periods.") }
  }

  func run() throws {
    let workspace = try store.desk()
    let day = try asOf ?? workspace.today()
    if let compare { return try tell(comparisons: store.reading(), compare, day) }
    if shifts { return try tell(shifts: store.reading().shifts(asOf: day)) }
    if let line { return try tell(line: line, store.reading(), day) }
    if returns { return try tell(returns: store.reading(), day) }
    if let product { return try tell(costOf: product, store.reading(), day) }
    let model = try workspace.snapshot(asOf: asOf)
    if spent {
      let here = try store.reading()
      return tell(spent: try here.plans(asOf: day, ahead: 0), try here.book(asOf: day))
    }
    if inventory { return tell(inventory: Investment.all(in: model, asOf: day)) }
    let plans = FundingPlan.all(
      in: model, asOf: try asOf ?? workspace.today(), ahead: ahead, moved: try workspace.moves(through: asOf))
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
      [("Line", .left), ("Horizon", .left), ("Its teams cost", .right)]
        + plan.periods.map { ($0.from.description, .right) })
    for one in plan.lines {
      let cost = plan.capacity(of: one.line, in: 0, model).map { Spoken.number(Double($0.amount)) } ?? "—"
      table.add(
        [one.line.title, one.line.horizon.rawValue, cost] + one.given.map(MoneyCommand.said))
    }
    if plan.periods.indices.contains(where: { plan.held(in: $0) > 0 }) {
      table.add(["Held back", "", ""] + plan.periods.indices.map { Spoken.number(Double(plan.held(in: $0))) })
    }
    table.add(["Left", "", ""] + plan.periods.indices.map { Spoken.number(Double(plan.left(in: $0))) })
    table.lines(for: .output).forEach { print($0) }
    if !plan.apart.isEmpty { print("In other money, and so in no sum: \(Spoken.list(plan.apart.map(\.title))).") }
    if plan.fund.every.approximateDays > 92 {
      print("  Locked for \(plan.fund.every): what is learnt waits for its end.")
    }
    for share in plan.fund.horizons.isEmpty ? [] : plan.shares(in: 0) { print("  \(MoneyCommand.said(share))") }
  }

  private static func said(_ given: FundingPlan.Given?) -> String {
    given.map {
      let certainty = $0.certainty == .committed ? "" : " \($0.certainty.rawValue)"
      return $0.held > 0 ? "held " + Spoken.number(Double($0.held)) : Spoken.number(Double($0.amount)) + certainty
    } ?? "—"
  }

  private static func said(_ share: HorizonShare) -> String {
    let range = share.atLeast.flatMap { low in share.atMost.map { ", to be \(low) to \($0): \(share.verdict.rawValue)" }
    }
    let part = share.percent.map { Spoken.number($0.rounded(), "%") } ?? "nothing given out"
    return "\(share.horizon.rawValue): \(part)\(range ?? ", no range is written")"
  }
}
