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

  /// The places that written edits change, each once.
  package func places(touchedBy edits: [String]) -> [Address] {
    let places = edits.compactMap(Edit.init(written:)).compactMap { place(of: $0.address) }
    return places.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// Where a resource belongs. Rights and guardrails belong one unit further up than where they hold, so that
  /// nobody widens their own; what has no place of its own belongs to the organisation.
  private func place(of address: Address) -> Address? {
    switch address.kind {
    case Unit.word, ValueStream.word, Product.word, Team.word, Service.word: address
    case DecisionRight.word: model.find(DecisionRight.self, address.name).map { unit(above: $0.scope.address) }
    case Guardrail.word: model.find(Guardrail.self, address.name).map { unit(above: $0.scope.address) }
    case Goal.word: model.find(Goal.self, address.name).map { $0.of.address }
    case Strategy.word: model.find(Strategy.self, address.name).map { $0.of.address }
    case OperatingModel.word: model.find(OperatingModel.self, address.name).map { $0.of.address }
    case Cadence.word: model.find(Cadence.self, address.name).map { $0.of.address }
    default: containment.whole
    }
  }

  private func unit(above scope: Address) -> Address {
    let wider = containment.scopes(over: scope).dropFirst()
    return wider.first { $0.kind == Unit.word } ?? scope
  }
}
