package import Model

extension Authority {
  /// Refuses a change of the model that somebody makes at once, without a proposal: they must be the one who decides an
  /// `operating-model-change` where it belongs, and need nobody's agreement beside their own. Where nobody may
  /// decide it, an administrator may, so that a model without such rights can be given some.
  ///
  /// - Parameters:
  ///   - after: the model with the change in it.
  ///   - who: nothing for somebody whom the model does not know.
  package func allowChanging(
    _ addresses: [Address], after: Snapshot, by who: Name?, isAdministrator: Bool
  ) throws(Refusal) {
    guard !addresses.isEmpty else { return }
    let scope = narrowest(holding: addresses, after: after).address
    let matter = Matter(Proposal.usualType, in: scope, touches: places(of: addresses, after: after))
    let ladder = ladder(for: matter.type, in: matter.scope)
    guard let index = decider(of: matter, on: ladder) else {
      if isAdministrator { return }
      throw .nobodyHoldsThisRight(whoDecides(matter).sentence)
    }
    let rung = ladder.rungs[index]
    guard let who, rung.people.contains(who) else {
      throw .notYours(decides(rung, Array(ladder.rungs[(index + 1)...]), matter), whoCan: rung.people)
    }
    _ = try Decision.agreements([], who, rung, matter, self)
  }
}
