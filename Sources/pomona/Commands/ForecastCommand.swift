import Analysis
import ArgumentParser
import Model
import Workbench

struct ForecastCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forecast",
    abstract: "Say when items will be done, or how many by a day, with the chance of it. No workspace needed.",
    discussion: """
      pomona forecast export.csv --items 30
      pomona forecast export.csv --by 2025-10-01
      pomona forecast export.csv --days 30 --window "13 weeks"
      Ends with 2 when the evidence is too little for an answer.
      """)

  @OptionGroup var export: ExportOptions
  @Option(help: "How many items are left.") var items: Int?
  @Option(help: "The day by which, that day included.") var by: Day?
  @Option(help: "The number of days ahead.") var days: Int?
  @OptionGroup var asking: Asking

  func validate() throws {
    guard items != nil || by != nil || days != nil else {
      throw ValidationError(
        "Ask for something: --items 30 (when will they be done?) or --by 2025-10-01 (how many by then?).")
    }
    if let items, !(1...100_000).contains(items) { throw ValidationError("--items is a number from 1 to 100 000.") }
    if let days, !(1...3_650).contains(days) { throw ValidationError("--days is a number from 1 to 3 650.") }
    if by != nil, days != nil { throw ValidationError("Give --by or --days, not both: they ask the same thing.") }
  }

  func run() throws {
    var clock = Timings(shown: asking.timings)
    let asked = StraightAnswer.Asked(
      asOf: asking.asOf, lookback: try asking.lookback(), itemsAhead: items, daysAhead: days, by: by,
      seed: asking.seed)
    let answer = try clock.answer(export, asked)
    if asking.json {
      print(answer.report.json.pretty, terminator: "")
    } else {
      ForecastReport(answer: answer, terminal: .output).lines.forEach { print($0) }
    }
    if answer.question.itemsAhead != nil || answer.question.daysAhead != nil { clock.forecast(answer) }
    clock.lap("printed")
    let answers = answer.report.figures.filter { $0.id.hasPrefix("forecast.") }
    if answers.allSatisfy({ $0.value == nil }) { throw Ending.unanswered }
  }
}
