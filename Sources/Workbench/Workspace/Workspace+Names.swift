import GRDB
package import Model

extension Workspace {
  /// What people are called, by their handle. Kept beside the chain, so it can be erased without
  /// breaking it.
  package func names() throws -> [Name: String] {
    try store.read { db in
      let rows = try Row.fetchAll(db, sql: "SELECT person, name FROM display_name")
      let pairs = try rows.compactMap { row in
        let name = try row.text(1)
        return Name(try row.text(0)).map { ($0, name) }
      }
      return Dictionary(pairs, uniquingKeysWith: { $1 })
    }
  }

  /// Says what a person is called.
  package func name(_ person: Name, as text: String) throws {
    let said = String(text.prefix(200))
    try store.write { db in
      try db.execute(sql: "INSERT OR REPLACE INTO display_name VALUES (?, ?)", arguments: [person.text, said])
    }
  }

  /// Erases what a person is called; the handle stays in the record.
  package func forget(_ person: Name) throws {
    try store.write { db in
      try db.execute(sql: "DELETE FROM display_name WHERE person = ?", arguments: [person.text])
    }
  }
}
