/// A right held by a role has one person who holds that role there.
struct ARightIsHeldBySomebody: Rule {
  static let severity = Finding.Severity.error
  static let why =
    "A right whose role nobody holds is a decision nobody takes; with two holders nobody knows who (07.03)."
  static let mend = "let one person hold the role in that place, or name another holder"

  func findings(in model: Snapshot) -> [Finding] {
    let people = peopleByPost(in: model)
    return model.all(DecisionRight.self).compactMap { right in
      let holder = right.holder.address
      guard holder.kind == Role.word, model.exists(holder) else { return nil }
      // Those who hold the role nearest to the place; those who hold it everywhere come last.
      let posts = model.surroundings(of: right.scope.address).map { Post(role: holder, place: $0) }
      let holders = (posts + [Post(role: holder, place: nil)]).lazy.compactMap { people[$0] }.first ?? []
      guard holders.count != 1 else { return nil }
      let role = model.title(of: holder).lowercased()
      let who = holders.isEmpty ? "nobody is \(role) there" : "\(listed(holders)) are each \(role) there"
      let place = model.title(of: right.scope.address)
      return finding(
        about: right, at: "holder", in: model, "Nobody knows who decides \(right.decides) in \(place): \(who)",
        mend: holders.isEmpty ? way(to: holder, in: right.scope.address, people) : Self.mend)
    }
  }

  /// What to write so that somebody holds it there, and who holds it elsewhere.
  private func way(to role: Address, in place: Address, _ people: [Post: [String]]) -> String {
    let line = "{ role: \(role.name), in: \(place) }"
    let elsewhere = people.filter { $0.key.role == role }.flatMap { post, names in
      names.map { (name: $0, place: post.place) }
    }.min { $0.name < $1.name }
    guard let elsewhere, let other = elsewhere.place else {
      return "write \(line) under 'roles' of a person, or name another holder"
    }
    return
      "\(elsewhere.name) holds the role in \(other) alone: write \(line) there as well, or name another holder"
  }

  private struct Post: Hashable { let role: Address, place: Address? }

  private func peopleByPost(in model: Snapshot) -> [Post: [String]] {
    var found: [Post: [String]] = [:]
    for person in model.all(Person.self) {
      for post in Set(person.roles.map { Post(role: $0.role.address, place: $0.in?.address) }) {
        found[post, default: []].append(person.name.text)
      }
    }
    return found
  }
}
