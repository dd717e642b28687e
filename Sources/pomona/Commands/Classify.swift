import ArgumentParser
import Foundation
import Governance
import Model
import Workbench

struct Classify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say whether something is an operating-model matter, a team's or a project's, with the reasons.",
    discussion: """
      pomona classify "Give product owners the right to decide prices up to 50 000 EUR"
      pomona classify proposal.txt
      pomona classify changed-model/        (what these files would change in the workspace)
      pomona classify "Shorter daily meeting" --as "operating-model matter" --because "It binds six teams"
      """)

  @Argument(help: "A text, a text file, or model files whose change is looked at.") var what: String
  @Option(
    name: .customLong("as"), help: "Overrule it: \(Classified.Nature.allCases.map(\.rawValue).joined(separator: ", "))."
  )
  var nature: String?
  @Option(help: "Why it is overruled.") var because: String?
  @OptionGroup var store: StoreOptions
  @Flag(help: "Print JSON.") var json = false

  func run() throws {
    let classified = try overruled(try classified())
    if json { return print(classified.json.pretty, terminator: "") }
    print(Terminal.output.inked(classified.sentence, .strong))
    for reason in classified.reasons {
      print("  \(reason.weight > 0 ? "+" : "−")\(reason.weight.magnitude)  \(reason.says)")
    }
    if !classified.reasons.isEmpty {
      print("  Together \(classified.score); above nothing it is an operating-model matter.")
    }
    print("A suggestion: whoever knows better overrules it with --as and --because. The words known are English.")
  }

  private func classified() throws -> Classified {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: what, isDirectory: &isFolder) else {
      return classify(title: what, because: "", changes: ChangeSet([]), in: .empty)
    }
    if isFolder.boolValue || [".yaml", ".yml", ".json"].contains(where: what.hasSuffix) {
      let workspace = try store.open()
      let texts = try modelTexts(at: [what])
      let applied = try workspace.check(texts)
      let (after, _) = try workspace.snapshot().replacing(texts)
      return classify(title: "", because: "", changes: applied.changes, in: after)
    }
    let text = String(decoding: try Surroundings.live.file(what), as: UTF8.self)
    return classify(title: "", because: text, changes: ChangeSet([]), in: .empty)
  }

  private func overruled(_ classified: Classified) throws -> Classified {
    guard let nature else { return classified }
    guard let known = Classified.Nature.allCases.first(where: { $0.rawValue.hasPrefix(nature.lowercased()) }) else {
      throw ValidationError(
        "'--as \(nature)' is none of: \(Classified.Nature.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
    guard let other = classified.overruled(as: known, because: because ?? "") else {
      throw ValidationError("Say why it is overruled: --because \"It binds six teams\".")
    }
    return other
  }
}
