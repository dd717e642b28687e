import GRDB
import Model

/// What the entry of a revision says: which resources changed, and the digest of what each became.
/// The texts stand beside the chain, held to it by these digests.
package struct RevisionPayload: Codable, Equatable, Sendable {
  package struct Change: Codable, Equatable, Sendable {
    /// `product/checkout`.
    package let resource: String
    /// Digest of the text in hexadecimal; none when the resource was removed.
    package let digest: String?
  }
  /// In the order of their addresses.
  package let changes: [Change]
  /// The decision this revision carries out, as the seq of the entry before.
  package let decision: Int64?
}

/// The versions of resources: a revision stores only what changed.
enum Versions {
  /// The last revision that holds on a day; nothing before the first. No revision takes effect before the one it
  /// follows, so their days are found by halving, however many there are.
  ///
  /// - Parameter seq: the last entry that counts.
  static func last(through day: Day?, upTo seq: Int64 = .max, _ db: Database) throws -> Int64? {
    var latest = try Ledger.lastSeq(.revision, upTo: seq, db)
    guard let day, latest > 0 else { return latest > 0 ? latest : nil }
    let newest = try db.cachedStatement(sql: "SELECT day FROM entry WHERE seq = ?")
    if let last = try Int64.fetchOne(newest, arguments: [latest]), last <= Int64(day.number) { return latest }
    let next = try db.cachedStatement(
      sql: "SELECT seq, day FROM entry WHERE kind = 'revision' AND seq >= ? ORDER BY seq LIMIT 1")
    var (found, from): (Int64?, Int64) = (nil, 1)
    while from <= latest {
      let middle = from + (latest - from) / 2
      guard let row = try Row.fetchOne(next, arguments: [middle]) else { break }
      let seq = try row.integer(0)
      if try row.integer(1) <= Int64(day.number) {
        (found, from) = (seq, seq + 1)
      } else {
        latest = middle - 1
      }
    }
    return found
  }

  /// Every resource as it stood right after an entry.
  static func texts(through seq: Int64, _ db: Database) throws -> [Address: String] {
    let latest = try db.cachedStatement(
      sql: "SELECT kind, name, text, removed, max(seq) FROM resource_version WHERE seq <= ? GROUP BY kind, name")
    var texts: [Address: String] = [:]
    let rows = try Row.fetchCursor(latest, arguments: [seq])
    while let row = try rows.next() {
      guard try row.integer(3) == 0 else { continue }
      let written = try row.text(1)
      guard let name = Name(written) else { throw StoreRefusal.damaged("a resource is named '\(written)'") }
      texts[Address(kind: try row.text(0), name: name)] = try row.text(2)
    }
    return texts
  }

  /// The resources that differ between two entries, as they stood right after one of them; nothing for one that
  /// was not there.
  static func texts(at seq: Int64, changedSince other: Int64, _ db: Database) throws -> [Address: String?] {
    let changed = try db.cachedStatement(
      sql: "SELECT DISTINCT kind, name FROM resource_version WHERE seq > ? AND seq <= ?")
    let rows = try Row.fetchAll(changed, arguments: [min(seq, other), max(seq, other)])
    var texts: [Address: String?] = [:]
    for row in rows {
      let address = try address(row)
      texts[address] = .some(try text(of: address, through: seq, db))
    }
    return texts
  }

  private static func address(_ row: Row) throws -> Address {
    let written = try row.text(1)
    guard let name = Name(written) else { throw StoreRefusal.damaged("a resource is named '\(written)'") }
    return Address(kind: try row.text(0), name: name)
  }

  /// A resource as it stood right after an entry; nothing when it was not there.
  static func text(of address: Address, through seq: Int64, _ db: Database) throws -> String? {
    let latest = try db.cachedStatement(
      sql: """
        SELECT removed, text FROM resource_version WHERE kind = ? AND name = ? AND seq <= ? ORDER BY seq DESC LIMIT 1
        """)
    guard let row = try Row.fetchOne(latest, arguments: [address.kind, address.name.text, seq]) else { return nil }
    return try row.integer(0) == 0 ? try row.text(1) : nil
  }

  /// The entry in which a resource was first written.
  static func first(of address: Address, _ db: Database) throws -> Int64? {
    let first = try db.cachedStatement(sql: "SELECT min(seq) FROM resource_version WHERE kind = ? AND name = ?")
    return try Int64.fetchOne(first, arguments: [address.kind, address.name.text])
  }

  /// What one entry changed, in the order of the addresses.
  static func steps(at seq: Int64, _ db: Database) throws -> [(address: Address, step: Step)] {
    let written = try db.cachedStatement(
      sql: "SELECT kind, name FROM resource_version WHERE seq = ? ORDER BY kind, name")
    return try Row.fetchAll(written, arguments: [seq]).map { row in
      let address = try address(row)
      return (
        address,
        Step(
          seq: seq, before: try text(of: address, through: seq - 1, db), after: try text(of: address, through: seq, db))
      )
    }
  }

  /// One version of a resource, and what it was before.
  struct Step {
    let seq: Int64
    let before: String?
    let after: String?
  }

  /// The latest versions of one resource up to a day, latest first.
  static func steps(of address: Address, through day: Day?, most: Int, _ db: Database) throws -> [Step] {
    let latest = try db.cachedStatement(
      sql: """
        SELECT version.seq, version.removed, version.text FROM resource_version AS version
        JOIN entry ON entry.seq = version.seq
        WHERE version.kind = ? AND version.name = ? AND entry.day <= ? ORDER BY version.seq DESC LIMIT ?
        """)
    let rows = try Row.fetchAll(
      latest, arguments: [address.kind, address.name.text, day?.number ?? Int32.max, most + 1])
    let texts = try rows.map { row in try row.integer(1) == 0 ? try row.text(2) : nil }
    return try rows.indices.prefix(most).map { place in
      Step(
        seq: try rows[place].integer(0), before: place + 1 < texts.count ? texts[place + 1] : nil, after: texts[place])
    }
  }

  static func payload(_ changes: [Address: String?], decision: Int64?) -> RevisionPayload {
    let sorted = changes.sorted { $0.key < $1.key }
    return RevisionPayload(
      changes: sorted.map { .init(resource: $0.key.description, digest: $0.value.map(digest)) },
      decision: decision)
  }

  static func write(_ changes: [Address: String?], at seq: Int64, _ db: Database) throws {
    let insert = try db.cachedStatement(sql: "INSERT INTO resource_version VALUES (?, ?, ?, ?, ?)")
    for (address, text) in changes.sorted(by: { $0.key < $1.key }) {
      try insert.execute(arguments: [address.kind, address.name.text, seq, text == nil ? 1 : 0, text ?? ""])
    }
  }

  static func digest(of text: String) -> String { Digest(of: text.utf8).description }
}
