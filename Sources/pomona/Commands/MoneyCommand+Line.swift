import Analysis
import Governance
import Model
import Workbench

extension MoneyCommand {
  func tell(line text: String, _ workspace: Workspace, _ day: Day) throws {
    guard let name = Name(text), let review = try workspace.review(ofLine: name, asOf: day) else {
      throw WorkspaceRefusal.noSuch("line of money \(text)")
    }
    print(Terminal.output.inked(review.line.title, .strong))
    print("Still to be given until \(review.until.spoken): \(Spoken.money(review.remaining))")
    print("What may come of it: \(review.worth.spoken), because \(review.worth.because)")
    for one in review.progress {
      let now = one.now.map { Spoken.number($0, one.picture.measure.unit) } ?? "no reading"
      print(
        "  \(one.picture.title): \(now), wanted \(Spoken.number(one.target.target)) by \(one.target.by.spoken): \(one.chance.words)"
      )
    }
    for check in review.outside { print("  \(check.sentence)") }
    for option in review.options {
      print(Terminal.output.inked(option.title, .strong))
      for line in workspace.effects(of: option) { print("  \(line)") }
    }
  }

  func tell(returns workspace: Workspace, _ day: Day) throws {
    for one in try workspace.returns(asOf: day) where !one.value.lines.isEmpty {
      print(Terminal.output.inked(one.fund.title, .strong) + ": \(one.value.sentence)")
      for line in one.value.lines { print("  \(line.title): \(line.worth.spoken), because \(line.worth.because)") }
    }
  }
}
