import Analysis
import ArgumentParser
import Model
import Workbench

struct Flow: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show how work flows, straight from a tracker's export. No workspace needed.",
    discussion: """
      pomona flow export.csv
      pomona flow export.csv --started "Activated Date" --finished "Closed Date" --dates dmy --zone Europe/Berlin
      pomona flow issues.csv issue_changelogs.csv --window "13 weeks" --json
      """)

  @OptionGroup var export: ExportOptions
  @OptionGroup var asking: Asking

  func validate() throws { try export.expectFiles(for: "flow") }

  func run() throws {
    var clock = Timings(shown: asking.timings)
    let asked = StraightAnswer.Asked(asOf: asking.asOf, lookback: try asking.lookback(), seed: asking.seed)
    let answer = try clock.answer(export, asked)
    if asking.json {
      print(answer.report.json.pretty, terminator: "")
    } else {
      FlowReport(answer: answer, terminal: .output).lines.forEach { print($0) }
    }
    clock.lap("printed")
  }
}
