import GRDB

/// Recomputes the digests of every batch in one pass over the rows: rows of one batch come in the
/// order in which they were hashed when they were written.
extension Walk {
  mutating func batches(_ db: Database) throws {
    try items(db)
    try readings(db)
    try reports(db)
  }

  private mutating func items(_ db: Database) throws {
    var digests = Digests(form: "pomona-items/1", batchesPromised)
    let words = try Row.fetchCursor(
      db, sql: "SELECT word.batch, word.text FROM word ORDER BY word.source, word.number")
    while let row = try words.next() { digests[try row.integer(0)]?.add(try row.text(1)) }
    let rows = try RowStatement(
      "SELECT item_version.batch, key, row, name FROM item_version JOIN source ON source.id = source ORDER BY source, key",
      db)
    while try rows.step() {
      let batch = rows.integer(0)
      if digests[batch] == nil || digests.sources[batch]?.elementsEqual(rows.bytes(3)) != true {
        blame(batch, "item '\(rows.string(1))' stands under it that it did not bring")
      } else {
        digests[batch]?.add(rows.bytes(1), rows.bytes(2))
      }
    }
    compare(digests, "its work items") { $0.itemDigest }
  }

  private mutating func readings(_ db: Database) throws {
    var digests = Digests(form: "pomona-readings/1", batchesPromised)
    let rows = try Row.fetchCursor(
      db, sql: "SELECT batch, measure, product, day, value FROM reading_version ORDER BY source, measure, product, day")
    while let row = try rows.next() {
      let batch = try row.integer(0)
      guard digests[batch] != nil else {
        blame(batch, "a reading of \(try row.text(1)) stands under it that it did not bring")
        continue
      }
      digests[batch]?.add(try row.text(1))
      digests[batch]?.add(try row.text(2))
      digests[batch]?.add(try row.integer(3))
      digests[batch]?.add(Int64(bitPattern: try row.real(4).bitPattern))
    }
    compare(digests, "its readings") { $0.readingDigest }
  }

  private mutating func reports(_ db: Database) throws {
    var rest = batchesPromised
    let rows = try Row.fetchCursor(db, sql: "SELECT batch, report FROM batch_report")
    while let row = try rows.next() {
      let batch = try row.integer(0)
      let found = Digest(of: try row.bytes(1)).description
      if rest.removeValue(forKey: batch)?.reportDigest != found { blame(batch, "its report is not the one it names") }
    }
    for batch in rest.keys { blame(batch, "its report is missing") }
  }

  private mutating func compare(_ digests: Digests, _ what: String, _ promised: (BatchPayload) -> String) {
    for (batch, payload) in batchesPromised where digests[batch]?.digest.description != promised(payload) {
      blame(batch, "\(what) are not the ones it brought")
    }
  }
}

/// The running digest of each batch.
private struct Digests {
  private var running: [Int64: RowDigest]
  let sources: [Int64: String.UTF8View]

  init(form: StaticString, _ batches: [Int64: BatchPayload]) {
    running = batches.mapValues { RowDigest(form: form, of: $0.source) }
    sources = batches.mapValues { $0.source.utf8 }
  }
  subscript(batch: Int64) -> RowDigest? {
    get { running[batch] }
    set { running[batch] = newValue }
  }
}
