import ArgumentParser
import Evidence
import Model
import Workbench

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take evidence from a tracker's export: all of it in one step, or nothing.",
    discussion: """
      pomona import export.csv --source jira --team quay --dry-run
      pomona import export.csv --source jira --team quay --dates dmy --save
      pomona import export.csv --source jira          (read the same way as last time)
      pomona import measures.csv --source analytics
      pomona import spend.csv --source books          (day, product, kind, amount, currency)
      pomona import metrics.txt --source prometheus --on 2026-01-31     (OpenMetrics text)
      """)

  @OptionGroup var export: ExportOptions
  @Option(help: "What you call the tracker; items keep their identity within it, so a newer export updates.")
  var source: String
  @Option(help: "The team all items belong to, when no column says.") var team: String?
  @Option(help: "The product all items belong to, when no column says.") var product: String?
  @Option(help: "The day that samples without a time were taken.") var on: Day?
  @Option(help: "The column with the team.") var teamColumn: String?
  @Option(help: "The column with the product.") var productColumn: String?
  @Flag(help: "Only say what would change.") var dryRun = false
  @Flag(help: "Keep these choices, so that the next file of this source is read the same way.") var save = false
  @Flag(help: "List every refused row.") var rows = false
  @OptionGroup var signing: SigningOptions
  @OptionGroup var store: StoreOptions
  @Flag(help: "Print JSON.") var json = false

  func validate() throws { try export.expectFiles(for: "import") }

  func run() throws {
    let workspace = try store.desk()
    let choices = try choices(workspace)
    let signature = try signing.signature(usual: "Imported \(export.files.joined(separator: ", "))")
    let (taken, turned) = try workspace.watchingGuardrails {
      try ProgressBar.shown { progress in
        let read = try workspace.read(export.files, choices: choices, progress: progress)
        return try dryRun
          ? workspace.preview(read, source: source, choices: choices, progress: progress)
          : workspace.take(read, source: source, choices: choices, by: signature, token: nil, progress: progress)
      }
    }
    if save, !dryRun { try workspace.save(choices, as: source) }
    let report = ImportAccount(taken: taken, source: source, isDryRun: dryRun, allRows: rows)
    json ? print(report.json.pretty, terminator: "") : report.lines(for: .output).forEach { print($0) }
    if !json { Pomona.tell(turned: turned) }
  }

  /// What was said now goes before what was saved.
  private func choices(_ workspace: any Desk) throws -> ImportChoices {
    var now = try export.choices()
    if export.zone == "UTC" { now.zone = nil }
    (now.team, now.product, now.teamColumn, now.productColumn) = (team, product, teamColumn, productColumn)
    now.day = on
    guard let saved = try workspace.mapping(named: source) else { return now }
    return now.filled(from: saved)
  }
}

extension ImportChoices {
  /// These choices with those left out taken from others.
  func filled(from saved: ImportChoices) -> ImportChoices {
    var choices = self
    func fill<T>(_ path: WritableKeyPath<ImportChoices, T?>) {
      if choices[keyPath: path] == nil { choices[keyPath: path] = saved[keyPath: path] }
    }
    fill(\.format)
    fill(\.delimiter)
    fill(\.dateOrder)
    fill(\.zone)
    for column in [
      \ImportChoices.idColumn, \.titleColumn, \.typeColumn, \.statusColumn, \.createdColumn, \.startedColumn,
      \.finishedColumn, \.cancelledColumn, \.parentColumn, \.teamColumn, \.productColumn, \.stateColumn, \.atColumn,
      \.team, \.product,
    ] {
      fill(column)
    }
    fill(\.stageColumns)
    fill(\.cancelledStatuses)
    return choices
  }
}
