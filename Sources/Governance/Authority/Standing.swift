package import Model

/// Who holds which role where.
package struct Standing: Sendable {
  private struct Held: Sendable {
    let person: Name
    let place: Address?
  }
  private var holders: [Name: [Held]] = [:]
  private var everybody: Set<Name> = []
  private var teams: [Name: [Name]] = [:]
  private var places: [Address: [Name]] = [:]

  package init(_ model: Snapshot) {
    for person in model.all(Person.self) {
      everybody.insert(person.name)
      if let team = person.team?.name { teams[team, default: []].append(person.name) }
      for holding in person.roles {
        holders[holding.role.name, default: []].append(Held(person: person.name, place: holding.in?.address))
        if let place = holding.in?.address { places[place, default: []].append(person.name) }
      }
    }
  }

  package func knows(_ person: Name) -> Bool { everybody.contains(person) }

  package func members(of team: Name) -> [Name] { teams[team] ?? [] }

  /// Who holds any role in a place itself, not over it or inside it.
  package func people(at place: Address) -> [Name] { Set(places[place] ?? []).sorted() }

  /// The people who hold a role for a scope, given as the chain of scopes over it. Who holds it in the
  /// narrowest place comes before who holds it more widely; only the narrowest are named.
  package func people(holding role: Name, for scopes: [Address]) -> [Name] {
    guard let held = holders[role] else { return [] }
    for scope in scopes {
      let here = held.filter { $0.place == scope }
      if !here.isEmpty { return unique(here) }
    }
    return unique(held.filter { $0.place == nil })
  }

  /// The people who hold a role somewhere inside a place.
  func people(holding role: Name, where isInside: (Address) -> Bool) -> [Name] {
    unique((holders[role] ?? []).filter { $0.place.map(isInside) ?? true })
  }

  /// The people behind a holder: those with the role there, or the one person.
  package func people(behind holder: Address, for scopes: [Address]) -> [Name] {
    if holder.kind == Person.word { return everybody.contains(holder.name) ? [holder.name] : [] }
    return people(holding: holder.name, for: scopes)
  }

  private func unique(_ held: [Held]) -> [Name] { Set(held.map(\.person)).sorted() }
}
