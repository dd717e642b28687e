import GRDB
package import Analysis
package import Model

extension Workspace {
  /// How the structure changed up to a day; up to now without one. What was walked once is not walked again.
  package func timeline(asOf day: Day? = nil) throws -> Timeline {
    let walk = try memory.structure.continued { walk in
      for step in try store.read({ try Versions.structure(after: walk.revision, $0) }) { walk.take(step) }
    }
    return Timeline(walk, asOf: try day ?? self.today())
  }
}

extension Versions {
  /// The revisions after an entry, as far as they touch structure.
  static func structure(after seq: Int64, _ db: Database) throws -> [StructureWalk.Step] {
    let kinds = StructureWalk.kinds
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT entry.seq, entry.day, entry.reason, version.kind, version.name, version.removed, version.text
        FROM resource_version AS version JOIN entry ON entry.seq = version.seq
        WHERE version.seq > ? AND version.kind IN (\(kinds.map { _ in "?" }.joined(separator: ", ")))
        ORDER BY version.seq, version.kind, version.name
        """, arguments: StatementArguments([seq]) + StatementArguments(kinds))
    var steps: [StructureWalk.Step] = []
    var texts: [(address: Address, text: String?)] = []
    for (index, row) in rows.enumerated() {
      let written = try row.text(4)
      guard let name = Name(written) else { throw StoreRefusal.damaged("a resource is named '\(written)'") }
      texts.append((Address(kind: try row.text(3), name: name), try row.integer(5) == 0 ? try row.text(6) : nil))
      let own: Int64 = try row.integer(0)
      let next: Int64? = index + 1 < rows.count ? try rows[index + 1].integer(0) : nil
      guard own != next else { continue }
      steps.append(
        .init(revision: own, day: Day(number: Int(try row.integer(1))), reason: try row.text(2), texts: texts))
      texts = []
    }
    return steps
  }
}
