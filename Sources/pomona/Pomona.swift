import ArgumentParser
import Model

@main
struct Pomona: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pomona",
    abstract: "Run a product operating model: describe it, observe it, review it, decide, and see later who was right.",
    discussion: """
      pomona flow export.csv          how work flows, from a tracker's export
      pomona demo                     the worked organisation Harbour in the browser

      \(Ending.explained)
      """,
    version: "0.1.0",
    subcommands: [
      Flow.self, ForecastCommand.self, DemoCommand.self, Init.self, Check.self, Explain.self, Diff.self, Apply.self,
      Export.self,
      Convert.self, Search.self,
      Show.self, Log.self, WorkCommand.self, Propose.self, Proposals.self, Accept.self, Respond.self, Who.self,
      Rights.self,
      Classify.self, Assess.self, OrderCommand.self, MoneyCommand.self, GuardrailsCommand.self, Waive.self,
      PortfolioCommand.self, IntakeCommand.self,
      TimelineCommand.self, Import.self,
      EvidenceCommand.self,
      ReviewCommand.self,
      Decide.self, DecisionsCommand.self, ScoreCommand.self, GovernanceCommand.self,
      ExperimentsCommand.self, ExperimentCommand.self, PromisesCommand.self, MeasureCommand.self,
      AlignmentCommand.self, CultureCommand.self, FeedbackCommand.self, ValueCommand.self,
      Serve.self, AccountsCommand.self, TokensCommand.self, TransparencyCommand.self,
      Verify.self, BackupCommand.self, Generate.self,
    ])

  static func main() async {
    do {
      try await run(try command())
    } catch {
      // Help, the version and completion scripts come this way too.
      if exitCode(for: error) == .success { exit(withError: error) }
      let trouble = Trouble(error)
      if let words = trouble.words { note(words) }
      if trouble.ending == .usage { note("See `\(asked.joined(separator: " ")) --help`.") }
      exit(withError: ExitCode(trouble.ending.rawValue))
    }
  }

  private static func command() throws -> any ParsableCommand {
    if let first = CommandLine.arguments.dropFirst().first, let words = unknown(first) { throw ValidationError(words) }
    do { return try parseAsRoot() } catch  where exitCode(for: error) != .success {
      throw ValidationError(Misuse(error).sentence)
    }
  }

  private static func run(_ command: any ParsableCommand) async throws {
    if var waiting = command as? any AsyncParsableCommand { return try await waiting.run() }
    var command = command
    try command.run()
  }

  /// A mistyped command gets a suggestion before anything else is looked at.
  private static func unknown(_ word: String) -> String? {
    let known = names(of: Pomona.self) + ["help"]
    guard !word.hasPrefix("-"), !known.contains(word) else { return nil }
    let nearest = Suggestion.sentence(word, among: known)
    return "There is no command '\(word)'.\(nearest)"
  }

  private static func names(of command: any ParsableCommand.Type) -> [String] {
    command.configuration.subcommands.map { $0._commandName }
  }

  /// The command whose help belongs to what was typed: `pomona review open`.
  private static var asked: [String] {
    var (here, words): (any ParsableCommand.Type, [String]) = (Pomona.self, ["pomona"])
    for word in CommandLine.arguments.dropFirst() {
      guard let next = here.configuration.subcommands.first(where: { $0._commandName == word }) else { break }
      (here, words) = (next, words + [word])
    }
    return words
  }
}
