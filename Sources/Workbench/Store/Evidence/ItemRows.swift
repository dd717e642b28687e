import Evidence
import GRDB

/// The rows of work items: versions that are only ever added. The latest version in a batch that
/// counts is the one that is read.
struct ItemRows {
  let source: String
  /// The number of the source in the database; none before its first batch.
  let number: Int64?
  private var words: SourceWords
  private var visible: VisibleBatches

  init(of source: String, _ db: Database) throws {
    self.source = source
    number = try Sources.number(of: source, db)
    words = try SourceWords(of: number, db)
    visible = try VisibleBatches(through: .max, db)
  }

  /// Which rows of these columns are new or say something else than what is kept, in the order of
  /// their keys, counted by the way.
  mutating func differing(
    _ items: WorkItems, _ counts: inout BatchCounts, _ db: Database, _ progress: (Advance) -> Void
  ) throws -> [Int32] {
    let order = ItemRows.order(items)
    guard let number else {
      counts.added += order.count
      return order
    }
    let itemWords = ItemWords(items, in: &words)
    var row = RowBytes()
    var differing: [Int32] = []
    let find = try RowStatement(
      "SELECT batch, row FROM item_version WHERE source = ? AND key = ? ORDER BY batch DESC", db)
    for (place, item) in order.enumerated() {
      Advance.say(.comparing, place + 1, of: order.count, to: progress)
      row.write(Int(item), of: items, itemWords)
      switch try compare(row, items.keys, Int(item), number, find) {
      case .new: counts.added += 1
      case .same: counts.unchanged += 1; continue
      case .other: counts.updated += 1
      }
      differing.append(item)
    }
    return differing
  }

  private enum Comparison { case new, same, other }

  /// Versions come latest first; the first that counts is compared.
  private mutating func compare(
    _ row: RowBytes, _ keys: Texts, _ item: Int, _ number: Int64, _ find: RowStatement
  ) throws -> Comparison {
    let range = keys.range(item)
    return try keys.bytes.withUnsafeBufferPointer { bytes in
      defer { find.reset() }
      find.bind(number, at: 1)
      find.bind(text: UnsafeBufferPointer(rebasing: bytes[range]), at: 2)
      while try find.step() {
        guard visible.contains(find.integer(0)) else { continue }
        return find.bytes(1).elementsEqual(row.bytes) ? .same : .other
      }
      return .new
    }
  }

  /// Adds the rows and the words they use, and gives the digest that stands for them.
  mutating func write(
    _ chosen: [Int32], of items: WorkItems, batch: Int64, source number: Int64, _ db: Database,
    _ progress: (Advance) -> Void
  ) throws -> Digest {
    let itemWords = ItemWords(items, in: &words)
    try words.keepFresh(of: number, batch: batch, db)
    var digest = RowDigest(form: "pomona-items/1", of: source)
    for word in words.fresh { digest.add(word) }
    let insert = try RowStatement("INSERT INTO item_version VALUES (?, ?, ?, ?)", db)
    insert.bind(number, at: 1)
    insert.bind(batch, at: 3)
    var row = RowBytes()
    try items.keys.bytes.withUnsafeBufferPointer { keys in
      for (place, item) in chosen.enumerated() {
        Advance.say(.keeping, place + 1, of: chosen.count, to: progress)
        row.write(Int(item), of: items, itemWords)
        let key = UnsafeBufferPointer(rebasing: keys[items.keys.range(Int(item))])
        try row.bytes.withUnsafeBufferPointer { bytes in
          digest.add(key, bytes)
          insert.bind(text: key, at: 2)
          insert.bind(blob: bytes, at: 4)
          _ = try insert.step()
          insert.reset()
        }
      }
    }
    return digest.digest
  }

  /// Items in the order of the bytes of their keys, so that they are added where the last one ended.
  /// Of two with one key the later stays.
  private static func order(_ items: WorkItems) -> [Int32] {
    let keys = items.keys
    return keys.bytes.withUnsafeBufferPointer { bytes in
      func key(_ item: Int32) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[keys.range(Int(item))])
      }
      var order = (0..<Int32(clamping: items.count)).map { $0 }
      order.sort { a, b in
        let order = ItemRows.compare(key(a), key(b))
        return order == 0 ? a < b : order < 0
      }
      var kept: [Int32] = []
      kept.reserveCapacity(order.count)
      for item in order {
        if let last = kept.last, ItemRows.compare(key(last), key(item)) == 0 { kept.removeLast() }
        kept.append(item)
      }
      return kept
    }
  }

  private static func compare(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Int {
    let shorter = min(a.count, b.count)
    for place in 0..<shorter where a[place] != b[place] { return Int(a[place]) - Int(b[place]) }
    return a.count - b.count
  }
}

/// The sources of evidence by name.
enum Sources {
  static func number(of source: String, _ db: Database) throws -> Int64? {
    try Int64.fetchOne(db.cachedStatement(sql: "SELECT id FROM source WHERE name = ?"), arguments: [source])
  }

  static func made(_ source: String, _ db: Database) throws -> Int64 {
    if let number = try number(of: source, db) { return number }
    try db.execute(sql: "INSERT INTO source (name) VALUES (?)", arguments: [source])
    return db.lastInsertedRowID
  }

  static func names(_ db: Database) throws -> [String] {
    try String.fetchAll(db, sql: "SELECT name FROM source ORDER BY name")
  }
}
