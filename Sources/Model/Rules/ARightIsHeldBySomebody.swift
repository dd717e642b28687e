/// A right held by a role has one person who holds that role there.
struct ARightIsHeldBySomebody: Rule {
  static let severity = Finding.Severity.error
  static let why =
    "A right whose role nobody holds is a decision nobody takes; with two holders nobody knows who (07.03)."
  static let mend = "let one person hold the role in that place, or name another holder"

  func findings(in model: Snapshot) -> [Finding] {
    let surroundings = Surroundings(model)
    let holdings = holdingsByRole(in: model)
    return model.all(DecisionRight.self).compactMap { right in
      guard right.holder.address.kind == Role.word, model.exists(right.holder.address) else { return nil }
      let people = holders(holdings[right.holder.address] ?? [], around: surroundings.around(right.scope.address))
      guard people.count != 1 else { return nil }
      let role = model.title(of: right.holder.address).lowercased()
      let place = model.title(of: right.scope.address)
      let who = people.isEmpty ? "nobody is \(role) there" : "\(listed(people)) are each \(role) there"
      return finding(
        about: right, at: "holder", in: model, "Nobody knows who decides \(right.decides) in \(place): \(who)")
    }
  }

  private typealias Holding = (person: String, place: Address?)

  private func holdingsByRole(in model: Snapshot) -> [Address: [Holding]] {
    var found: [Address: [Holding]] = [:]
    for person in model.all(Person.self) {
      for holding in person.roles {
        found[holding.role.address, default: []].append((person.name.text, holding.in?.address))
      }
    }
    return found
  }

  /// Those who hold the role nearest to the place; those who hold it everywhere come last.
  private func holders(_ holdings: [Holding], around places: [Address]) -> [String] {
    for place in places {
      let here = holdings.filter { $0.place == place }.map(\.person)
      if !here.isEmpty { return here }
    }
    return holdings.filter { $0.place == nil }.map(\.person)
  }
}
