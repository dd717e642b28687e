import ArgumentParser
import Governance
import Model
import Workbench

struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Compare a decision with what it promised, on its day or later.",
    discussion: """
      pomona score decision-1 --by ines
      pomona score --due
      """)

  @Argument(help: "The decision.") var decision: String?
  @Option(help: "Who scores it: the handle of a person.") var by: String?
  @Flag(help: "List the decisions whose day has come.") var due = false
  @OptionGroup var store: StoreOptions

  func validate() throws {
    guard due || (decision != nil && by != nil) else {
      throw ValidationError(
        "Name the decision and who scores it: pomona score decision-1 --by ines. --due lists those that wait.")
    }
  }

  func run() throws {
    let workspace = try store.open()
    guard !due, let decision, let by else { return try list(workspace) }
    let score = try workspace.score(decision, by: try person(by))
    print(score.sentence)
    print(score.because)
  }

  private func list(_ workspace: Workspace) throws {
    let waiting = try workspace.due(on: workspace.today())
    for due in waiting {
      print(
        "\(due.decision): \(due.chosen), expected \(due.expects.title) \(due.expects.spoken), due \(due.revisit.spoken)"
      )
    }
    if waiting.isEmpty { print("No decision waits to be scored.") }
  }
}
