import GRDB
package import Model

extension Workspace {
  package static let longestToken = 366
  private static let mostTokens = 50
  private static let columns = "secret, handle, title, scope, made, expires, used"

  /// Makes a token for programs. Its text is shown this once.
  package func makeToken(
    of handle: Name, _ title: String, scope: AccessToken.Scope, days: Int
  ) throws -> Secret {
    guard title.says else { throw AccountRefusal.noTitle }
    guard (1...Workspace.longestToken).contains(days) else { throw AccountRefusal.lasts(days: Workspace.longestToken) }
    let (secret, now) = (Secret(in: surroundings), surroundings.now().milliseconds)
    try write { db, today in
      guard try Accounts.find(handle, db) != nil else { throw AccountRefusal.noAccount(handle) }
      let count =
        try Int.fetchOne(
          db, sql: "SELECT count(*) FROM access_token WHERE handle = ?", arguments: [handle.text]) ?? 0
      guard count < Workspace.mostTokens else { throw AccountRefusal.tooMany(Workspace.mostTokens) }
      try db.execute(
        sql: "INSERT INTO access_token VALUES (?, ?, ?, ?, ?, ?, NULL)",
        arguments: [
          Blob.of(secret.digest.bytes), handle.text, String(title.prefix(120)), scope.rawValue, now,
          now + Int64(days) * 86_400_000,
        ])
      try keep(AccountPayload(.tokenMade, handle, scope: scope), on: today, db)
    }
    return secret
  }

  /// Whose token this is, and for what; nothing when it is over or its account is disabled.
  package func token(_ secret: Secret) throws -> (token: AccessToken, account: Account)? {
    let now = surroundings.now()
    let found = try store.read { db -> (AccessToken, Account)? in
      let row = try Row.fetchOne(
        db, sql: "SELECT \(Workspace.columns) FROM access_token WHERE secret = ?",
        arguments: [Blob.of(secret.digest.bytes)])
      guard let token = try row.map(read), let account = try Accounts.find(token.handle, db) else { return nil }
      return (token, account)
    }
    guard let (token, account) = found, token.expires > now, !account.isDisabled else { return nil }
    if now.milliseconds - (token.used?.milliseconds ?? 0) >= 60_000, stopped == nil {
      try store.write {
        try $0.execute(
          sql: "UPDATE access_token SET used = ? WHERE secret = ?",
          arguments: [now.milliseconds, Blob.of(secret.digest.bytes)])
      }
    }
    return (token, account)
  }

  /// The tokens of an account, the latest first; of everybody when none is named.
  package func tokens(of handle: Name? = nil) throws -> [AccessToken] {
    try store.read { db in
      try Row.fetchAll(
        db,
        sql: "SELECT \(Workspace.columns) FROM access_token WHERE ? IS NULL OR handle = ? ORDER BY made DESC, secret",
        arguments: [handle?.text, handle?.text]
      ).map(read)
    }
  }

  package func endToken(_ id: Digest, of handle: Name) throws {
    try write { db, today in
      try db.execute(
        sql: "DELETE FROM access_token WHERE secret = ? AND handle = ?", arguments: [Blob.of(id.bytes), handle.text])
      guard db.changesCount > 0 else { return }
      try keep(AccountPayload(.tokenEnded, handle), on: today, db)
    }
  }

  private func read(_ row: Row) throws -> AccessToken {
    guard let id = Digest(bytes: try row.bytes(0)), let handle = Name(try row.text(1)),
      let scope = AccessToken.Scope(rawValue: try row.text(3))
    else { throw StoreRefusal.damaged("a token cannot be read") }
    return AccessToken(
      id: id, handle: handle, title: try row.text(2), scope: scope, made: Instant(milliseconds: try row.integer(4)),
      expires: Instant(milliseconds: try row.integer(5)),
      used: try row.optional(6, row.integer).map { Instant(milliseconds: $0) })
  }
}
