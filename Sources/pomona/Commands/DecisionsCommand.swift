import ArgumentParser
import Governance
import Model
import Workbench

struct DecisionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decisions",
    abstract: "List what was decided, with the grade of its evidence and what came of it, or show one decision.",
    discussion: """
      pomona decisions
      pomona decisions decision-3
      pomona decisions --grade opinion
      """)

  @Argument(help: "A decision, to show it whole.") var decision: String?
  @Option(help: "Only those of a grade of evidence: measured, indicative or opinion.") var grade: String?
  @OptionGroup var store: StoreOptions
  @Flag(help: "Print JSON.") var json = false

  func validate() throws {
    guard let grade else { return }
    guard Grade(rawValue: grade) != nil else {
      throw ValidationError("'--grade \(grade)' is none of measured, indicative and opinion.")
    }
  }

  func run() throws {
    let workspace = try store.reading()
    let scores = Dictionary(try workspace.scores().map { ($0.decision, $0) }, uniquingKeysWith: { $1 })
    if let decision { return try tell(try workspace.decision(decision), scores[decision], try workspace.authority()) }
    let decisions = try workspace.decisions().filter { decision in grade.map { $0 == decision.grade.rawValue } ?? true }
    if json {
      return print(JSON.list(decisions.map { DecisionsCommand.json($0, scores[$0.id]) }).pretty, terminator: "")
    }
    var table = Columns([
      ("Decision", .left), ("Decided", .left), ("What", .left), ("Evidence", .left), ("Days", .right),
      ("Sent on", .right), ("Came of it", .left),
    ])
    for decision in decisions {
      table.add(
        decision.id, decision.decided.spoken, decision.option.title, decision.grade.rawValue, "\(decision.latency)",
        "\(decision.hops ?? 0)", scores[decision.id]?.verdict.rawValue ?? "open until \(decision.revisit.spoken)")
    }
    table.lines(for: .output).forEach { print($0) }
    if decisions.isEmpty {
      print(grade.map { "No decision rests on evidence graded '\($0)'." } ?? "Nothing was decided yet.")
    }
  }

  private func tell(_ decision: Decision, _ score: Score?, _ authority: Authority) throws {
    guard json else { return DecisionLines.lines(decision, score, authority.naming).forEach { print($0) } }
    let came = try score.map { try JSON(encoding: $0) } ?? .null
    print(JSON.object(try JSON(encoding: decision).members + [.init("score", came)]).pretty, terminator: "")
  }

  private static func json(_ decision: Decision, _ score: Score?) -> JSON {
    [
      "id": .text(decision.id), "question": .text(decision.question), "chosen": .text(decision.option.title),
      "type": .text(decision.type), "scope": .text(decision.scope.description), "grade": .text(decision.grade.rawValue),
      "raised": .text(decision.raised.description), "decided": .text(decision.decided.description),
      "latency": .integer(decision.latency), "hops": .integer(decision.hops ?? 0),
      "escalationDays": decision.escalationDays.map(JSON.integer) ?? .null,
      "exception": decision.exception.map(JSON.text) ?? .null,
      "verdict": score.map { .text($0.verdict.rawValue) } ?? .null,
    ]
  }
}
