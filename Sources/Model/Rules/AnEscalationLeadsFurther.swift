/// An escalation leads to somebody who may decide the same type up to a wider limit, in the same place or a wider one.
struct AnEscalationLeadsFurther: Rule {
  static let severity = Finding.Severity.error
  static let why =
    "An escalation that ends with somebody who may decide no more costs days and decides nothing (07.04)."
  static let mend = "escalate to the holder of a wider right of this type, or give them one"

  private struct Holding: Hashable { let decides: String, holder: Address }

  func findings(in model: Snapshot) -> [Finding] {
    let rights = Dictionary(grouping: model.all(DecisionRight.self)) {
      Holding(decides: $0.decides, holder: $0.holder.address)
    }
    return model.all(DecisionRight.self).compactMap { right in
      guard let next = right.escalatesTo?.address else { return nil }
      let theirs = rights[Holding(decides: right.decides, holder: next)] ?? []
      return objection(to: right, escalatingTo: next, who: theirs, in: model)
    }
  }

  private func objection(
    to right: Resource<DecisionRight>, escalatingTo next: Address, who theirs: [Resource<DecisionRight>],
    in model: Snapshot
  ) -> Finding? {
    let places = model.surroundings(of: right.scope.address)
    let held = theirs.filter { $0.name != right.name && places.contains($0.scope.address) }
    guard !held.contains(where: { isWider($0.limit, than: right.limit) }) else { return nil }
    let said = "\(quoted(right.title)) escalates to \(model.title(of: next)), who"
    // Somebody without a right of their own can still be asked; somebody with no more room cannot.
    if held.isEmpty {
      return finding(
        about: right, at: "escalatesTo", in: model, severity: .warning,
        "\(said) has no right to decide \(right.decides) there")
    }
    return finding(about: right, at: "escalatesTo", in: model, "\(said) may decide no more than that")
  }

  /// Whether something lies beyond the narrower limit and still within the wider one.
  private func isWider(_ wide: DecisionRight.Limit?, than narrow: DecisionRight.Limit?) -> Bool {
    guard let wide else { return narrow != nil }
    guard let narrow else { return false }
    let widerMoney = narrow.money.map { limit in
      wide.money.map { $0.amount > limit.amount || $0.currency != limit.currency } ?? true
    }
    let widerRisk = narrow.risk.map { limit in wide.risk.map { $0.rank > limit.rank } ?? true }
    let widerUndoing = narrow.reversibility == .reversible && wide.reversibility != .reversible
    return widerMoney ?? false || widerRisk ?? false || widerUndoing
  }
}

extension DecisionRight.Risk {
  /// Low before medium before high.
  var rank: Int { Self.allCases.firstIndex(of: self)! }
}
