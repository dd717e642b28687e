/// What lies in what: a team in its unit, a unit in its parent, a product and a service where the teams
/// that answer for them are, a product in its value stream, and everything in the organisation.
struct Surroundings {
  private var above: [Address: [Address]] = [:]

  init(_ model: Snapshot) {
    let whole = model.all(Unit.self).filter { $0.scope == .organisation }.map(\.address)
    for unit in model.all(Unit.self) { above[unit.address] = unit.parent.map { [$0.address] } ?? [] }
    for stream in model.all(ValueStream.self) { above[stream.address] = whole }
    for product in model.all(Product.self) { above[product.address] = product.valueStream.map { [$0.address] } ?? [] }
    for team in model.all(Team.self) {
      above[team.address] = [team.unit.address]
      for product in team.answersFor { above[product.address, default: []].append(team.address) }
      for service in team.offers { above[service.address, default: []].append(team.address) }
    }
  }

  /// A place and everything around it, nearest first.
  func around(_ place: Address) -> [Address] {
    var found = [place]
    var seen: Set<Address> = [place]
    var next = 0
    while next < found.count {
      for wider in above[found[next]] ?? [] where seen.insert(wider).inserted { found.append(wider) }
      next += 1
    }
    return found
  }

  /// Whether what holds in the outer place holds in the inner one too. A place encloses itself.
  func encloses(_ outer: Address, _ inner: Address) -> Bool { around(inner).contains(outer) }
}
