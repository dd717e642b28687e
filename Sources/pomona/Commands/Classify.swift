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
    classified.lines(for: .output).forEach { print($0) }
    print("A suggestion: whoever knows better overrules it with --as and --because. The words known are English.")
  }

  private func classified() throws -> Classified {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: what, isDirectory: &isFolder) else {
      return classify(title: what, because: "", changes: ChangeSet([]), in: .empty)
    }
    if isFolder.boolValue || [".yaml", ".yml", ".json"].contains(where: what.hasSuffix) {
      let workspace = try store.reading()
      let texts = try modelTexts(at: [what])
      let applied = try workspace.check(texts)
      let (after, _) = try workspace.snapshot().replacing(texts)
      return classify(title: "", because: "", changes: applied.changes, in: after)
    }
    let text = String(decoding: try Surroundings.live.file(what), as: UTF8.self)
    return classify(title: "", because: text, changes: ChangeSet([]), in: .empty)
  }

  private func overruled(_ classified: Classified) throws -> Classified {
    classified.overruled(by: try nature.map { try overruling($0, because: because, option: "--because") })
  }
}

/// Reads the nature somebody who knows better gives a matter, with the reason that must stand beside it.
///
/// - Parameter option: where that reason is written.
func overruling(_ nature: String, because: String?, option: String) throws -> Classified.Overruling {
  guard let known = Classified.Nature.allCases.first(where: { $0.rawValue.hasPrefix(nature.lowercased()) }) else {
    throw ValidationError(
      "'--as \(nature)' is none of: \(Classified.Nature.allCases.map(\.rawValue).joined(separator: ", ")).")
  }
  guard let overruling = Classified.Overruling(known, because: because ?? "") else {
    throw ValidationError("Say why it is overruled: \(option) \"It binds six teams\".")
  }
  return overruling
}

extension Classified {
  /// What it is, and every reason with its weight.
  func lines(for terminal: Terminal) -> [String] {
    var lines = [terminal.inked(sentence, .strong)]
    lines += reasons.map { "  \($0.weight > 0 ? "+" : "−")\($0.weight.magnitude)  \($0.says)" }
    if !reasons.isEmpty {
      lines.append("  Together \(Spoken.number(Double(score))); above nothing it is an operating-model matter.")
    }
    return lines
  }
}
