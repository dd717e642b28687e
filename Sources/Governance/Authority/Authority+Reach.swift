package import Model

extension Authority {
  /// What of a matter lies beyond a step: beyond its limit, or outside the place its right holds in. Whoever
  /// decides only because a right escalates to them has no place of their own to stay inside.
  package func excess(of matter: Matter, at rung: Rung) -> [Excess] {
    let limits = rung.limit?.excess(of: matter) ?? []
    guard !rung.byEscalation else { return limits }
    return limits + matter.touches.filter { !reaches(rung.scope, $0) }.map { .outside($0, scope: rung.scope) }
  }

  /// A right reaches what lies in its scope, and the teams that answer for something in it.
  private func reaches(_ scope: Address, _ place: Address) -> Bool {
    containment.covers(scope, place) || containment.answered(by: place).contains { containment.covers(scope, $0) }
  }

  /// The places that written edits change, each once; what a right or guardrail is moved to is one of them.
  package func places(touchedBy edits: [String]) -> [Address] {
    let edits = edits.compactMap(Edit.init(written:))
    return once(edits.compactMap { Place.of($0.address, in: model, self) } + edits.compactMap(moved))
  }

  /// The places that resources belong to, before a change and after it, each once.
  package func places(of addresses: [Address], after: Snapshot) -> [Address] {
    once(addresses.flatMap { address in [model, after].compactMap { Place.of(address, in: $0, self) } })
  }

  private func moved(_ edit: Edit) -> Address? {
    guard [DecisionRight.word, Guardrail.word].contains(edit.address.kind), edit.field == FieldPath("scope"),
      case .set(let value?) = edit.operation
    else { return nil }
    return Address(value).map(unit(above:))
  }

  private func once(_ places: [Address]) -> [Address] {
    places.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  fileprivate func unit(above scope: Address) -> Address {
    let wider = containment.scopes(over: scope).dropFirst()
    return wider.first { $0.kind == Unit.word } ?? scope
  }
}

/// Where a resource belongs. Rights and guardrails belong one unit further up than where they hold, so that
/// nobody widens their own; what has no place of its own belongs to the organisation.
private enum Place {
  /// Nothing where a model has no such resource.
  static func of(_ address: Address, in model: Snapshot, _ authority: Authority) -> Address? {
    guard model.exists(address) else { return nil }
    return own(address, model, authority) ?? authority.containment.whole
  }

  private static func own(_ address: Address, _ model: Snapshot, _ authority: Authority) -> Address? {
    func at<K: Kind>(_ kind: K.Type, _ place: (Resource<K>) -> Address?) -> Address? {
      model.find(kind, address.name).flatMap(place)
    }
    return switch address.kind {
    case Unit.word, ValueStream.word, Product.word, Team.word, Service.word: address
    case DecisionRight.word: at(DecisionRight.self) { authority.unit(above: $0.scope.address) }
    case Guardrail.word: at(Guardrail.self) { authority.unit(above: $0.scope.address) }
    case Goal.word: at(Goal.self) { $0.of.address }
    case Strategy.word: at(Strategy.self) { $0.of.address }
    case OperatingModel.word: at(OperatingModel.self) { $0.of.address }
    case Cadence.word: at(Cadence.self) { $0.of.address }
    case Policy.word: at(Policy.self) { $0.of.address }
    case FeedbackLoop.word: at(FeedbackLoop.self) { $0.of.address }
    case Improvement.word: at(Improvement.self) { $0.of.address }
    case Risk.word: at(Risk.self) { $0.of.address }
    case Stakeholder.word: at(Stakeholder.self) { $0.of.address }
    case OperationsWork.word: at(OperationsWork.self) { $0.of.address }
    case Interface.word: at(Interface.self) { $0.accountable?.address ?? $0.of?.address }
    case Technology.word: at(Technology.self) { $0.owner?.address }
    case Dependency.word: at(Dependency.self) { $0.consumer.address }
    case Roadmap.word: at(Roadmap.self) { $0.product.address }
    case Opportunity.word: at(Opportunity.self) { $0.product.address }
    case Experiment.word: at(Experiment.self) { $0.product.address }
    case Fund.word: at(Fund.self) { $0.of.address }
    case FundingLine.word: at(FundingLine.self) { $0.funds.address }
    case TeamCost.word: at(TeamCost.self) { $0.team.address }
    case CostOfDelay.word: at(CostOfDelay.self) { $0.takes.address }
    case Solution.word: at(Solution.self) { model.find($0.opportunity)?.product.address }
    default: nil
    }
  }
}
