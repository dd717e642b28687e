import ArgumentParser
import Model
import Workbench

struct Apply: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Apply model files: show what changes, then keep it all in one step, with author and reason.",
    discussion: """
      pomona apply model/ --because "Quay takes over receipts"
      pomona apply --set "team/quay.people=8" --because "Mole lends one person"
      pomona apply --remove goal/buy-as-a-guest --because "Reached in September"
      """)

  @Argument(help: "Model files or folders.") var paths: [String] = []
  @Flag(help: "The files say the whole model: what they leave out goes.") var whole = false
  @Option(help: "Change one field, such as team/quay.people=8; may be repeated.") var set: [String] = []
  @Option(help: "Remove a resource, such as goal/buy-as-a-guest; may be repeated.") var remove: [String] = []
  @Flag(help: "Only show what would change.") var dryRun = false
  @Option(help: "The revision you looked at; refused when somebody changed the model since.") var expecting: Int64?
  @Option(help: "The day from which it holds; today when left out.") var from: Day?
  @OptionGroup var signing: SigningOptions
  @OptionGroup var store: StoreOptions
  @Flag(help: "Print JSON.") var json = false

  func validate() throws {
    let ways = [!paths.isEmpty, !set.isEmpty, !remove.isEmpty].count { $0 }
    guard ways == 1 else {
      throw ValidationError("Name model files, or fields with --set, or resources with --remove: one of the three.")
    }
  }

  func run() throws {
    try speaking {
      let workspace = try store.open()
      if dryRun { return try preview(workspace) }
      let signature = try signing.signature()
      let applied = try land(workspace, signature)
      tell(applied, by: signature)
    }
  }

  private func preview(_ workspace: Workspace) throws {
    if paths.isEmpty {
      throw ValidationError("--dry-run shows what files would change; --set and --remove are small enough to see.")
    }
    let applied = try workspace.check(modelTexts(at: paths), whole: whole)
    ChangeLines(changes: applied.changes).lines(for: .output).forEach { print($0) }
    let found = FindingLines(findings: applied.findings)
    found.lines(for: .output).forEach { print($0) }
    print("Nothing was applied: this was a dry run.")
    if found.worst == .error { throw Ending.refused }
  }

  private func land(_ workspace: Workspace, _ signature: Signature) throws -> Applied {
    if !paths.isEmpty {
      return try workspace.apply(
        modelTexts(at: paths), whole: whole, by: signature, expecting: expecting, effective: from)
    }
    if !set.isEmpty {
      return try workspace.apply(edits: try set.map(edit), by: signature, expecting: expecting, effective: from)
    }
    return try workspace.remove(try remove.map(address), by: signature, expecting: expecting, effective: from)
  }

  private func tell(_ applied: Applied, by signature: Signature) {
    let lines = ChangeLines(changes: applied.changes)
    if json {
      let revision: JSON = applied.revision.map { .integer(Int($0.seq)) } ?? .null
      let answer: JSON = [
        "revision": revision, "changes": lines.json, "findings": FindingLines(findings: applied.findings).json,
      ]
      return print(answer.pretty, terminator: "")
    }
    lines.lines(for: .output).forEach { print($0) }
    guard let revision = applied.revision else { return print("Nothing differs, so nothing was applied.") }
    print("Revision \(revision.seq) of \(revision.day.spoken), by \(signature.author): \(lines.summary)")
    let warnings = applied.findings.count { $0.severity == .warning }
    if warnings > 0 { print("\(counted(warnings, "warning")): `pomona check` lists them.") }
  }
}

/// Reads `team/quay.people=8`.
func edit(_ text: String) throws -> Edit {
  guard let edit = Edit(written: text) else {
    throw ValidationError("'\(text)' is no edit. Write one such as team/quay.people=8, or team/quay.skills+=research.")
  }
  return edit
}

func address(_ text: String) throws -> Address {
  guard let address = Address(text) else {
    throw ValidationError("'\(text)' names no resource. Write its kind and name, such as team/quay.")
  }
  guard kind(named: address.kind) != nil else {
    let nearest = Suggestion.nearest(address.kind, among: allKinds.map { $0.word })
    throw ValidationError("There is no kind '\(address.kind)'.\(nearest.map { " Did you mean \($0)?" } ?? "")")
  }
  return address
}
