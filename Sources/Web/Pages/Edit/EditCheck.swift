import Governance
import Model
import Workbench

/// What saving a draft would do to the model as it stands now: what changes, what is found and where, and which
/// fields somebody else changed meanwhile.
struct EditCheck: Sendable {
  /// What it was checked against.
  let current: Ground
  /// The text that would be saved, with what others changed since; nothing while it cannot be brought together.
  let text: String
  let changes: [Change]
  /// Whose business the change is, as far as it can be told; said before it is proposed.
  let classified: Classified?
  /// To be mended or known: in this resource, and elsewhere where it is new.
  let findings: [Finding]
  /// By the field of the form each stands at.
  let atFields: [String: [Finding]]
  let conflicts: [Conflict]
  /// Something else in the resource changed since the draft was drawn, and both go together.
  let hasMoved: Bool

  var isReady: Bool { conflicts.isEmpty && !findings.contains { $0.severity == .error } }

  init(_ draft: EditDraft, _ visit: Visit) throws {
    current = try visit.ground()
    let now = try visit.model(current)
    let merged = try EditCheck.merged(draft, onto: now, current, visit)
    (text, conflicts, hasMoved) = (merged.text, merged.conflicts, merged.hasMoved)
    let file = draft.file
    let applied = visit.workspace.check([ModelText(file: file, text: text)], in: now)
    changes = applied.changes.changes
    let nature = classify(title: draft.title, because: draft.because, changes: applied.changes, in: now)
    classified = changes.isEmpty || nature.suggested == nil ? nil : nature
    let known = Set(try visit.findings().map(\.told))
    let own = try EditCheck.ownFindings(draft, text, now)
    let found = applied.findings.filter { finding in
      finding.subject == draft.named || finding.place?.file == file || !known.contains(finding.told)
    }
    findings = own + found
    let written = ResourceText(text, of: draft.kind)
    atFields = Dictionary(
      grouping: own + found.filter { $0.place?.file == file }, by: { EditCheck.field(of: $0, in: written) ?? "" }
    ).filter { !$0.key.isEmpty }
  }

  private static func merged(
    _ draft: EditDraft, onto now: Snapshot, _ current: Ground, _ visit: Visit
  ) throws -> (text: String, conflicts: [Conflict], hasMoved: Bool) {
    guard let address = draft.address, draft.base != current else { return (draft.text, [], false) }
    let base = try visit.model(draft.base)
    guard base.text(of: address) != now.text(of: address) else { return (draft.text, [], false) }
    let isSaid = try draft.chosenFor.map { try visit.model($0).text(of: address) == now.text(of: address) }
    let choosing = isSaid == true ? draft.choosing : [:]
    let merge = now.merging([address: draft.text], from: base, choosing: choosing)
    guard merge.findings.isEmpty || merge.snapshot.exists(address) else { return (draft.text, merge.conflicts, true) }
    return (merge.snapshot.text(of: address) ?? draft.text, merge.conflicts, true)
  }

  /// What only somebody who writes one resource can get wrong.
  private static func ownFindings(_ draft: EditDraft, _ text: String, _ now: Snapshot) throws -> [Finding] {
    let read = Snapshot.read([ModelText(file: draft.file, text: text)]).snapshot.addresses
    let written = ResourceText(text, of: draft.kind)
    func finding(_ field: String, _ message: String, _ mend: String) -> Finding {
      let place = Place(file: draft.file, line: written.line(of: FieldPath(field)) ?? 0, column: 0)
      return Finding(.error, rule: "one-resource", at: place, about: draft.named, message, mend: mend)
    }
    if let address = draft.address, read.contains(where: { $0 != address }) {
      return [
        finding(
          "name", "only \(address) is written here, and it keeps its kind and its name",
          "write 'kind: \(address.kind)' and 'name: \(address.name)', and one document alone")
      ]
    }
    if read.count > 1 || read.contains(where: { $0.kind != draft.kind.word }) {
      return [
        finding(
          "name", "one \(KindWords.one(draft.kind.word)) is written here", "write one document of this kind alone")
      ]
    }
    if draft.address == nil, let named = draft.named ?? read.first, let there = now.text(of: named), there != text {
      return [
        finding(
          "name", "there is already \(withArticle(KindWords.one(named.kind))) named \(named.name)",
          "choose another name, or edit that one")
      ]
    }
    return []
  }

  /// What is missing is told where it is missing from, so its words say which field it is.
  private static func field(of finding: Finding, in written: ResourceText) -> String? {
    if finding.rule == "missing-field", finding.message.hasPrefix("'") {
      return String(finding.message.dropFirst().prefix { $0 != "'" })
    }
    if finding.rule == "one-resource" { return "name" }
    // What is about the whole stands where it begins, which is at no field of the form.
    let field = finding.place.flatMap { written.field(at: $0) }?.description
    return field == "kind" ? nil : field
  }
}
