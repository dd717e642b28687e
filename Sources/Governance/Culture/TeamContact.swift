package import Model

/// When a team last met people it works for, whom, and how. Row 11.04.
package struct TeamContact: Equatable, Sendable {
  /// A team that has met nobody for longer than this works from hearsay.
  package static let recent = 42
  package static let old = 91

  package let team: Name
  package let title: String
  package let people: Int
  /// The latest first.
  package let contacts: [CustomerContact]
  package let asOf: Day

  package var last: CustomerContact? { contacts.first }
  package var days: Int? { last.map { asOf - $0.day } }
  /// How many of the team were there at most at one meeting of the last quarter; none where nobody counted.
  package var present: Int? { contacts.filter { asOf - $0.day <= TeamContact.old }.compactMap(\.present).max() }

  package var says: Culture.Sign.Says {
    guard let days else { return .against }
    return days <= TeamContact.recent ? .shows : days <= TeamContact.old ? .mixed : .against
  }

  /// Teams that work for a product and are there on the day; those that serve other teams have no customers outside.
  package static func all(_ contacts: [CustomerContact], in model: Snapshot, asOf day: Day) -> [TeamContact] {
    let told = Dictionary(grouping: contacts, by: \.team)
    return model.all(Team.self).filter { !$0.answersFor.isEmpty || told[$0.name] != nil }.map { team in
      TeamContact(
        team: team.name, title: team.title, people: team.people.value, contacts: told[team.name] ?? [], asOf: day)
    }.sorted { ($0.days ?? .max) < ($1.days ?? .max) }
  }
}
