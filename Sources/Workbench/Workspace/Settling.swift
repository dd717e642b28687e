import GRDB
import Model

/// Something prepared outside the transaction, ready to be written inside it.
struct Prepared<Value> {
  /// Writes, and gives the value with the entry a form's token is to remember; none when nothing was written.
  let write: (Database) throws -> (value: Value, seq: Int64?)
}

extension Workspace {
  /// Prepares on the history as it stands, then writes if it still stands so; else prepares again.
  /// What was looked at while preparing therefore still holds at the moment of writing, and parsing
  /// and computing never keep others from writing. Whoever lost the race a few times prepares while
  /// the others wait, so that nobody is kept out for ever.
  ///
  /// - Parameters:
  ///   - token: of a form; a second request with it gets what the first one did, and nothing is written.
  ///   - landed: what the entry an earlier request made stands for.
  func settle<Value>(
    _ token: Token?, landed: (Int64) throws -> Value, _ prepare: (_ today: Day) throws -> Prepared<Value>
  ) throws -> Value {
    var losses = 0
    while true {
      if let token, let earlier = try store.read({ try Receipts.earlier(token, $0) }) { return try landed(earlier) }
      let outcome = try losses < 4 || !store.readsBesideWriting ? race(token, prepare) : hold(token, prepare)
      if let outcome { return outcome }
      losses += 1
    }
  }

  /// Nothing when somebody else wrote meanwhile.
  private func race<Value>(_ token: Token?, _ prepare: (Day) throws -> Prepared<Value>) throws -> Value? {
    let head = try head()
    let prepared = try prepare(try today())
    return try store.write { db in
      guard try Ledger.head(db) == head else { return nil }
      return try finish(prepared, token, db)
    }
  }

  /// Prepares inside the transaction: readers see what was committed last, and nobody else commits.
  private func hold<Value>(_ token: Token?, _ prepare: (Day) throws -> Prepared<Value>) throws -> Value? {
    try store.write { db in
      if let token, try Receipts.earlier(token, db) != nil { return nil }
      return try finish(try prepare(try today()), token, db)
    }
  }

  private func finish<Value>(_ prepared: Prepared<Value>, _ token: Token?, _ db: Database) throws -> Value {
    try today(db)
    let (value, seq) = try prepared.write(db)
    if let token, let seq { try Receipts.keep(token, for: seq, db) }
    return value
  }
}
