import Evidence
import GRDB
import Model

/// One import on its way into the store: all of it in one transaction, or nothing.
struct Batches {
  let source: String
  let file: String
  let fileDigest: Digest
  let choices: ImportChoices
  let intake: Intake

  /// What would change, without changing it.
  func counts(_ db: Database, _ progress: (Advance) -> Void) throws -> BatchCounts {
    var counts = accounted
    var items = try ItemRows(of: source, db)
    _ = try items.differing(intake.items, &counts, db, progress)
    var readings = try ReadingRows(of: source, db)
    _ = try readings.differing(values, &counts, db)
    return counts
  }

  /// Keeps what is new; nothing, not even an entry, when nothing is.
  func keep(
    on day: Day, by signature: Signature, at moment: Instant, _ db: Database, _ progress: (Advance) -> Void
  ) throws -> Kept {
    var counts = accounted
    var itemRows = try ItemRows(of: source, db)
    let items = try itemRows.differing(intake.items, &counts, db, progress)
    var readingRows = try ReadingRows(of: source, db)
    let readings = try readingRows.differing(values, &counts, db)
    guard !counts.isNothingNew else { return Kept(counts: counts, entry: nil) }
    let seq = try Ledger.head(db).seq + 1
    let number = try Sources.made(source, db)
    let report = try Payload.bytes(BatchReport(intake))
    let payload = BatchPayload(
      source: source, file: file, fileDigest: fileDigest.description, format: intake.format, choices: choices,
      counts: counts, shape: intake.items.count == 0 ? nil : SourceShape(intake.items),
      itemDigest: try itemRows.write(items, of: intake.items, batch: seq, source: number, db, progress).description,
      readingDigest: try readingRows.write(readings, batch: seq, source: number, db).description,
      reportDigest: Digest(of: report).description)
    let entry = try Ledger.append(Draft(.batch, on: day, by: signature, payload), at: moment, db)
    try db.execute(sql: "INSERT INTO batch_report VALUES (?, ?)", arguments: [entry.seq, Blob.of(report)])
    return Kept(counts: counts, entry: entry)
  }

  /// Readings of measures and spend are kept alike.
  private var values: [DatedValue] { intake.readings.map(DatedValue.init) + intake.spend.map(DatedValue.init) }

  struct Kept {
    let counts: BatchCounts
    /// None when there was nothing new.
    let entry: Entry?
  }

  private var accounted: BatchCounts {
    var counts = BatchCounts()
    counts.rows = intake.report.rows
    counts.accepted = intake.report.accepted
    counts.duplicates = intake.report.duplicates
    counts.refused = intake.report.refusedRows
    return counts
  }

  static func report(of batch: Int64, _ db: Database) throws -> BatchReport? {
    let find = try db.cachedStatement(sql: "SELECT report FROM batch_report WHERE batch = ?")
    guard let row = try Row.fetchOne(find, arguments: [batch]) else { return nil }
    return try Payload.decode(BatchReport.self, try row.bytes(0))
  }
}
