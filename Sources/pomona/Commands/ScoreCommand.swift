import ArgumentParser
import Governance
import Model
import Workbench

struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Compare a decision, or an accepted change of the model, with what it promised, on its day or later.",
    discussion: """
      pomona score decision-1 --by ines
      pomona score proposal-3 --by ines
      pomona score --due
      pomona score --improvements
      """)

  @Argument(help: "The decision.") var decision: String?
  @Option(help: "Who scores it: the handle of a person.") var by: String?
  @Flag(help: "List the decisions whose day has come.") var due = false
  @Flag(help: "List improvements with the data that prompted them, and what their measures say since.")
  var improvements = false
  @OptionGroup var store: StoreOptions

  func validate() throws {
    guard due || improvements || (decision != nil && by != nil) else {
      throw ValidationError(
        "Name the decision and who scores it: pomona score decision-1 --by ines. --due lists those that wait.")
    }
  }

  func run() throws {
    if improvements { return try tellImprovements(store.reading()) }
    let workspace = try store.desk()
    guard !due, let decision, let by else { return try list(workspace) }
    let score = try workspace.score(decision, by: try person(by), token: nil)
    print(score.sentence)
    print(score.because)
  }

  private func tellImprovements(_ workspace: Workspace) throws {
    let all = try workspace.improvements(asOf: workspace.today())
    for line in all {
      let look = line.reviewOn.map { "; looked at on \($0.spoken)" } ?? ""
      print("\(line.title) (\(line.of))\n  because: \(line.because)")
      print("  \(line.sentence) Begun \(line.begun.spoken)\(look).")
    }
    if all.isEmpty { print("The model names no improvement. `pomona explain improvement` says how one is described.") }
  }

  private func list(_ workspace: any Desk) throws {
    let waiting = try workspace.due(on: workspace.today())
    for due in waiting {
      print(
        "\(due.decision): \(due.chosen), expected \(due.expects.title) \(due.expects.spoken), due \(due.revisit.spoken)"
      )
    }
    if waiting.isEmpty { print("No decision waits to be scored.") }
  }
}
