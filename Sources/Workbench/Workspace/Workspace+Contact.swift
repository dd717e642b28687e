package import Evidence
package import Governance
package import Model

extension Workspace {
  /// Keeps that teams met people they work for. The same meeting told again replaces what was told of it.
  @discardableResult
  package func tell(_ contacts: [CustomerContact], by signature: Signature, token: String? = nil) throws -> ContactsTold
  {
    let token = try token.map { try Token($0, by: signature.author, asking: contacts) }
    return try settle(token, landed: { try record(ContactsTold.self, $0) }) { today in
      try ContactsTold.check(contacts, in: try snapshot(), on: today)
      let told = ContactsTold(contacts, by: signature.author, on: today)
      return recording(told, .contact, by: signature, on: today)
    }
  }

  /// Keeps what a file tells of, but for what is known already; nothing when all of it is.
  ///
  /// - Returns: what was kept, and how many rows were known.
  @discardableResult
  package func tell(_ list: ContactList, by signature: Signature) throws -> (told: ContactsTold?, known: Int) {
    let (fresh, known) = try fresh(in: list)
    return (fresh.isEmpty ? nil : try tell(fresh, by: signature), known)
  }

  /// What a file tells of that is not known, and how many of its rows are.
  package func fresh(in list: ContactList) throws -> (fresh: [CustomerContact], known: Int) {
    let read = try list.rows.map(CustomerContact.init(row:))
    let known = Set(try contacts(asOf: today()))
    let fresh = read.filter { !known.contains($0) }
    return (fresh, read.count - fresh.count)
  }

  /// Takes back what was told by mistake.
  @discardableResult
  package func withdraw(
    _ contact: CustomerContact, by signature: Signature, token: String? = nil
  ) throws -> ContactsTold {
    guard signature.hasReason else { throw WorkspaceRefusal.noReason }
    let token = try token.map { try Token($0, by: signature.author, asking: contact) }
    return try settle(token, landed: { try record(ContactsTold.self, $0) }) { today in
      guard try contacts(asOf: today).contains(where: { $0.isSame(as: contact) }) else {
        throw WorkspaceRefusal.noSuch("such contact")
      }
      let told = ContactsTold([], withdrawn: [contact], by: signature.author, on: today)
      return recording(told, .contact, by: signature, on: today)
    }
  }

  /// Every contact told of up to a day, the latest first.
  package func contacts(asOf day: Day) throws -> [CustomerContact] {
    ContactsTold.standing(try records(.contact, memory.contacts, through: day)).filter { $0.day <= day }
  }
}

extension CustomerContact {
  /// A row of a file; a manner it does not say is an interview no more than anything else, so it must be said.
  fileprivate init(row: ContactRow) throws {
    guard let manner = Manner(rawValue: row.manner) else {
      let words = Manner.allCases.map(\.rawValue).joined(separator: ", ")
      throw Refusal.contact(
        "\(row.team) met \(row.users) on \(row.day.spoken), and the column manner says “\(row.manner)”. It says one of: \(words)."
      )
    }
    self.init(
      team: row.team, day: row.day, users: row.users, manner: manner, present: row.present, learnt: row.learnt,
      about: row.about)
  }
}
