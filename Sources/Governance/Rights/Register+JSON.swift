package import Model

extension Authority {
  /// A right of the register.
  package func json(of right: Resource<DecisionRight>) -> JSON {
    [
      "right": .text(right.name.text), "decides": .text(right.decides), "scope": .text(right.scope.description),
      "holder": .text(right.holder.description), "who": .text(holder(of: right)),
      "limit": right.limit?.spoken.map(JSON.text) ?? .null,
      "escalatesTo": right.escalatesTo.map { .text($0.description) } ?? .null,
      "agree": .list(right.agree.map { .text($0.name.text) }), "input": .list(right.input.map { .text($0.name.text) }),
      "delegation": right.delegation.map { DelegationReading($0, naming).json } ?? .null,
      "expectedDays": right.expectedDays.map { .integer($0.value) } ?? .null,
      "reviewOn": right.reviewOn.map { .text($0.description) } ?? .null,
    ]
  }
}
