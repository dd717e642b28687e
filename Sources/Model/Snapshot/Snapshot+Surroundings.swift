extension Snapshot {
  /// The thing itself, then what it is part of, nearest first: a product and a service lie in the team that answers for
  /// them, a product in its value stream, a team in its unit, a unit in its parent.
  package func surroundings(of address: Address) -> [Address] { around[address] ?? [address] }

  /// The kinds whose resources lie in something.
  static let placed = [Unit.word, Team.word, Product.word, Service.word, ValueStream.word]

  /// Walked once for each of them: a dozen laws and most pages ask.
  func walkedSurroundings() -> [Address: [Address]] {
    var around: [Address: [Address]] = [:]
    for address in addresses where Snapshot.placed.contains(address.kind) { around[address] = walk(from: address) }
    return around
  }

  private func walk(from address: Address) -> [Address] {
    let team = answering(for: address).lazy.compactMap { find(Team.self, $0) }.first
    var chain = [address]
    if let team { chain.append(team.address) }
    chain += streams(of: address)
    var unit = unit(of: address, in: team)
    while let next = unit, !chain.contains(next.address) {
      if next.address != address { chain.append(next.address) }
      unit = find(next)?.parent
    }
    return chain
  }

  private func streams(of address: Address) -> [Address] {
    guard address.kind == Product.word, let product = find(Product.self, address.name) else { return [] }
    return product.valueStream.map { [$0.address] } ?? []
  }

  private func unit(of address: Address, in team: Resource<Team>?) -> Ref<Unit>? {
    switch address.kind {
    case Unit.word: find(Unit.self, address.name)?.parent
    case Team.word: find(Team.self, address.name)?.unit
    case Product.word, Service.word: team?.unit
    case ValueStream.word: teams(of: address).first?.unit
    default: nil
    }
  }
}
