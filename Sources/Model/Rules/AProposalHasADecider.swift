/// Somebody in the whole organisation may change how it works.
struct AProposalHasADecider: Rule {
  static let severity = Finding.Severity.note
  static let why = """
    A proposal to change the model is accepted by whoever holds that right. Where nobody does, people propose and \
    nothing follows (01.12, 01.17).
    """
  static let mend = """
    write a decision-right with 'decides: \(DecisionRight.modelChange)' for the organisation, and narrower ones with a \
    limit
    """

  func findings(in model: Snapshot) -> [Finding] {
    let rights = model.all(DecisionRight.self)
    // Before the first right is written down, everything is still open.
    guard !rights.isEmpty, !rights.contains(where: { $0.decides == DecisionRight.modelChange }),
      let whole = model.all(Unit.self).first(where: { $0.parent == nil })
    else { return [] }
    return [finding(about: whole, in: model, "Nobody in \(whole.title) may accept a proposal to change how it works")]
  }
}

extension DecisionRight {
  /// The type of decision a proposal needs when nothing else is said.
  package static let modelChange = "operating-model-change"
}
