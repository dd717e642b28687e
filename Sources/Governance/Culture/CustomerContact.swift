package import Model

/// A team met people it works for on a day. Never who of the team, never who of the customers by name unless the
/// customer is an organisation or a segment. Rows 11.04, 11.05.
package struct CustomerContact: Codable, Hashable, Sendable {
  package enum Manner: String, Codable, CaseIterable, Sendable {
    case interview, observation, visit, support
    case usabilityTest = "usability test"
    /// They worked on something together.
    case coCreation = "co-creation"
  }

  package var team: Name
  package var day: Day
  /// The users or the customer: a segment or an organisation, such as `sellers in their first month`.
  package var users: String
  package var manner: Manner
  /// How many of the team were there; none when nobody counted.
  package var present: Int?
  /// What was learnt, in a sentence.
  package var learnt: String?
  /// What it was about: an opportunity or a solution of the model, or the key of an item.
  package var about: String?

  package init(
    team: Name, day: Day, users: String, manner: Manner, present: Int? = nil, learnt: String? = nil,
    about: String? = nil
  ) {
    (self.team, self.day, self.users, self.manner) = (team, day, users, manner)
    (self.present, self.learnt, self.about) = (present, learnt, about)
  }

  /// The same meeting told again, however much more is said of it.
  package func isSame(as other: CustomerContact) -> Bool {
    team == other.team && day == other.day && users == other.users && manner == other.manner
  }
}

/// Contacts that were told in one go, by a form or from a file.
package struct ContactsTold: Recorded {
  package static let record = "contacts"
  package static let format = 1

  package var contacts: [CustomerContact]
  /// Told by mistake, and taken back.
  package var withdrawn: [CustomerContact]
  package var by: String
  package var on: Day

  package init(_ contacts: [CustomerContact], withdrawn: [CustomerContact] = [], by: String, on day: Day) {
    (self.contacts, self.withdrawn, self.by, on) = (contacts, withdrawn, by, day)
  }

  /// What stands after all that was told, the latest day first.
  package static func standing(_ told: [ContactsTold]) -> [CustomerContact] {
    var all: [CustomerContact] = []
    for one in told {
      all.removeAll { contact in (one.withdrawn + one.contacts).contains { $0.isSame(as: contact) } }
      all += one.contacts
    }
    return all.enumerated().sorted { ($1.element.day, $0.offset) < ($0.element.day, $1.offset) }.map(\.element)
  }

  /// Refuses what lies ahead, says nothing, or names a team the model does not know.
  package static func check(_ contacts: [CustomerContact], in model: Snapshot, on day: Day) throws(Refusal) {
    guard !contacts.isEmpty else { throw .contact("There is no contact in it.") }
    for contact in contacts {
      guard model.find(Team.self, contact.team) != nil else {
        throw .contact("The model has no team called \(contact.team).")
      }
      guard contact.day <= day else { throw .contact("\(contact.day.spoken) has not come: today is \(day.spoken).") }
      guard contact.users.says else {
        throw .contact(
          "Say whom \(contact.team) met: a segment or an organisation, such as sellers in their first month.")
      }
    }
  }
}
