/// A strategy that goals serve reaches the work: somebody there has a workflow, a role and the right to decide.
struct AStrategyReachesTheWork: Rule {
  static let severity = Finding.Severity.warning
  static let why = "Strategy is translated into workflows, roles and decision rights, or it stays on paper (01.06)."
  static let mend = "write the workflow of the teams there, the roles people hold and what they may decide"

  func findings(in model: Snapshot) -> [Finding] {
    let pursued = model.covered(model.all(Goal.self).lazy.filter { $0.ended == nil }.map(\.of.address))
    let flows = Set(model.all(Team.self).filter { $0.workflow != nil }.flatMap { model.places(of: $0) })
    let rights = model.all(DecisionRight.self).map(\.scope.address)
    let roles = model.all(Person.self).flatMap { $0.roles.compactMap(\.in?.address) }
    let reached = [(flows, "workflow"), (model.covered(rights), "decision right"), (model.covered(roles), "role")]
    return model.all(Strategy.self).filter { pursued.contains($0.of.address) }.compactMap { strategy in
      let missing = reached.filter { !$0.0.contains(strategy.of.address) }.map { $0.1 }
      guard !missing.isEmpty else { return nil }
      return finding(
        about: strategy, in: model, "\(quoted(strategy.title)) reaches no \(listed(missing, "and no"))")
    }
  }
}
