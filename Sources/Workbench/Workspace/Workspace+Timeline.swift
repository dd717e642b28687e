import GRDB
package import Analysis
package import Model

extension Workspace {
  /// How the structure changed up to a day; up to now without one. What was walked once is not walked again.
  package func timeline(asOf day: Day? = nil) throws -> Timeline {
    let walk = try memory.structure.continued { walk in
      try store.read { try Versions.structure(after: walk.revision, $0) { walk.take($0) } }
    }
    return Timeline(walk, asOf: try day ?? self.today())
  }
}

extension Versions {
  /// The revisions after an entry, as far as they touch structure, one after the other: a long history is never held
  /// whole.
  static func structure(after seq: Int64, _ db: Database, _ take: (StructureWalk.Step) -> Void) throws {
    let kinds = StructureWalk.kinds
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT entry.seq, entry.day, entry.reason, version.kind, version.name, version.removed, version.text
        FROM resource_version AS version JOIN entry ON entry.seq = version.seq
        WHERE version.seq > ? AND version.kind IN (\(kinds.map { _ in "?" }.joined(separator: ", ")))
        ORDER BY version.seq, version.kind, version.name
        """, arguments: StatementArguments([seq]) + StatementArguments(kinds))
    var step: (revision: Int64, day: Day, reason: String)?
    var texts: [(address: Address, text: String?)] = []
    func end() {
      if let step { take(.init(revision: step.revision, day: step.day, reason: step.reason, texts: texts)) }
      texts = []
    }
    while let row = try rows.next() {
      let own: Int64 = try row.integer(0)
      if own != step?.revision {
        end()
        step = (own, Day(number: Int(try row.integer(1))), try row.text(2))
      }
      let written = try row.text(4)
      guard let name = Name(written) else { throw StoreRefusal.damaged("a resource is named '\(written)'") }
      texts.append((Address(kind: try row.text(3), name: name), try row.integer(5) == 0 ? try row.text(6) : nil))
    }
    end()
  }
}
