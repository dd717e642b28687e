package import Model

/// Which scope lies in which. A team and a service lie in their unit; a product lies with the team that
/// answers for it, in its value stream and in that team's unit; a unit lies in its parent; and what has
/// no other home lies in the organisation itself.
package struct Containment: Sendable {
  private var parent: [Name: Name] = [:]
  private var home: [Address: Name] = [:]
  private var streams: [Name: Name] = [:]
  private var answering: [Address: [Name]] = [:]
  private var answered: [Address: [Address]] = [:]
  private var organisation: Name?

  package init(_ model: Snapshot) {
    readUnits(model)
    readTeams(model)
    for product in model.all(Product.self) { streams[product.name] = product.valueStream?.name }
  }

  /// The scope itself, then ever wider ones, each once: product, team, value stream, unit and the units
  /// above it. A value stream counts as narrower than a unit, because it is cut around the product.
  package func scopes(over scope: Address) -> [Address] {
    var chain = [scope] + teams(answeringFor: scope).prefix(1)
    if scope.kind == Product.word, let stream = streams[scope.name] {
      chain.append(Address(kind: ValueStream.word, name: stream))
    }
    for unit in units(over: scope) {
      let address = Address(kind: Unit.word, name: unit)
      if !chain.contains(address) { chain.append(address) }
    }
    return chain
  }

  /// Whether the wide scope holds the narrow one; a scope holds itself.
  package func covers(_ wide: Address, _ narrow: Address) -> Bool { scopes(over: narrow).contains(wide) }

  /// The organisation, when there is exactly one.
  package var whole: Address? { organisation.map { Address(kind: Unit.word, name: $0) } }

  /// The teams that answer for a product or offer a service.
  package func teams(answeringFor scope: Address) -> [Address] {
    (answering[scope] ?? []).map { Address(kind: Team.word, name: $0) }
  }

  /// The products and services a team answers for.
  package func answered(by team: Address) -> [Address] { answered[team] ?? [] }

  private func units(over scope: Address) -> [Name] {
    var chain: [Name] = []
    var next = scope.kind == Unit.word ? scope.name : home[scope]
    while let unit = next, !chain.contains(unit) {
      chain.append(unit)
      next = parent[unit]
    }
    if let organisation, !chain.contains(organisation) { chain.append(organisation) }
    return chain
  }

  private mutating func readUnits(_ model: Snapshot) {
    var organisations: [Name] = []
    for unit in model.all(Unit.self) {
      parent[unit.name] = unit.parent?.name
      if unit.scope == .organisation { organisations.append(unit.name) }
    }
    // With two organisations in one model neither is everybody's home.
    if organisations.count == 1 { organisation = organisations[0] }
  }

  private mutating func readTeams(_ model: Snapshot) {
    for team in model.all(Team.self) {
      home[Address(kind: Team.word, name: team.name)] = team.unit.name
      for scope in team.answersFor.map(\.address) + team.offers.map(\.address) {
        answering[scope, default: []].append(team.name)
        answered[team.address, default: []].append(scope)
        // A second answering team is a finding of the model; until it is mended the first counts.
        if home[scope] == nil { home[scope] = team.unit.name }
      }
    }
  }
}
