/// Who decides is not asked as well, and who must agree does not merely advise.
struct ARoleHasOneVoiceInADecision: Rule {
  static let severity = Finding.Severity.warning
  static let why = """
    Agreeing is a veto and advising is none: a role with both holds up decisions by silence. One decides, few agree \
    (RAPID, 07.01).
    """
  static let mend = "keep each role in one of 'holder', 'agree' and 'input', and 'agree' to those who truly must"

  /// More formal agreements than this, and it is a committee.
  private static let few = 3

  func findings(in model: Snapshot) -> [Finding] {
    model.all(DecisionRight.self).flatMap { right -> [Finding] in
      let agree = right.agree.map(\.address)
      let input = right.input.map(\.address)
      let deciderAsked = (agree + input).contains(right.holder.address)
      let both = agree.filter(input.contains).map { model.title(of: $0) }
      var said: [String] = []
      if deciderAsked { said.append("\(model.title(of: right.holder.address)) decides and is asked as well") }
      if !both.isEmpty { said.append("\(listed(both)) must agree and only advises") }
      if agree.count > Self.few { said.append("\(agree.count) roles must agree") }
      return said.map { finding(about: right, in: model, "In \(quoted(right.title)), \($0)") }
    }
  }
}
