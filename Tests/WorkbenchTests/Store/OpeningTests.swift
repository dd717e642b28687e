import Foundation
import GRDB
import Model
import Testing

@testable import Workbench

@Suite struct OpeningTests {
  @Test func `a commit waits for the disk: WAL with synchronous FULL on the connection that writes`() throws {
    let scratch = try Scratch()
    let store = try Store.create(scratch.path("a.pomona"), in: .harbour)
    let (synchronous, journal, keys) = try store.database.writeWithoutTransaction { db in
      (
        try Int.fetchOne(db, sql: "PRAGMA synchronous"), try String.fetchOne(db, sql: "PRAGMA journal_mode"),
        try Int.fetchOne(db, sql: "PRAGMA foreign_keys")
      )
    }
    #expect(synchronous == 2 && journal == "wal" && keys == 1)
  }

  @Test func `a pool that would not wait for the disk is refused`() throws {
    let scratch = try Scratch()
    let queue = try DatabaseQueue(path: scratch.path("b.pomona"))
    #expect(throws: StoreRefusal.unsafe(setting: "journal_mode = wal", value: "delete")) {
      try Durability.demand(of: queue)
    }
  }

  @Test func `what was written is there when the file is opened again`() throws {
    let scratch = try Scratch()
    let store = try Store.create(scratch.path("c.pomona"), in: .harbour)
    let entry = try store.append(saying: "kept")
    try store.close()
    let again = try Store.open(scratch.path("c.pomona"), in: .harbour)
    #expect(try again.read { try Ledger.entry(1, $0) } == entry)
    #expect(try again.verify().isSound)
  }

  @Test func `a file that is not ours is left untouched`() throws {
    let scratch = try Scratch()
    let text = Array(
      "kind: product\nname: checkout\n, and enough to be longer than a header of SQLite, which has a hundred bytes".utf8
    )
    try scratch.write(text, to: "model.yaml")
    #expect(throws: StoreRefusal.notADatabase(path: scratch.path("model.yaml"))) {
      _ = try Store.open(scratch.path("model.yaml"), in: .harbour)
    }
    #expect(try scratch.bytes(of: "model.yaml") == text)

    let other = try DatabaseQueue(path: scratch.path("other.db"))
    try other.write { try $0.execute(sql: "CREATE TABLE t (x); PRAGMA application_id = 7") }
    try other.close()
    let before = try scratch.bytes(of: "other.db")
    #expect(throws: StoreRefusal.foreign(path: scratch.path("other.db"))) {
      _ = try Store.open(scratch.path("other.db"), in: .harbour)
    }
    #expect(try scratch.bytes(of: "other.db") == before)
  }

  @Test func `a file of a newer form, a missing one and one that exists are refused in words`() throws {
    let scratch = try Scratch()
    let path = scratch.path("d.pomona")
    try Store.create(path, in: .harbour).close()
    #expect(throws: StoreRefusal.exists(path: path)) { _ = try Store.create(path, in: .harbour) }
    try scratch.tamper("d.pomona") { try $0.execute(sql: "PRAGMA user_version = 99") }
    #expect(throws: StoreRefusal.newer(path: path, version: 99, known: Schema.version)) {
      _ = try Store.open(path, in: .harbour)
    }
    #expect(throws: StoreRefusal.missing(path: scratch.path("no"))) {
      _ = try Store.open(scratch.path("no"), in: .harbour)
    }
  }

  @Test func `an empty file is one whose making was interrupted`() throws {
    let scratch = try Scratch()
    try scratch.write([], to: "empty")
    #expect(throws: StoreRefusal.unfinished(path: scratch.path("empty"))) {
      _ = try Store.open(scratch.path("empty"), in: .harbour)
    }
    #expect(try scratch.bytes(of: "empty").isEmpty)
  }

  @Test func `a second server on the same file is refused and told who was first`() throws {
    let scratch = try Scratch()
    let path = scratch.path("e.pomona")
    var first: ServerLock? = try ServerLock(on: path, as: "process 12 at http://127.0.0.1:8080")
    #expect(throws: StoreRefusal.served(path: path, by: "process 12 at http://127.0.0.1:8080")) {
      _ = try ServerLock(on: path, as: "process 13")
    }
    withExtendedLifetime(first) {}
    first = nil
    #expect(throws: Never.self) { _ = try ServerLock(on: path, as: "process 13") }
  }

  @Test func `a full disk keeps nothing and says so, and reading goes on`() throws {
    let scratch = try Scratch()
    let store = try Store.create(scratch.path("f.pomona"), in: .harbour)
    try store.append(saying: "kept")
    try store.database.writeWithoutTransaction { db in
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      try db.execute(sql: "PRAGMA max_page_count = \(pages + 3)")
    }
    #expect(throws: StoreRefusal.full) { try store.append(saying: String(repeating: "much ", count: 20_000)) }
    #expect(try store.read { try Ledger.head($0).seq } == 1)
    try store.database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA max_page_count = 1000000") }
    #expect(try store.append(saying: "space again").seq == 2)
    #expect(try store.verify().isSound)
  }

  @Test func `after a failing disk nothing more is written, and whoever serves is told`() async throws {
    let store = try Store.inMemory(in: .harbour)
    #expect(throws: StoreRefusal.disk(because: "disk I/O error")) {
      try store.write { _ in throw DatabaseError(resultCode: .SQLITE_IOERR_FSYNC, message: "disk I/O error") }
    }
    #expect(throws: StoreRefusal.stopped(because: "disk I/O error")) { try store.append(saying: "more") }
    #expect(store.stopped == "disk I/O error")
    #expect(await store.halt.failure() == "disk I/O error")
  }

  @Test(.timeLimit(.minutes(1))) func `waiting for the disk to fail ends when the server does`() async throws {
    let store = try Store.inMemory(in: .harbour)
    let waiting = Task { await store.halt.failure() }
    waiting.cancel()
    #expect(await waiting.value == nil)
  }
}
