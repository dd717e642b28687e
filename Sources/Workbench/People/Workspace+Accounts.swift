import GRDB
package import Model

extension Workspace {
  /// How long a link to claim an account with can be used: a week; the first administrator's for a day.
  private static let (inviting, founding): (Int64, Int64) = (7 * 86_400_000, 86_400_000)

  /// Everybody who may sign in, by handle.
  package func accounts() throws -> [Account] {
    try store.read { try Row.fetchAll($0, sql: "SELECT \(Accounts.columns) FROM account ORDER BY handle") }
      .map(Accounts.read)
  }

  package func account(_ handle: Name) throws -> Account? { try store.read { try Accounts.find(handle, $0) } }

  /// Whether anybody can sign in and let others in.
  package func hasAdministrator() throws -> Bool { try store.read(Accounts.hasAdministrator) }

  /// The one-time part of the link by which whoever holds it becomes the first administrator. Earlier ones end.
  package func foundingLink() throws -> Secret {
    let (secret, expires) = (Secret(in: surroundings), surroundings.now().milliseconds + Workspace.founding)
    try store.write { db in
      guard try !Accounts.hasAdministrator(db) else { throw AccountRefusal.linkSpent }
      try db.execute(sql: "DELETE FROM invitation WHERE handle IS NULL")
      try Accounts.keep(secret, for: nil, until: expires, db)
    }
    return secret
  }

  /// Lets somebody in: makes an account, and the one-time part of the link they claim it with.
  package func invite(_ handle: Name, as person: Name?, isAdministrator: Bool = false) throws -> Secret {
    try refuseUnknownPerson(person)
    let (secret, now) = (Secret(in: surroundings), surroundings.now().milliseconds)
    try write { db, today in
      guard try Accounts.find(handle, db) == nil else { throw AccountRefusal.taken(handle) }
      try Accounts.refuseTaken(person, but: handle, db)
      try db.execute(
        sql: "INSERT INTO account VALUES (?, ?, ?, 0, NULL, ?)",
        arguments: [handle.text, person?.text, isAdministrator ? 1 : 0, now])
      try Accounts.keep(secret, for: handle, until: now + Workspace.inviting, db)
      try keep(AccountPayload(.created, handle, now: Accounts.find(handle, db)), on: today, db)
    }
    return secret
  }

  /// A new link for an account, by which its password is set anew; an earlier link ends.
  package func link(for handle: Name) throws -> Secret {
    let (secret, expires) = (Secret(in: surroundings), surroundings.now().milliseconds + Workspace.inviting)
    try write { db, today in
      guard try Accounts.find(handle, db) != nil else { throw AccountRefusal.noAccount(handle) }
      try db.execute(sql: "DELETE FROM invitation WHERE handle = ?", arguments: [handle.text])
      try Accounts.keep(secret, for: handle, until: expires, db)
      try keep(AccountPayload(.linked, handle), on: today, db)
    }
    return secret
  }

  /// Whose account a link is for; nothing inside where it makes the first administrator.
  package func invited(by secret: Secret) throws -> Name? {
    try store.read { try Accounts.invited(by: secret, at: surroundings.now(), $0) }
  }

  /// Takes an account by its link, once, and sets its password. Every session of it ends.
  ///
  /// - Parameters:
  ///   - handle: what the first administrator is called; the link of anybody else says so already.
  ///   - person: in whose name the first administrator acts.
  package func claim(_ secret: Secret, handle: Name?, as person: Name? = nil, password: String) throws -> Account {
    let invited = try invited(by: secret)
    guard let handle = invited ?? handle else { throw AccountRefusal.linkSpent }
    try refuseUnknownPerson(person)
    let hash = try hash(password, of: handle)
    let now = surroundings.now()
    return try write { db, today in
      guard try Accounts.invited(by: secret, at: now, db) == invited else { throw AccountRefusal.linkSpent }
      if invited == nil {
        if let person { try Accounts.refuseTaken(person, but: handle, db) }
        try db.execute(
          sql: "INSERT OR REPLACE INTO account VALUES (?, ?, 1, 0, NULL, ?)",
          arguments: [handle.text, person?.text, now.milliseconds])
      }
      try Accounts.set(hash, of: handle, db)
      try db.execute(sql: "DELETE FROM invitation WHERE secret = ?", arguments: [Blob.of(secret.digest.bytes)])
      guard let account = try Accounts.find(handle, db) else { throw AccountRefusal.linkSpent }
      try keep(AccountPayload(invited == nil ? .created : .claimed, handle, now: account), by: handle, on: today, db)
      return account
    }
  }

  /// Changes what an account is and may. Where its rights rise or it is disabled, its sessions end. The last
  /// administrator who can sign in stays one.
  package func change(_ handle: Name, _ change: (inout Account) -> Void) throws {
    guard var next = try account(handle) else { throw AccountRefusal.noAccount(handle) }
    change(&next)
    try refuseUnknownPerson(next.person)
    try write { db, today in
      guard let old = try Accounts.find(handle, db) else { throw AccountRefusal.noAccount(handle) }
      try Accounts.refuseTaken(next.person, but: handle, db)
      let hadAdministrator = try Accounts.hasAdministrator(db)
      try db.execute(
        sql: "UPDATE account SET person = ?, administrator = ?, disabled = ? WHERE handle = ?",
        arguments: [next.person?.text, next.isAdministrator ? 1 : 0, next.isDisabled ? 1 : 0, handle.text])
      if hadAdministrator, try !Accounts.hasAdministrator(db) { throw AccountRefusal.lastAdministrator }
      let isAnother = old.person != next.person || old.isAdministrator != next.isAdministrator || next.isDisabled
      if isAnother { try Accounts.endSessions(of: handle, db) }
      if old != next { try keep(AccountPayload(.changed, handle, now: next), on: today, db) }
      if next.isDisabled {
        try db.execute(sql: "DELETE FROM access_token WHERE handle = ?", arguments: [handle.text])
        try db.execute(sql: "DELETE FROM invitation WHERE handle = ?", arguments: [handle.text])
      }
    }
  }

  /// Erases an account with its password, sessions and tokens. What was done in the person's name stays.
  package func removeAccount(_ handle: Name) throws {
    try write { db, today in
      guard try Accounts.find(handle, db) != nil else { throw AccountRefusal.noAccount(handle) }
      let hadAdministrator = try Accounts.hasAdministrator(db)
      try db.execute(sql: "DELETE FROM account WHERE handle = ?", arguments: [handle.text])
      if hadAdministrator, try !Accounts.hasAdministrator(db) { throw AccountRefusal.lastAdministrator }
      try keep(AccountPayload(.removed, handle), on: today, db)
    }
  }

  private func refuseUnknownPerson(_ person: Name?) throws {
    guard let person else { return }
    guard try snapshot().find(Person.self, person) != nil else { throw AccountRefusal.unknownPerson(person) }
  }
}
