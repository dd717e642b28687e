import GRDB
package import Model

/// What the chain keeps of what happened to an account: who did what to which, and nothing that lets anybody in.
package struct AccountPayload: Codable, Equatable, Sendable {
  package enum Did: String, Codable, Sendable, CaseIterable {
    case created, claimed, linked, changed, removed
    case tokenMade = "token made"
    case tokenEnded = "token ended"
  }

  package var account: Name
  package var did: Did
  /// In whose name it acts; of a token and a link nothing is said.
  package var person: Name?
  package var isAdministrator: Bool?
  package var isDisabled: Bool?
  /// What a token lets a program do.
  package var scope: String?

  init(_ did: Did, _ account: Name, now: Account? = nil, scope: AccessToken.Scope? = nil) {
    (self.account, self.did, self.scope) = (account, did, scope?.rawValue)
    (person, isAdministrator, isDisabled) = (now?.person, now?.isAdministrator, now?.isDisabled)
  }

  /// `Account ines changed: acts as ines, administrator`.
  var said: String {
    let facts = [
      person.map { "acts as \($0)" }, isAdministrator.map { $0 ? "administrator" : "member" },
      isDisabled == true ? "disabled" : nil, scope,
    ].compactMap(\.self)
    return "Account \(account), \(did.rawValue)" + (facts.isEmpty ? "" : ": \(facts.joined(separator: ", "))")
  }
}

extension Workspace {
  /// Writes into the chain what happened to an account, in the transaction in which it happens.
  ///
  /// - Parameter owner: who did it where they proved it by holding the link; else whoever signed in, or whoever holds
  ///   the file.
  func keep(_ payload: AccountPayload, by owner: Name? = nil, on day: Day, _ db: Database) throws {
    let author = owner?.text ?? proven
    let signature = Signature(author ?? "command line", because: payload.said, authenticated: author != nil)
    try Ledger.append(Draft(.account, on: day, by: signature, payload), at: surroundings.now(), db)
  }

  /// What happened to accounts up to a day, first to last.
  package func accountEntries(through day: Day? = nil) throws -> [AccountPayload] {
    try entries(.account, through: day).map { try Payload.read(AccountPayload.self, from: $0) }
  }
}
