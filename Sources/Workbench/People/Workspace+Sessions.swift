import GRDB
package import Model

extension Workspace {
  private static let columns = "secret, handle, browser, began, seen"

  /// Begins a session under a secret of its own, and ends the one the browser had.
  package func begin(_ handle: Name, browser: String, instead old: Secret? = nil) throws -> Secret {
    let (secret, now) = (Secret(in: surroundings), surroundings.now().milliseconds)
    try store.write { db in
      if let old { try db.execute(sql: "DELETE FROM session WHERE secret = ?", arguments: [Blob.of(old.digest.bytes)]) }
      try db.execute(sql: "DELETE FROM session WHERE began < ?", arguments: [now - Session.longest])
      try db.execute(
        sql: "INSERT INTO session VALUES (?, ?, ?, ?, ?)",
        arguments: [Blob.of(secret.digest.bytes), handle.text, String(browser.prefix(120)), now, now])
    }
    return secret
  }

  /// Who a session is of; nothing when it is over, or its account is disabled. Being asked keeps it from idling.
  package func session(_ secret: Secret) throws -> (session: Session, account: Account)? {
    let now = surroundings.now()
    let found = try store.read { db -> (Session, Account)? in
      let row = try Row.fetchOne(
        db, sql: "SELECT \(Workspace.columns) FROM session WHERE secret = ?",
        arguments: [Blob.of(secret.digest.bytes)])
      guard let session = try row.map(read), let account = try Accounts.find(session.handle, db) else { return nil }
      return (session, account)
    }
    guard let (session, account) = found, !session.isOver(at: now), !account.isDisabled else { return nil }
    // Written once a minute, and not at all once nothing is written any more.
    if now.milliseconds - session.seen.milliseconds >= 60_000, stopped == nil {
      try store.write {
        try $0.execute(
          sql: "UPDATE session SET seen = ? WHERE secret = ?",
          arguments: [now.milliseconds, Blob.of(secret.digest.bytes)])
      }
    }
    return (session, account)
  }

  /// The sessions of an account that are not over, the latest first.
  package func sessions(of handle: Name) throws -> [Session] {
    let now = surroundings.now()
    return try store.read { db in
      try Row.fetchAll(
        db, sql: "SELECT \(Workspace.columns) FROM session WHERE handle = ? ORDER BY seen DESC",
        arguments: [handle.text]
      ).map(read)
    }.filter { !$0.isOver(at: now) }
  }

  /// Ends one session of an account, or all but one.
  package func endSession(_ id: Digest, of handle: Name) throws {
    try store.write {
      try $0.execute(
        sql: "DELETE FROM session WHERE secret = ? AND handle = ?", arguments: [Blob.of(id.bytes), handle.text])
    }
  }

  package func endSessions(of handle: Name, but kept: Digest? = nil) throws {
    try store.write {
      try $0.execute(
        sql: "DELETE FROM session WHERE handle = ? AND secret <> ?",
        arguments: [handle.text, Blob.of(kept?.bytes ?? [])])
    }
  }

  private func read(_ row: Row) throws -> Session {
    guard let id = Digest(bytes: try row.bytes(0)), let handle = Name(try row.text(1)) else {
      throw StoreRefusal.damaged("a session cannot be read")
    }
    return Session(
      id: id, handle: handle, browser: try row.text(2), began: Instant(milliseconds: try row.integer(3)),
      seen: Instant(milliseconds: try row.integer(4)))
  }
}
