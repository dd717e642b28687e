import GRDB

extension Store {
  /// Brings the file to the form of today in one transaction: it is at the old form or at the new one.
  ///
  /// - Parameter found: writes the first entry of a new file in the same transaction.
  func migrate(_ found: ((Database) throws -> Void)? = nil) throws {
    try write { db in
      let application = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
      let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
      guard application == 0 || application == Schema.application else { throw StoreRefusal.foreign(path: path) }
      guard version <= Schema.version else {
        throw StoreRefusal.newer(path: path, version: version, known: Schema.version)
      }
      guard version < Schema.version else { return }
      for step in Schema.steps[version...] { try db.execute(sql: step) }
      try db.execute(sql: "PRAGMA application_id = \(Schema.application)")
      try db.execute(sql: "PRAGMA user_version = \(Schema.version)")
      if version == 0 { try found?(db) }
    }
  }
}
