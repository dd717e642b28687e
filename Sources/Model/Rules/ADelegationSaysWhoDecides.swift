/// Delegation runs from those farther from the work to those nearer, and its level agrees with the holder.
struct ADelegationSaysWhoDecides: Rule {
  static let severity = Finding.Severity.error
  static let why = """
    Up to level 3 those who delegate decide, from level 5 on those they delegate to; read from the wrong side \
    the same number means the opposite (Management 3.0, 07.01).
    """
  static let mend = "correct 'level', swap 'from' and 'to', or name the other as 'holder'"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(DecisionRight.self).compactMap { right in
      guard let delegation = right.delegation else { return nil }
      return objection(to: delegation, of: right, in: model).map {
        finding(about: right, at: "delegation", in: model, "\(quoted(right.title)) \($0)")
      }
    }
  }

  private func objection(to delegation: DecisionRight.Delegation, of right: Resource<DecisionRight>, in model: Snapshot)
    -> String?
  {
    let (from, to) = (model.title(of: delegation.from.address), model.title(of: delegation.to.address))
    guard delegation.from != delegation.to else { return "delegates from \(from) to themselves" }
    if let above = model.find(delegation.from)?.level, let below = model.find(delegation.to)?.level,
      above.distance < below.distance
    {
      return "delegates upwards, from \(from) to \(to)"
    }
    let decides =
      delegation.level.value <= 3
      ? [delegation.from] : delegation.level.value >= 5 ? [delegation.to] : [delegation.from, delegation.to]
    guard right.holder.address.kind == Role.word, !decides.map(\.address).contains(right.holder.address) else {
      return nil
    }
    let names = listed(decides.map { model.title(of: $0.address) }, "or")
    let holder = model.title(of: right.holder.address)
    return "is held by \(holder), while on level \(delegation.level) \(names) decides"
  }
}

extension Role.Level {
  /// How far from the work: team, product, unit, organisation.
  var distance: Int { Self.allCases.firstIndex(of: self)! }
}
