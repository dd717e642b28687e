package import Model

extension Decision {
  /// What an option changes in the model and moves in money, shown before and with the decision.
  ///
  /// - Parameters:
  ///   - day: the day it is decided; money moves in the period of that day.
  ///   - ledger: what was moved before.
  ///   - granting: who decides, why and under which rights; left out, nobody grants a waiver yet and only its line is
  ///     shown.
  package static func consequence(
    of option: AgendaItem.Option, in model: Snapshot, on day: Day, after ledger: FundLedger,
    granting: (who: Name, because: String, authority: Authority)? = nil
  ) throws(Refusal) -> Consequence {
    let (edits, lines) = try changes(option.edits, model)
    let (moves, effects) = try FundTransfer.read(option.moves ?? [], in: model, on: day, after: ledger)
    let wishes = try (option.waives ?? []).map { text throws(Refusal) in try WaiverWish(written: text, in: model) }
    var waivers: [Waiver] = []
    if let granting {
      for wish in wishes { waivers.append(try wish.granted(by: granting, on: day)) }
    }
    let starts = try (option.starts ?? []).map { text throws(Refusal) in try experiment(text, model) }
    return Consequence(
      edits: edits, lines: lines + effects + wishes.map(\.line) + starts.map { "+ experiment/\($0) starts" },
      moves: moves.isEmpty ? nil : moves, waivers: waivers.isEmpty ? nil : waivers,
      starts: starts.isEmpty ? nil : starts)
  }

  private static func experiment(_ text: String, _ model: Snapshot) throws(Refusal) -> Name {
    let bare = text.hasPrefix("experiment/") ? String(text.dropFirst("experiment/".count)) : text
    guard let name = Name(bare), model.find(Experiment.self, name) != nil else {
      throw .unwritableChange(text, because: "the model knows no experiment of that name")
    }
    return name
  }

  private static func changes(
    _ texts: [String], _ model: Snapshot
  ) throws(Refusal) -> (edits: [String], lines: [String]) {
    guard !texts.isEmpty else { return ([], []) }
    var edits: [Edit] = []
    for text in texts {
      guard let edit = Edit(written: text) else {
        throw .unwritableChange(text, because: "a change is written such as team/quay.people = 8")
      }
      edits.append(edit)
    }
    let (after, findings) = model.applying(edits)
    if let flaw = findings.first(where: { $0.severity == .error && isAbout($0, edits) }) {
      throw .unwritableChange(texts.joined(separator: "; "), because: Spoken.clause(flaw.message))
    }
    return (texts, ChangeSet.between(model, after).changes.map(\.description))
  }

  /// Mistakes elsewhere in the model are no reason against this change.
  private static func isAbout(_ finding: Finding, _ edits: [Edit]) -> Bool {
    finding.rule == "edit" || edits.contains { $0.address == finding.subject }
  }
}
