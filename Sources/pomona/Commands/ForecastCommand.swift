import Analysis
import ArgumentParser
import Governance
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
      pomona forecast --promise team/quay --items 12 --relied-on "Sales, for the fair" --as ines
      Ends with 2 when the evidence is too little for an answer.
      """)

  @OptionGroup var export: ExportOptions
  @Option(help: "How many items are left.") var items: Int?
  @Option(help: "The day by which, that day included.") var by: Day?
  @Option(help: "The number of days ahead.") var days: Int?
  @OptionGroup var asking: Asking
  @OptionGroup var promising: Promising

  func validate() throws {
    try promising.expect(export.files)
    guard items != nil || by != nil || days != nil else {
      throw ValidationError(
        "Ask for something: --items 30 (when will they be done?) or --by 2025-10-01 (how many by then?).")
    }
    if let items, !(1...100_000).contains(items) { throw ValidationError("--items is a number from 1 to 100 000.") }
    if let days, !(1...3_650).contains(days) { throw ValidationError("--days is a number from 1 to 3 650.") }
    if by != nil, days != nil { throw ValidationError("Give --by or --days, not both: they ask the same thing.") }
  }

  func run() throws {
    if let place = promising.promise { return try promise(place) }
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

  /// Keeps the answer as a promise of the workspace.
  private func promise(_ place: String) throws {
    let desk = try promising.store.desk()
    let today = try desk.today()
    let ahead = by.map { $0 - today } ?? days
    if let ahead, ahead < 1 { throw WorkspaceRefusal.notAhead(today + ahead, asOf: today) }
    let question: Forecast.Question = items.map { .days(of: $0) } ?? .items(within: ahead ?? 1)
    let lookback = asking.window == nil ? Lookback.last(days: 90) : try asking.lookback()
    let promise = try desk.carryOut(
      .promise(
        question, of: address(place), at: Share(percent: promising.confidence), reliedOn: promising.reliedOn ?? "",
        lookback: lookback, seed: asking.seed, by: person(promising.as ?? "")))
    print("\(promise.id): \(promise.spoken), with \(promise.confidence) confidence.")
    print(
      "Drawn from \(counted(promise.perDay.reduce(0, +), "item")) finished in \(counted(promise.perDay.count, "day")) to \(promise.to.spoken); \(promise.method)."
    )
    promise.cautions.forEach { print("  ◐ \($0)") }
    print("It is looked at again on \(promise.day.spoken): pomona promises")
  }
}

/// Makes the forecast a promise of the record instead of reading an export.
struct Promising: ParsableArguments {
  @Option(help: "Promise it for a team or product of the workspace, such as team/quay; no export is read then.")
  var promise: String?
  @Option(help: "The confidence it is promised with, in per cent.") var confidence = 85
  @Option(help: "Who relies on it, and for what.") var reliedOn: String?
  @Option(help: "Who promises it: the handle of a person.") var `as`: String?
  @OptionGroup var store: StoreOptions

  func expect(_ files: [String]) throws {
    if promise == nil {
      guard files.isEmpty else { return }
      throw ValidationError(
        "Name the export to read, such as: pomona forecast export.csv --items 30. To promise a forecast of the workspace: --promise team/quay."
      )
    }
    guard files.isEmpty else {
      throw ValidationError("A promise rests on the workspace's own evidence. Leave the export out.")
    }
    guard reliedOn != nil, self.as != nil else {
      throw ValidationError("Say who relies on it and who promises: --relied-on \"Sales, for the fair\" --as ines")
    }
  }
}
