import ArgumentParser
import Model
import Workbench

struct Apply: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show what model files change, then keep it all in one step, with author and reason.",
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
  @Flag(help: "Go on without being asked. Nobody is asked where input is no terminal, as in a script.")
  var yes = false
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
    let workspace = try store.desk()
    let request = try request()
    if dryRun {
      let shown = try workspace.check(request)
      json ? tell(shown) : show(shown)
      if !shown.brought.isEmpty { throw Ending.refused }
      return json ? () : print("Nothing was applied: this was a dry run.")
    }
    let signature = try signing.signature()
    let shown = try workspace.check(request)
    if !json { show(shown) }
    try refuse(shown)
    if asks, !shown.changes.isEmpty, !confirmed() { throw Ending.refused }
    let (applied, turned) = try workspace.watchingGuardrails {
      try workspace.apply(
        request, by: signature, expecting: expecting ?? shown.base, effective: from, token: nil)
    }
    json ? tell(applied) : close(applied, by: signature)
    if !json { Pomona.tell(turned: turned) }
  }

  private func request() throws -> ModelRequest {
    if !set.isEmpty { return .edits(try set.map(edit)) }
    if !remove.isEmpty { return .removal(try remove.map(address)) }
    return .files(try modelTexts(at: paths), whole: whole)
  }

  private func show(_ shown: Applied) {
    ChangeLines(changes: shown.changes).lines(for: .output).forEach { print($0) }
    FindingLines(findings: shown.brought).lines(for: .output).forEach { print($0) }
  }

  private func refuse(_ shown: Applied) throws {
    guard !shown.brought.isEmpty else { return }
    if json { tell(shown) }
    note("The model would not hold together, so nothing was applied: \(grouped(shown.brought.count)) to mend first.")
    throw Ending.refused
  }

  private var asks: Bool { !yes && !json && Terminal.isAsked }

  private func confirmed() -> Bool {
    print("Apply this? Type y to go on: ", terminator: "")
    if readLine().map({ ["y", "yes"].contains($0.trimmingSpaces.lowercased()) }) == true { return true }
    print("Nothing was applied.")
    return false
  }

  private func tell(_ applied: Applied) {
    let revision: JSON = applied.revision.map { .integer(Int($0.seq)) } ?? .null
    let answer: JSON = [
      "revision": revision, "changes": ChangeLines(changes: applied.changes).json,
      "findings": FindingLines(findings: applied.findings).json,
    ]
    print(answer.pretty, terminator: "")
  }

  private func close(_ applied: Applied, by signature: Signature) {
    guard let revision = applied.revision else { return print("Nothing differs, so nothing was applied.") }
    let summary = ChangeLines(changes: applied.changes).summary
    print("Applied as revision \(revision.seq) of \(revision.day.spoken), by \(signature.author): \(summary)")
    let errors = applied.findings.count { $0.severity == .error }
    if errors > 0 {
      print(
        "\(counted(errors, "mistake")) stood in the model before and still \(errors == 1 ? "stands" : "stand"): `pomona check` lists them."
      )
    }
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
    let nearest = Suggestion.sentence(address.kind, among: allKinds.map { $0.word })
    throw ValidationError("There is no kind '\(address.kind)'.\(nearest)")
  }
  return address
}
