import ArgumentParser
import Model
import Workbench

struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show what applying model files would change, or what changed between two days.",
    discussion: """
      pomona diff model/
      pomona diff --from 2025-01-01 --to 2025-06-30
      """)

  @Argument(help: "Model files or folders.") var paths: [String] = []
  @Flag(help: "The files say the whole model: what they leave out goes.") var whole = false
  @Option(help: "The day to compare from.") var from: Day?
  @Option(help: "The day to compare to; today when left out.") var to: Day?
  @OptionGroup var store: StoreOptions
  @Flag(help: "Print JSON.") var json = false

  func validate() throws {
    guard paths.isEmpty != (from == nil) else {
      throw ValidationError(
        "Name model files to compare with the workspace, or two days: --from 2025-01-01 --to 2025-06-30.")
    }
  }

  func run() throws {
    let workspace = try store.desk()
    if let from {
      show(try workspace.differing(from: from, to: to), findings: [])
    } else {
      let applied = try workspace.check(.files(modelTexts(at: paths), whole: whole))
      show(applied.changes, findings: applied.findings)
      if applied.findings.contains(where: { $0.severity == .error }) { throw Ending.refused }
    }
  }

  private func show(_ changes: ChangeSet, findings: [Finding]) {
    let lines = ChangeLines(changes: changes)
    if json {
      let answer: JSON = ["changes": lines.json, "findings": FindingLines(findings: findings).json]
      return print(answer.pretty, terminator: "")
    }
    lines.lines(for: .output).forEach { print($0) }
    FindingLines(findings: findings.filter { $0.severity == .error }).lines(for: .output).forEach { print($0) }
    print(lines.summary)
  }
}
