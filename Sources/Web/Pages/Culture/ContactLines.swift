import Governance
import Model

/// With whom a team worked or talked about one thing: named customers or segments, never people. Row 11.05.
struct ContactLines: Sendable {
  let contacts: [CustomerContact]
  let model: Snapshot

  /// - Parameter about: names of opportunities and solutions, or keys of items.
  init(_ contacts: [CustomerContact], about: [String], in model: Snapshot) {
    self.contacts = contacts.filter { contact in contact.about.map(about.contains) ?? false }
    self.model = model
  }

  /// All of them.
  init(_ contacts: [CustomerContact], in model: Snapshot) { (self.contacts, self.model) = (contacts, model) }

  var html: HTML {
    HTML {
      for contact in contacts {
        p(.class("small")) {
          strong {
            contact.manner == .coCreation ? "Made together with \(contact.users)" : Spoken.capitalised(contact.users)
          }
          ", \(contact.manner.rawValue) of \(model.title(of: Address(kind: Team.word, name: contact.team))), \(contact.day.spoken)"
          if let learnt = contact.learnt { HTML(": \(learnt)") }
        }
      }
    }
  }
}
