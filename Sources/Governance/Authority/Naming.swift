package import Model

/// What people, roles, places and rights are called in sentences.
package struct Naming: Sendable {
  private let model: Snapshot
  private let people: [Name: String]

  package init(_ model: Snapshot, people: [Name: String]) {
    self.model = model
    self.people = people
  }

  /// The display name, or the handle with a capital.
  package func person(_ handle: Name) -> String { people[handle] ?? Spoken.raised(handle.text) }

  /// A place or thing by its title; a person by name.
  package func title(_ address: Address) -> String {
    if address.kind == Person.word { return person(address.name) }
    let title = model.title(of: address)
    return title == address.name.text ? Spoken.raised(Spoken.plain(title)) : title
  }

  /// `head of commerce`.
  package func role(_ name: Name) -> String {
    Spoken.lowered(title(Address(kind: Role.word, name: name)))
  }

  /// `Oskar, head of commerce`; the bare role where it is vacant; the person where a person holds the right.
  package func people(of rung: Rung) -> String {
    if rung.holder.kind == Person.word { return person(rung.holder.name) }
    guard !rung.people.isEmpty else { return "the " + role(rung.holder.name) }
    return Spoken.list(rung.people.map(person), "or") + ", " + role(rung.holder.name)
  }

  /// `the chief product officer, Farah`, for the end of a path.
  package func office(of rung: Rung) -> String {
    if rung.holder.kind == Person.word { return person(rung.holder.name) }
    let office = "the " + role(rung.holder.name)
    return rung.people.isEmpty ? office : office + ", " + Spoken.list(rung.people.map(person), "or")
  }
}

extension DecisionRight.Limit {
  /// `up to 20 000 EUR when it can be undone`; nothing when there is no limit.
  package var spoken: String? {
    var parts: [String] = []
    if let money { parts.append("up to \(Spoken.money(money))") }
    if let risk, risk != .high { parts.append("up to \(risk.rawValue) risk") }
    if reversibility == .reversible { parts.append("when it can be undone") }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}
