import ArgumentParser

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
}
