/// An escalation leads to somebody who may decide the same type in a wider place, up to a wider limit.
struct AnEscalationLeadsFurther: Rule {
  static let severity = Finding.Severity.error
  static let why =
    "An escalation that ends with somebody who may not decide either costs days and decides nothing (07.04)."
  static let mend = "escalate to the holder of a wider right of this type, or give them one"

  func findings(in model: Snapshot) -> [Finding] {
    let surroundings = Surroundings(model)
    let rights = Dictionary(grouping: model.all(DecisionRight.self), by: \.decides)
    return model.all(DecisionRight.self).compactMap { right in
      guard let next = right.escalatesTo?.address else { return nil }
      let places = surroundings.around(right.scope.address).dropFirst()
      let held = (rights[right.decides] ?? []).filter { $0.holder.address == next && places.contains($0.scope.address) }
      guard !held.contains(where: { isWider($0.limit, than: right.limit) }) else { return nil }
      let who = model.title(of: next)
      let what = held.isEmpty ? "may not decide \(right.decides) in any wider place" : "may decide no more than that"
      return finding(
        about: right, at: "escalatesTo", in: model, "\u{201C}\(right.title)\u{201D} escalates to \(who), who \(what)")
    }
  }

  /// Whether something lies beyond the narrower limit and still within the wider one.
  private func isWider(_ wide: DecisionRight.Limit?, than narrow: DecisionRight.Limit?) -> Bool {
    guard let wide else { return narrow != nil }
    guard let narrow else { return false }
    let widerMoney = narrow.money.map { limit in
      wide.money.map { $0.amount > limit.amount && $0.currency == limit.currency } ?? true
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
