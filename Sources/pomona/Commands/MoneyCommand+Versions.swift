import Governance
import Model
import Workbench

extension MoneyCommand {
  func tell(comparisons workspace: Workspace, _ then: Day, _ day: Day) throws {
    guard then <= day else { throw WorkspaceRefusal.laterThanToday(then, today: day) }
    let comparisons = try workspace.comparison(of: then, with: day, ahead: ahead)
    if json { return print(JSON.list(comparisons.map(\.json)).pretty, terminator: "") }
    for comparison in comparisons {
      let title = "\(comparison.fund.title): the plan of \(then.spoken) and of \(day.spoken)"
      print(Terminal.output.inked(title, .strong))
      guard !comparison.differences.isEmpty else {
        print("Every line has in every period what it had.")
        continue
      }
      var table = Columns([("Line", .left), ("Period", .left), ("Then", .right), ("Now", .right), ("More", .right)])
      for one in comparison.differences {
        table.add(
          one.title, one.period.spoken, MoneyCommand.whole(one.before), MoneyCommand.whole(one.after),
          Spoken.number(Double(one.more)))
      }
      table.lines(for: .output).forEach { print($0) }
    }
    if comparisons.isEmpty { print("No fund has begun by that day.") }
  }

  private static func whole(_ given: FundingPlan.Given?) -> String {
    given.map { ($0.held > 0 ? "held " : "") + Spoken.number(Double($0.whole)) } ?? "—"
  }

  func tell(shifts: [Shift]) throws {
    if json { return print(JSON.list(shifts.map(\.json)).pretty, terminator: "") }
    if shifts.isEmpty {
      print("No goal, priority or line of money has changed since the model was first written down.")
    }
    for shift in shifts {
      print(Terminal.output.inked("\(shift.day.spoken), \(shift.what.rawValue)", .strong) + ": \(shift.because)")
      for line in shift.lines { print("  \(line)") }
      let trend = shift.trend.map { "\($0.title) \($0.spoken)" }
      print("  Trend: \(trend.isEmpty ? "no figure was pinned to it" : Spoken.list(trend))")
    }
  }

  func tell(inventory: [Investment]) {
    if json { return print(JSON.list(inventory.map(\.json)).pretty, terminator: "") }
    var table = Columns([("What", .left), ("Shape", .left), ("Amount", .right), ("Each", .left), ("To move", .left)])
    for one in inventory {
      table.add(
        one.title, one.shape.rawValue + (one.countedIn.map { ", in \($0.name)" } ?? ""),
        one.amount.map(Spoken.money) ?? "—", one.every.map(\.description) ?? "once",
        one.moves.isEmpty ? "—" : one.moves.map(\.name.text).joined(separator: ", "))
    }
    table.lines(for: .output).forEach { print($0) }
    if inventory.isEmpty { print("The model names no investment that runs on that day.") }
  }
}
