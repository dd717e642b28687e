package import Model

/// Which scope lies in which, as ``Snapshot/surroundings(of:)`` walks it; and what has no other home lies in the
/// organisation itself.
package struct Containment: Sendable {
  private let model: Snapshot
  /// The organisation, when there is exactly one. With two in one model neither is everybody's home.
  package let whole: Address?

  package init(_ model: Snapshot) {
    self.model = model
    let organisations = model.all(Unit.self).filter { $0.scope == .organisation }
    whole = organisations.count == 1 ? organisations[0].address : nil
  }

  /// The scope itself, then ever wider ones, each once: product, team, value stream, unit and the units
  /// above it. A value stream counts as narrower than a unit, because it is cut around the product.
  package func scopes(over scope: Address) -> [Address] {
    let chain = model.surroundings(of: scope)
    guard let whole, !chain.contains(whole) else { return chain }
    return chain + [whole]
  }

  /// Whether the wide scope holds the narrow one; a scope holds itself.
  package func covers(_ wide: Address, _ narrow: Address) -> Bool { scopes(over: narrow).contains(wide) }

  /// The teams that answer for a product or offer a service.
  package func teams(answeringFor scope: Address) -> [Address] { model.answeringTeams(of: scope).map(\.address) }

  /// The products and services a team answers for.
  package func answered(by team: Address) -> [Address] {
    guard team.kind == Team.word else { return [] }
    return model.find(Team.self, team.name).map { $0.answersFor.map(\.address) + $0.offers.map(\.address) } ?? []
  }
}
