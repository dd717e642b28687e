import Evidence
import GRDB

extension ItemRows {
  /// Everything a source says about its items in the batches that counted up to an entry.
  static func scan(_ source: String, through seq: Int64, _ db: Database) throws -> WorkItems {
    try pieces(of: source, through: seq, keeping: { _, _ in true }, dividing: false, db).first?.items
      ?? WorkItems(trail: .dates)
  }

  /// The same, only what is asked for, cut by the team and the product its rows name.
  static func divided(
    _ source: String, through seq: Int64, keeping: @escaping (_ team: String, _ product: String) -> Bool, _ db: Database
  ) throws -> [Piece] {
    try pieces(of: source, through: seq, keeping: keeping, dividing: true, db)
  }

  private static func pieces(
    of source: String, through seq: Int64, keeping: @escaping (String, String) -> Bool, dividing: Bool, _ db: Database
  ) throws -> [Piece] {
    guard let number = try Sources.number(of: source, db) else { return [] }
    let visible = try VisibleBatches(through: seq, db)
    var division = Division(words: try SourceWords(of: number, db).texts, isDividing: dividing, keeping: keeping)
    try division.take(shapes(of: source, visible, db))
    try read(number, visible, into: &division, db)
    return division.pieces(of: source)
  }

  /// What the batches of a source say about its statuses, latest last.
  private static func shapes(of source: String, _ visible: VisibleBatches, _ db: Database) throws -> [SourceShape] {
    try visible.seqs.compactMap { seq in
      guard let entry = try Ledger.entry(seq, db) else { return nil }
      let payload = try Payload.read(BatchPayload.self, from: entry)
      return payload.source == source ? payload.shape : nil
    }
  }

  /// Rows come by key, latest version first; the first that counts is taken.
  private static func read(
    _ number: Int64, _ visible: VisibleBatches, into division: inout Division, _ db: Database
  ) throws {
    var visible = visible
    let rows = try RowStatement(
      "SELECT key, batch, row FROM item_version WHERE source = ? ORDER BY key, batch DESC", db)
    rows.bind(number, at: 1)
    var lastKey: [UInt8]?
    while try rows.step() {
      guard visible.contains(rows.integer(1)) else { continue }
      let key = rows.bytes(0)
      if let lastKey, key.elementsEqual(lastKey) { continue }
      lastKey = lastKey ?? []
      lastKey?.replaceSubrange(0..., with: key)
      var row = RowReader(rows.bytes(2))
      guard division.take(key, &row) else {
        throw StoreRefusal.damaged("the row of item '\(rows.string(0))' in batch \(rows.integer(1)) cannot be read")
      }
    }
  }
}

/// The items of a source that name one team and one product.
struct Piece: Sendable {
  let source: String
  let team: String
  let product: String
  let items: WorkItems
}
