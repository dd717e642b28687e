/// A type of decision has one decider in a place.
struct ADecisionHasOneDecider: Rule {
  static let severity = Finding.Severity.error
  static let why = "Two deciders are none: whoever is asked second undoes what the first one said (07.03)."
  static let mend = "keep one right and make the other holder somebody who must agree, or gives advice"

  private struct Question: Hashable { let decides: String, scope: Address }

  func findings(in model: Snapshot) -> [Finding] {
    var first: [Question: String] = [:]
    return model.all(DecisionRight.self).compactMap { right in
      let question = Question(decides: right.decides, scope: right.scope.address)
      guard let other = first.updateIfAbsent(question, right.title) else { return nil }
      let place = model.title(of: right.scope.address)
      return finding(
        about: right, at: "decides", in: model,
        "Who decides \(right.decides) in \(place) is already said by \u{201C}\(other)\u{201D}")
    }
  }
}
