import GRDB

/// Which batches count: those written up to an entry that nobody retracted up to then.
struct VisibleBatches {
  /// Ascending.
  let seqs: [Int64]
  private var lastAsked: Int64 = 0
  private var lastAnswer = false

  init(through seq: Int64, _ db: Database) throws {
    let retracted = try Set(VisibleBatches.retractions(through: seq, db).values)
    let all = try db.cachedStatement(sql: "SELECT seq FROM entry WHERE kind = 'batch' AND seq <= ? ORDER BY seq")
    seqs = try Int64.fetchAll(all, arguments: [seq]).filter { !retracted.contains($0) }
  }

  /// Batches that were retracted, by the entry that did it.
  static func retractions(through seq: Int64, _ db: Database) throws -> [Int64: Int64] {
    let entries = try Ledger.entries(.retraction, db).filter { $0.seq <= seq }
    return try Dictionary(
      entries.map { ($0.seq, try Payload.read(RetractionPayload.self, from: $0).batch) }, uniquingKeysWith: { $1 })
  }

  /// Rows of one batch stand together often, so the last answer is kept.
  mutating func contains(_ batch: Int64) -> Bool {
    if batch == lastAsked { return lastAnswer }
    var low = 0
    var high = seqs.count
    while low < high {
      let middle = (low + high) / 2
      if seqs[middle] < batch { low = middle + 1 } else { high = middle }
    }
    (lastAsked, lastAnswer) = (batch, low < seqs.count && seqs[low] == batch)
    return lastAnswer
  }
}
