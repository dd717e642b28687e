package import Model

extension Decision {
  /// What an option changes in the model, shown before and with the decision.
  package static func consequence(of option: AgendaItem.Option, in model: Snapshot) throws(Refusal) -> Consequence {
    guard !option.edits.isEmpty else { return Consequence(edits: [], lines: []) }
    var edits: [Edit] = []
    for text in option.edits {
      guard let edit = Edit(written: text) else {
        throw .unwritableChange(text, because: "a change is written such as team/quay.people = 8")
      }
      edits.append(edit)
    }
    let (after, findings) = model.applying(edits)
    if let flaw = findings.first(where: { $0.severity == .error && isAbout($0, edits) }) {
      throw .unwritableChange(option.edits.joined(separator: "; "), because: Spoken.clause(flaw.message))
    }
    return Consequence(edits: option.edits, lines: ChangeSet.between(model, after).changes.map(\.description))
  }

  /// Mistakes elsewhere in the model are no reason against this change.
  private static func isAbout(_ finding: Finding, _ edits: [Edit]) -> Bool {
    finding.rule == "edit" || edits.contains { $0.address == finding.subject }
  }
}
