import GRDB
import Governance
package import Model

extension Workspace {
  /// Entries of one kind, in the order they were written.
  package func entries(_ kind: Entry.Kind, through day: Day? = nil) throws -> [Entry] {
    try store.read { try Ledger.entries(kind, through: day, $0) }
  }

  package func entry(_ seq: Int64) throws -> Entry? { try store.read { try Ledger.entry(seq, $0) } }

  /// The latest entries, latest first.
  ///
  /// - Parameter before: only those before this one, to go on where a page ended.
  package func log(last count: Int = 50, before: Int64? = nil) throws -> [Entry] {
    try store.read { db in
      let latest = try db.cachedStatement(
        sql: "SELECT \(Ledger.columns) FROM entry WHERE seq < ? ORDER BY seq DESC LIMIT ?")
      return try Row.fetchAll(latest, arguments: [before ?? .max, max(0, count)]).map(Ledger.read)
    }
  }

  /// The end of the chain: keep it outside the machine, and ``verify(against:)`` sees a chain that
  /// was cut or rebuilt.
  package func head() throws -> Head { try store.read(Ledger.head) }

  /// Walks the whole history, see ``Store/verify(against:)``, and every move of money by the rules it was decided under.
  package func verify(against checkpoint: Head? = nil) throws -> Verification {
    let walked = try store.verify(against: checkpoint)
    // What cannot be read is told by the walk already.
    guard let faults = try? ledgerFaults(), let ledger = try? ledger() else { return walked }
    return walked.with(moves: ledger.moves.count, faults)
  }

  /// Records of one kind up to a day, each read once.
  func records<R: Recorded>(_ kind: Entry.Kind, _ known: Growing<R>, through day: Day?) throws -> [R] {
    try dated(kind, known).filter { record in day.map { record.day <= $0 } ?? true }.map(\.record)
  }

  func dated<R: Recorded>(_ kind: Entry.Kind, _ known: Growing<R>) throws -> [Dated<R>] {
    let last = try store.read { try Ledger.lastSeq(kind, upTo: through ?? .max, $0) }
    return try known.all(through: last) { newest in
      try store.read { try Ledger.entries(kind, after: newest, $0) }.map {
        Dated(seq: $0.seq, day: $0.day, record: try R(canonical: $0.payload))
      }
    }
  }

  func record<R: Recorded>(_ type: R.Type, _ seq: Int64) throws -> R {
    guard let entry = try entry(seq) else { throw WorkspaceRefusal.noSuch("entry \(seq)") }
    return try R(canonical: entry.payload)
  }

  /// A record ready to be written as the next entry.
  func recording<R: Recorded>(_ record: R, _ kind: Entry.Kind, by signature: Signature, on day: Day) -> Prepared<R> {
    let signature = proven == signature.author ? signature.proven() : signature
    return Prepared { db in
      let draft = Draft(kind, on: day, by: signature, bytes: try record.canonical())
      return (record, try Ledger.append(draft, at: surroundings.now(), db).seq)
    }
  }
}
