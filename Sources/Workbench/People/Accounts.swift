import GRDB
import Model

/// Rows of accounts and of the links they are claimed with.
enum Accounts {
  static let columns = "handle, person, administrator, disabled, password IS NOT NULL"

  static func read(_ row: Row) throws -> Account {
    guard let handle = Name(try row.text(0)) else { throw StoreRefusal.damaged("an account has no handle") }
    return Account(
      handle: handle, person: try row.optional(1, row.text).flatMap { Name($0) },
      isAdministrator: try row.integer(2) == 1,
      isDisabled: try row.integer(3) == 1, isClaimed: try row.integer(4) == 1)
  }

  static func find(_ handle: Name, _ db: Database) throws -> Account? {
    try Row.fetchOne(db, sql: "SELECT \(columns) FROM account WHERE handle = ?", arguments: [handle.text]).map(read)
  }

  static func password(of handle: Name, _ db: Database) throws -> String? {
    try String.fetchOne(db, sql: "SELECT password FROM account WHERE handle = ?", arguments: [handle.text])
  }

  static func hasAdministrator(_ db: Database) throws -> Bool {
    try Row.fetchOne(
      db, sql: "SELECT 1 FROM account WHERE administrator = 1 AND disabled = 0 AND password IS NOT NULL LIMIT 1") != nil
  }

  static func refuseTaken(_ person: Name?, but handle: Name, _ db: Database) throws {
    guard let person else { return }
    let other = try Row.fetchOne(
      db, sql: "SELECT 1 FROM account WHERE person = ? AND handle <> ?", arguments: [person.text, handle.text])
    if other != nil { throw AccountRefusal.personTaken(person) }
  }

  static func keep(_ secret: Secret, for handle: Name?, until: Int64, _ db: Database) throws {
    try db.execute(
      sql: "INSERT INTO invitation VALUES (?, ?, ?)",
      arguments: [Blob.of(secret.digest.bytes), handle?.text, until])
  }

  static func invited(by secret: Secret, at now: Instant, _ db: Database) throws -> Name? {
    let row = try Row.fetchOne(
      db, sql: "SELECT handle, expires FROM invitation WHERE secret = ?", arguments: [Blob.of(secret.digest.bytes)])
    guard let row, try row.integer(1) >= now.milliseconds else { throw AccountRefusal.linkSpent }
    return try row.optional(0, row.text).flatMap { Name($0) }
  }

  /// A password set anew ends every session of the account.
  static func set(_ hash: String, of handle: Name, _ db: Database) throws {
    try db.execute(sql: "UPDATE account SET password = ? WHERE handle = ?", arguments: [hash, handle.text])
    try endSessions(of: handle, db)
  }

  static func endSessions(of handle: Name, _ db: Database) throws {
    try db.execute(sql: "DELETE FROM session WHERE handle = ?", arguments: [handle.text])
  }
}
