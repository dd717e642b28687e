import ArgumentParser
import Model

@main
struct Pomona: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pomona",
    abstract: "Run a product operating model: describe it, observe it, review it, decide, and see later who was right.",
    discussion: """
      pomona flow export.csv          how work flows, straight from a tracker's export
      pomona demo                     the worked organisation Harbour in the browser

      \(Ending.explained)
      """,
    version: "0.1.0",
    subcommands: [
      Flow.self, ForecastCommand.self, DemoCommand.self, Init.self, Check.self, Explain.self, Diff.self, Apply.self,
      Export.self,
      Show.self, Log.self, Import.self, EvidenceCommand.self, ReviewCommand.self, Decide.self, ScoreCommand.self,
      Serve.self,
      Verify.self, BackupCommand.self, Generate.self,
    ])

  /// A mistyped command gets a suggestion before anything else is looked at.
  static func main() async {
    if let first = CommandLine.arguments.dropFirst().first, let words = unknown(first) {
      exit(withError: ValidationError(words))
    }
    await main(nil)
  }

  private static func unknown(_ word: String) -> String? {
    let known = configuration.subcommands.map { $0.configuration.commandName ?? "\($0)".lowercased() } + ["help"]
    guard !word.hasPrefix("-"), !known.contains(word) else { return nil }
    let nearest = Suggestion.nearest(word, among: known).map { " Did you mean \($0)?" } ?? ""
    return "There is no command '\(word)'.\(nearest)"
  }
}
