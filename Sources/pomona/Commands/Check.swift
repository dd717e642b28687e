import ArgumentParser
import Foundation
import Model
import Workbench

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read model files and say everything that is wrong with them.",
    discussion: """
      pomona check model/
      pomona check team.yaml --json
      pomona check                     what the workspace holds today
      pomona check --rules
      """)

  @Argument(help: "Model files or folders. Left out: the model the workspace holds.") var paths: [String] = []
  @Flag(help: "List the rules: what each one demands, why, and how to mend a breach.") var rules = false
  @Flag(help: "Print JSON.") var json = false
  @OptionGroup var store: StoreOptions

  mutating func validate() throws {
    if paths.isEmpty, !rules, !FileManager.default.fileExists(atPath: store.file) {
      throw ValidationError("Name the model files or folders to check, such as: pomona check model/")
    }
  }

  func run() throws {
    if rules { return printRules() }
    let (snapshot, reading) =
      try paths.isEmpty ? (store.desk().model(), []) : Snapshot.read(try modelTexts(at: paths))
    let found = FindingLines(findings: reading + snapshot.check())
    if json {
      print(
        (["resources": .integer(snapshot.addresses.count), "findings": found.json] as JSON).pretty, terminator: "")
    } else {
      found.lines(for: .output).forEach { print($0) }
      print(found.summary(resources: snapshot.addresses.count))
    }
    if found.worst == .error { throw Ending.refused }
  }

  private func printRules() {
    for rule in allRules {
      print("\(Terminal.output.inked(rule.id, .strong)) (\(rule.severity.word))\n  \(rule.why)\n  \(rule.mend)\n")
    }
  }
}
