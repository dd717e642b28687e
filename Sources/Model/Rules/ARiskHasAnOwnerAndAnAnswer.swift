/// A risk has somebody who watches it, an answer, and a day to look again.
struct ARiskHasAnOwnerAndAnAnswer: Rule {
  static let severity = Finding.Severity.warning
  static let why = "A risk in a list that nobody watches is a risk twice: it feels managed (13.05)."
  static let mend = "write 'owner', 'answer', 'action' and 'reviewOn', or take the risk off the list"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(Risk.self).compactMap { risk in
      let acts = risk.answer != nil && risk.answer != .accept && isBlank(risk.action)
      let missing =
        (risk.owner == nil ? ["somebody who watches it"] : []) + (risk.answer == nil ? ["an answer"] : [])
        + (acts ? ["anything that is done about it"] : [])
        + (risk.reviewOn == nil ? ["a day to look at it again"] : [])
      guard !missing.isEmpty else { return nil }
      return finding(about: risk, in: model, "The risk \(quoted(risk.title)) is without \(listed(missing, "or"))")
    }
  }
}
