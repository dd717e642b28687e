import GRDB

/// A commit must survive a power cut. GRDB lowers `synchronous` to NORMAL while it opens a pool,
/// after every hook of ours; so it is raised again afterwards and read back.
enum Durability {
  static func demand(of pool: some DatabaseWriter) throws {
    try pool.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA synchronous = FULL")
      // A large import may not leave a log of its size behind for ever.
      try db.execute(sql: "PRAGMA journal_size_limit = 67108864")
      try check("synchronous", is: "2", in: db)
      try check("journal_mode", is: "wal", in: db)
      try check("foreign_keys", is: "1", in: db)
    }
  }

  private static func check(_ setting: String, is wanted: String, in db: Database) throws {
    let answer = try Row.fetchOne(db, sql: "PRAGMA \(setting)").map { "\($0[0] as DatabaseValue)" } ?? "nothing"
    let plain = answer.replacing("\"", with: "")
    guard plain == wanted else { throw StoreRefusal.unsafe(setting: "\(setting) = \(wanted)", value: plain) }
  }
}
