import ArgumentParser
import Foundation
import Model
import Workbench

struct Convert: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read another tool's description of an organisation into model files.",
    subcommands: [Backstage.self])

  struct Backstage: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Turn a Backstage catalogue into model files, and say what could not be kept.",
      discussion: """
        pomona convert backstage catalog-info.yaml --out model/
        pomona convert backstage catalog/ --out model/
        pomona apply model/ --because "From the catalogue"

        Users become people, groups units and teams, domains value streams, systems products, components and
        resources technologies, APIs interfaces. What the model has no field for stands as a comment above each.
        """)

    @Argument(help: "Catalogue files, or folders of them.") var paths: [String]
    @Option(help: "The folder to write into; left out, everything goes to standard output.", completion: .directory)
    var out: String?
    @Flag(help: "Write over files that are there.") var force = false
    @OptionGroup var store: StoreOptions

    func run() throws {
      let outcome = BackstageCatalogue.read(try modelTexts(at: paths))
      guard !outcome.files.isEmpty else {
        tell(outcome.findings)
        throw Unusable("There is no entity of a Backstage catalogue in these files.")
      }
      guard let out else {
        tell(outcome.findings)
        return print(outcome.files.map(\.text).joined(separator: "---\n"), terminator: "")
      }
      try ModelFolder(path: out).write(outcome.files, over: force)
      show(outcome)
      try compare(outcome.files)
      print("Wrote \(counted(outcome.files.count, "file")) into \(out). Complete them, then: pomona check \(out)")
    }

    private func tell(_ findings: [Finding]) {
      for finding in findings { note(finding.description) }
    }

    private func show(_ outcome: BackstageCatalogue.Outcome) {
      for line in outcome.told { print("\(grouped(line.count)) \(line.from) → \(line.to)") }
      FindingLines(findings: outcome.findings).lines(for: .output).forEach { print($0) }
    }

    /// What applying the files would change, where there is a workspace to compare with.
    private func compare(_ files: [ModelText]) throws {
      guard store.isThere else { return }
      let applied = try store.desk().check(.files(files, whole: false))
      ChangeLines(changes: applied.changes).lines(for: .output).forEach { print($0) }
      FindingLines(findings: applied.findings.filter { $0.severity == .error }).lines(for: .output).forEach {
        print($0)
      }
      print("Nothing was applied: `pomona apply` does, after showing this again.")
    }
  }
}
