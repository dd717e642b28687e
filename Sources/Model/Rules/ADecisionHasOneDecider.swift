/// A type of decision has one decider in a place.
struct ADecisionHasOneDecider: Rule {
  static let severity = Finding.Severity.error
  static let why = "Two deciders are none: whoever is asked second undoes what the first one said (07.03)."
  static let mend = "keep one right and make the other holder somebody who must agree, or gives advice"

  private struct Question: Hashable { let decides: String, scope: Address }

  func findings(in model: Snapshot) -> [Finding] {
    let rivals = Dictionary(grouping: model.all(DecisionRight.self), by: question).mapValues { rights in
      rights.filter { !isNextStep($0, among: rights) }
    }
    return model.all(DecisionRight.self).compactMap { right in
      guard let deciders = rivals[question(right)], let first = deciders.first, first.name != right.name,
        deciders.contains(where: { $0.name == right.name })
      else { return nil }
      let place = model.title(of: right.scope.address)
      return finding(
        about: right, at: "decides", in: model,
        "Who decides \(right.decides) in \(place) is already said by \(quoted(first.title))")
    }
  }

  private func question(_ right: Resource<DecisionRight>) -> Question {
    Question(decides: right.decides, scope: right.scope.address)
  }

  /// In one place, a right whose holder another right there escalates to is its next step and no rival.
  private func isNextStep(_ right: Resource<DecisionRight>, among rights: [Resource<DecisionRight>]) -> Bool {
    rights.contains { $0.name != right.name && $0.escalatesTo?.address == right.holder.address }
  }
}
