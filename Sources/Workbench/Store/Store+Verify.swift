import GRDB

extension Store {
  /// Walks the chain from the first entry, recomputes every digest, every version of a resource and
  /// every batch of evidence, and says which entry is the first that is not as it was written. With
  /// a checkpoint from outside it also sees a chain that was cut or rebuilt.
  package func verify(against checkpoint: Head? = nil) throws -> Verification {
    try read { db in
      var walk = Walk(checkpoint: checkpoint)
      walk.part { try $0.file(db) }
      walk.part { try $0.chain(db) }
      walk.part { try $0.versions(db) }
      walk.part { try $0.batches(db) }
      return walk.verification
    }
  }
}

extension Verification.Fault {
  /// In the order of the chain; what is about the file as a whole comes last.
  var rank: Int64 { seq == 0 ? .max : seq }
}

/// One walk over the whole history.
struct Walk {
  let checkpoint: Head?
  var head = Head.empty
  var revisions = 0
  var faults: [Verification.Fault] = []
  /// What revisions promise: by seq, the digests of the resources changed.
  var promised: [Int64: [String: String?]] = [:]
  /// What batches promise.
  var batchesPromised: [Int64: BatchPayload] = [:]

  init(checkpoint: Head?) { self.checkpoint = checkpoint }

  var verification: Verification {
    Verification(
      entries: head.seq, revisions: revisions, batches: batchesPromised.count, head: head,
      faults: faults.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(\.element))
  }

  /// Goes through one part of the history. What cannot even be read is a fault like any other.
  mutating func part(_ read: (inout Walk) throws -> Void) {
    do { try read(&self) } catch { blame(0, "not all of it can be read: \(error)") }
  }

  mutating func blame(_ seq: Int64, _ what: String) {
    // A thousand are enough to see what happened.
    if faults.count < 1000 { faults.append(.init(seq: seq, what: what)) }
  }

  /// The file itself: pages that hang together, and the triggers that refuse changes.
  mutating func file(_ db: Database) throws {
    let answer = try String.fetchOne(db, sql: "PRAGMA quick_check(1)") ?? ""
    if answer != "ok" { blame(0, "SQLite finds its pages damaged (\(answer))") }
    let triggers = try Set(String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger'"))
    for table in Schema.history {
      for verb in ["update", "delete"] where !triggers.contains("\(table)_refuses_\(verb)") {
        blame(0, "the rule that refuses to \(verb) rows of \(table) is gone")
      }
    }
    if !triggers.contains("entry_follows") { blame(0, "the rule that an entry follows the last one is gone") }
  }

  mutating func chain(_ db: Database) throws {
    var checkpointSeen = checkpoint == nil || checkpoint?.seq == 0
    let rows = try Row.fetchCursor(db, sql: "SELECT \(Ledger.columns) FROM entry ORDER BY seq")
    while let row = try rows.next() {
      guard let entry = try? Ledger.read(row) else {
        blame((try? row.integer(0)) ?? head.seq + 1, "it cannot be read")
        continue
      }
      link(entry)
      if let checkpoint, entry.seq == checkpoint.seq {
        checkpointSeen = true
        if entry.digest != checkpoint.digest {
          blame(entry.seq, "its digest is not the one in the checkpoint: the chain was rebuilt")
        }
      }
      note(entry)
    }
    if let checkpoint, !checkpointSeen {
      blame(checkpoint.seq, "it is in the checkpoint but not in the file: the end of the chain was cut off")
    }
  }

  private mutating func link(_ entry: Entry) {
    if entry.seq != head.seq + 1 { blame(head.seq + 1, "it is missing") }
    if entry.previous != head.digest { blame(entry.seq, "it does not name the digest of the entry before it") }
    if entry.sealed.digest != entry.digest { blame(entry.seq, "its contents do not give its digest") }
    head = Head(seq: entry.seq, digest: entry.digest)
  }

  private mutating func note(_ entry: Entry) {
    switch entry.kind {
    case .revision:
      revisions += 1
      guard let payload = try? Payload.read(RevisionPayload.self, from: entry) else {
        return blame(entry.seq, "what it changed cannot be read")
      }
      promised[entry.seq] = .init(payload.changes.map { ($0.resource, $0.digest) }, uniquingKeysWith: { $1 })
    case .batch:
      guard let payload = try? Payload.read(BatchPayload.self, from: entry) else {
        return blame(entry.seq, "what it brought in cannot be read")
      }
      batchesPromised[entry.seq] = payload
    default: break
    }
  }

  /// Every version of a resource is the one its revision names, and none is missing.
  mutating func versions(_ db: Database) throws {
    let rows = try Row.fetchCursor(db, sql: "SELECT kind, name, seq, removed, text FROM resource_version")
    while let row = try rows.next() {
      let seq = try row.integer(2)
      let resource = "\(try row.text(0))/\(try row.text(1))"
      let found = try row.integer(3) == 1 ? nil : Versions.digest(of: try row.text(4))
      guard let expected = promised[seq]?.removeValue(forKey: resource) else {
        blame(seq, "a version of \(resource) belongs to it that it does not name")
        continue
      }
      if expected != found { blame(seq, "the version of \(resource) it brought is not the one it names") }
    }
    for (seq, rest) in promised {
      for resource in rest.keys.sorted() { blame(seq, "the version of \(resource) it brought is missing") }
    }
  }
}
