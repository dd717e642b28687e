import ArgumentParser
import Model
import Workbench

struct EvidenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evidence",
    abstract: "List the batches of evidence, look at one, or make one count no more.",
    discussion: """
      pomona evidence
      pomona evidence show 12
      pomona evidence retract 12 --because "Exported from the wrong project"
      """,
    subcommands: [List.self, ShowBatch.self, Retract.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List every import, the latest last.")
    @OptionGroup var store: StoreOptions

    func run() throws {
      var table = Columns([
        ("Batch", .right), ("Day", .left), ("Source", .left), ("Rows", .right), ("New", .right), ("Changed", .right),
        ("Refused", .right), ("", .left),
      ])
      for batch in try store.reading().batches() {
        table.add(
          "\(batch.seq)", batch.entry.day.spoken, batch.payload.source, grouped(batch.counts.rows),
          grouped(batch.counts.added), grouped(batch.counts.updated), grouped(batch.counts.refused),
          batch.retraction == nil ? "" : "retracted")
      }
      table.lines(for: .output).forEach { print($0) }
      if table.rows.isEmpty {
        print("There is no evidence yet. `pomona import export.csv --source jira` takes the first.")
      }
    }
  }

  struct ShowBatch: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Say what an import told and refused.")
    @Argument(help: "The batch.") var batch: Int64
    @OptionGroup var store: StoreOptions

    func run() throws {
      let report = try store.reading().report(of: batch)
      report.told.forEach { print($0) }
      report.refused.forEach { print("  line \($0.line)\($0.column.isEmpty ? "" : ", \($0.column)"): \($0.message)") }
      report.quality.forEach { print("\(grouped($0.count).leftPadding(to: 7))  \($0.message)") }
    }
  }

  struct Retract: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Make a whole batch count no more; nothing is deleted.")
    @Argument(help: "The batch.") var batch: Int64
    @OptionGroup var signing: SigningOptions
    @OptionGroup var store: StoreOptions

    func run() throws {
      let entry = try store.desk().retract(batch, by: signing.signature(), token: nil)
      print("Batch \(batch) counts no more (entry \(entry.seq)). What it replaced counts again.")
    }
  }
}
