import GRDB
import Model

/// The end of the chain: how many entries there are and the digest that stands for all of them.
package struct Head: Hashable, Sendable, CustomStringConvertible {
  package let seq: Int64
  package let digest: Digest
  package static let empty = Head(seq: 0, digest: .origin)
  package var description: String { "\(seq) \(digest)" }
}

/// The chain of entries, inside a transaction that is already open.
enum Ledger {
  static func head(_ db: Database) throws -> Head {
    let row = try db.cachedStatement(sql: "SELECT seq, digest FROM entry ORDER BY seq DESC LIMIT 1")
    guard let last = try Row.fetchOne(row) else { return .empty }
    return Head(seq: try last.integer(0), digest: try digest(last, 1))
  }

  /// Adds the next link. The caller's transaction makes it and what it stands for one thing.
  @discardableResult
  static func append(_ draft: Draft, at moment: Instant, _ db: Database) throws -> Entry {
    let head = try head(db)
    let entry = Entry(draft, after: head, at: moment)
    let insert = try db.cachedStatement(sql: "INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    try insert.execute(arguments: [
      entry.seq, entry.kind.rawValue, entry.day.number, entry.at.milliseconds, entry.author,
      entry.authenticated ? 1 : 0, entry.reason, Blob.of(entry.payload), Blob.of(entry.previous.bytes),
      Blob.of(entry.digest.bytes),
    ])
    return entry
  }

  static func entry(_ seq: Int64, _ db: Database) throws -> Entry? {
    try Row.fetchOne(db.cachedStatement(sql: "SELECT \(columns) FROM entry WHERE seq = ?"), arguments: [seq]).map(read)
  }

  /// Entries of one kind in the order they were written.
  static func entries(
    _ kind: Entry.Kind, through day: Day? = nil, after seq: Int64 = 0, _ db: Database
  ) throws -> [Entry] {
    let all = try db.cachedStatement(
      sql: "SELECT \(columns) FROM entry WHERE kind = ? AND seq > ? AND day <= ? ORDER BY seq")
    return try Row.fetchAll(all, arguments: [kind.rawValue, seq, day?.number ?? Int32.max]).map(read)
  }

  /// The latest entries of one kind before another entry, latest first.
  static func latest(_ kind: Entry.Kind, before seq: Int64, most: Int, _ db: Database) throws -> [Entry] {
    let latest = try db.cachedStatement(
      sql: "SELECT \(columns) FROM entry WHERE kind = ? AND seq < ? ORDER BY seq DESC LIMIT ?")
    return try Row.fetchAll(latest, arguments: [kind.rawValue, seq, most]).map(read)
  }

  static func count(_ kind: Entry.Kind, through seq: Int64, _ db: Database) throws -> Int {
    let counted = try db.cachedStatement(sql: "SELECT count(*) FROM entry WHERE kind = ? AND seq <= ?")
    return try Int.fetchOne(counted, arguments: [kind.rawValue, seq]) ?? 0
  }

  /// The number of the last entry of one kind; 0 when there is none.
  ///
  /// - Parameter seq: the last entry that counts.
  static func lastSeq(_ kind: Entry.Kind, upTo seq: Int64 = .max, _ db: Database) throws -> Int64 {
    let last = try db.cachedStatement(sql: "SELECT max(seq) FROM entry WHERE kind = ? AND seq <= ?")
    return try Int64.fetchOne(last, arguments: [kind.rawValue, seq]) ?? 0
  }

  static func last(_ kind: Entry.Kind, upTo seq: Int64 = .max, _ db: Database) throws -> Entry? {
    let last = try db.cachedStatement(
      sql: "SELECT \(columns) FROM entry WHERE kind = ? AND seq <= ? ORDER BY seq DESC LIMIT 1")
    return try Row.fetchOne(last, arguments: [kind.rawValue, seq]).map(read)
  }

  /// In the order in which ``read(_:)`` takes them.
  static let columns = "seq, kind, day, at, author, authenticated, reason, payload, previous, digest"

  static func read(_ row: Row) throws -> Entry {
    let seq = try row.integer(0)
    guard let kind = Entry.Kind(rawValue: try row.text(1)), let day = Int32(exactly: try row.integer(2)) else {
      throw StoreRefusal.damaged("entry \(seq) is of a kind or a day that nobody knows")
    }
    return Entry(
      seq: seq, kind: kind, day: Day(number: day), at: Instant(milliseconds: try row.integer(3)),
      author: try row.text(4), authenticated: try row.integer(5) == 1, reason: try row.text(6),
      payload: try row.bytes(7), previous: try digest(row, 8), digest: try digest(row, 9))
  }

  private static func digest(_ row: Row, _ column: Int) throws -> Digest {
    guard let digest = Digest(bytes: try row.bytes(column)) else {
      throw StoreRefusal.damaged("entry \(try row.integer(0)) has no whole digest")
    }
    return digest
  }
}

extension Entry {
  fileprivate init(_ draft: Draft, after head: Head, at moment: Instant) {
    let unsealed = Entry(
      seq: head.seq + 1, kind: draft.kind, day: draft.day, at: moment, author: draft.signature.author,
      authenticated: draft.signature.authenticated, reason: draft.signature.reason, payload: draft.payload,
      previous: head.digest, digest: .origin)
    self = unsealed.sealed
  }

  /// The same entry with the digest its contents call for.
  var sealed: Entry {
    Entry(
      seq: seq, kind: kind, day: day, at: at, author: author, authenticated: authenticated, reason: reason,
      payload: payload, previous: previous, digest: Digest(of: canonical))
  }
}
