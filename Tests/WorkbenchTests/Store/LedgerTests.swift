import GRDB
import Model
import Testing

@testable import Workbench

@Suite struct LedgerTests {
  @Test func `entries follow one another and name the digest of the one before`() throws {
    let store = try Store.inMemory(in: .harbour)
    let first = try store.append(saying: "one")
    let second = try store.append(saying: "two")
    #expect(first.seq == 1 && second.seq == 2)
    #expect(first.previous == .origin && second.previous == first.digest)
    #expect(try store.read { try Ledger.head($0) } == Head(seq: 2, digest: second.digest))
    #expect(try store.read { try Ledger.entry(2, $0) } == second)
  }

  @Test func `the digest of an entry is the one of its written form, for ever`() {
    let entry = Entry(
      seq: 1, kind: .decision, day: day("2025-06-30"), at: Instant(milliseconds: 1_751_277_600_000), author: "ines",
      authenticated: false, reason: "why", payload: Array("{}".utf8), previous: .origin, digest: .origin)
    let parts: [UInt8] = Array("pomona-entry/1".utf8)
    #expect(Array(entry.canonical.prefix(22)) == [0, 0, 0, 0, 0, 0, 0, 14] + parts)
    #expect(
      entry.sealed.digest.description == "2a6a93d4614e1b517ae4f6c18d9c68c5486dce6cb730ec3c99758d1afe29570d")
  }

  @Test(arguments: [
    "UPDATE entry SET reason = 'other'", "DELETE FROM entry", "DELETE FROM entry WHERE seq = 2",
    "INSERT OR REPLACE INTO entry SELECT 1, kind, day, at, 'mallory', 0, reason, payload, previous, digest FROM entry WHERE seq = 1",
    "INSERT INTO entry SELECT 4, kind, day, at, author, 0, reason, payload, digest, digest FROM entry WHERE seq = 2",
    "INSERT INTO entry SELECT 3, kind, day, at, author, 0, reason, payload, previous, digest FROM entry WHERE seq = 2",
  ])
  func `the schema refuses to change the history`(sql: String) throws {
    let store = try Store.inMemory(in: .harbour)
    try store.append(saying: "one")
    try store.append(saying: "two")
    #expect(throws: DatabaseError.self) { try store.write { try $0.execute(sql: sql) } }
    #expect(try store.verify().isSound)
  }

  @Test func `every table of the history refuses update and delete`() throws {
    let store = try Store.inMemory(in: .harbour)
    let guarded = try store.read { db in
      try Set(String.fetchAll(db, sql: "SELECT tbl_name FROM sqlite_schema WHERE type = 'trigger'"))
    }
    let tables = try store.read { db in
      try Set(String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table'"))
    }
    #expect(guarded == Set(Schema.history))
    #expect(
      tables.subtracting(guarded).filter { !$0.hasPrefix("sqlite_") }.sorted() == [
        "access_token", "account", "display_name", "invitation", "saved_mapping", "session",
      ])
  }

  @Test func `a checkpoint reads back what it writes, and nothing else`() throws {
    let head = Head(seq: 12, digest: Digest(of: [1, 2, 3]))
    #expect(Head(head.description) == head)
    for text in ["", "12", "x \(head.digest)", "12 abc", "-1 \(head.digest)", "12 \(head.digest) more"] {
      #expect(Head(text) == nil)
    }
  }
}
