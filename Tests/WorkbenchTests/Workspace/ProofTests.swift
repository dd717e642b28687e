import Evidence
import Foundation
import GRDB
import Model
import TestSupport
import Testing

@testable import Workbench

@Suite struct ProofTests {
  /// A workspace in a file with a revision, a batch, readings and a retraction.
  private func filled(_ scratch: Scratch) throws -> Head {
    let workspace = try Workspace.create(
      at: scratch.path("w.pomona"), named: "Harbour", zone: "Europe/Berlin", by: "ines", in: .harbour)
    try workspace.apply(SmallModel.texts, whole: true, by: .ines("First model"))
    try workspace.apply(edits: [#require(Edit(written: "team/quay.people = 8"))], by: .ines("One more"))
    try workspace.take(threeItems)
    try workspace.take("measure,product,date,value\nconversion,checkout,2025-01-01,61\n", source: "shop")
    let head = try workspace.head()
    try workspace.close()
    return head
  }

  /// How somebody may change the past, and what the verifier then says about which entry.
  private static let tamperings: [(sql: String, seq: Int64, says: String)] = [
    ("UPDATE entry SET reason = 'Because' WHERE seq = 2", 2, "its contents do not give its digest"),
    ("UPDATE entry SET author = 'tomas' WHERE seq = 3", 3, "its contents do not give its digest"),
    ("UPDATE entry SET at = at + 1 WHERE seq = 3", 3, "its contents do not give its digest"),
    ("UPDATE entry SET day = day - 1 WHERE seq = 3", 3, "its contents do not give its digest"),
    ("UPDATE entry SET authenticated = 1 WHERE seq = 3", 3, "its contents do not give its digest"),
    ("UPDATE entry SET payload = zeroblob(3) WHERE seq = 1", 1, "its contents do not give its digest"),
    ("UPDATE entry SET seq = 99 WHERE seq = 4", 4, "it is missing"),
    ("DELETE FROM entry WHERE seq = 2", 2, "it is missing"),
    (
      "DELETE FROM entry WHERE seq = 5", 5,
      "it is in the checkpoint but not in the file: the end of the chain was cut off"
    ),
    (
      "UPDATE resource_version SET text = replace(text, 'people: 7', 'people: 9') WHERE name = 'quay'", 2,
      "the version of team/quay it brought is not the one it names"
    ),
    (
      "UPDATE resource_version SET removed = 1 WHERE name = 'tide'", 2,
      "the version of team/tide it brought is not the one it names"
    ),
    ("DELETE FROM resource_version WHERE name = 'tide'", 2, "the version of team/tide it brought is missing"),
    (
      "INSERT INTO resource_version VALUES ('team', 'ghost', 3, 0, 'kind: team')", 3,
      "a version of team/ghost belongs to it that it does not name"
    ),
    ("UPDATE item_version SET row = zeroblob(4) WHERE key = 'Q-2'", 4, "its work items are not the ones it brought"),
    ("DELETE FROM item_version WHERE key = 'Q-3'", 4, "its work items are not the ones it brought"),
    (
      "INSERT INTO item_version SELECT source, 'Q-8', batch, row FROM item_version WHERE key = 'Q-1'", 4,
      "its work items are not the ones it brought"
    ),
    ("UPDATE word SET text = 'mole' WHERE text = 'quay'", 4, "its work items are not the ones it brought"),
    (
      "UPDATE source SET name = 'other' WHERE name = 'tracker-quay'", 4,
      "item 'Q-1' stands under it that it did not bring"
    ),
    ("UPDATE batch_report SET report = zeroblob(2)", 4, "its report is not the one it names"),
    ("DELETE FROM batch_report", 4, "its report is missing"),
  ]

  @Test(arguments: tamperings)
  func `a change of the past is found and named`(sql: String, seq: Int64, says: String) throws {
    let scratch = try Scratch()
    let head = try filled(scratch)
    try scratch.tamper("w.pomona") { try $0.execute(sql: sql) }
    let workspace = try Workspace.open(scratch.path("w.pomona"), in: .harbour)
    let verification = try workspace.verify(against: head)
    let first = try #require(verification.faults.first)
    #expect(first == .init(seq: seq, what: says))
    #expect(verification.sentence.contains("Entry \(seq)"))
    try workspace.close()
  }

  @Test func `a sound history verifies against its checkpoint, and a rebuilt one does not`() throws {
    let scratch = try Scratch()
    let head = try filled(scratch)
    let workspace = try Workspace.open(scratch.path("w.pomona"), in: .harbour)
    let verification = try workspace.verify(against: head)
    #expect(verification.isSound && verification.entries == 5 && verification.revisions == 2)
    try workspace.close()

    let other = try Scratch()
    let rebuilt = try Workspace.create(
      at: other.path("w.pomona"), named: "Harbour", zone: "UTC", by: "ines", in: .harbour)
    for number in 1...4 { try rebuilt.set(today: day("2025-07-0\(number)"), by: .ines("Made up")) }
    #expect(try rebuilt.verify().isSound)
    #expect(try rebuilt.verify(against: head).faults.map(\.seq) == [5])
  }

  @Test func `a history whose rules were taken away says so`() throws {
    let scratch = try Scratch()
    _ = try filled(scratch)
    try scratch.tamper("w.pomona") { _ in }
    let workspace = try Workspace.open(scratch.path("w.pomona"), in: .harbour)
    #expect(
      try workspace.verify().faults.contains(
        .init(seq: 0, what: "the rule that refuses to update rows of entry is gone")))
    try workspace.close()
  }

  @Test func `a live store is copied while somebody writes, and the copy is whole`() async throws {
    let scratch = try Scratch()
    _ = try filled(scratch)
    let workspace = try Workspace.open(scratch.path("w.pomona"), in: .harbour)
    let writing = Task.detached {
      for number in 0..<60 { try workspace.store.append(saying: "entry \(number)") }
    }
    var copies: [Backup] = []
    for number in 0..<3 {
      let before = try workspace.head()
      let backup = try workspace.backUp(to: scratch.path("copy-\(number).pomona"))
      #expect(backup.verification.isSound && backup.verification.entries >= before.seq)
      copies.append(backup)
    }
    try await writing.value
    for copy in copies {
      let opened = try Workspace.open(copy.path, in: .harbour)
      #expect(try opened.verify(against: copy.verification.head).isSound)
      #expect(try opened.snapshot().exists(Address("team/quay")!))
      try opened.close()
    }
    #expect(throws: StoreRefusal.exists(path: copies[0].path)) { _ = try workspace.backUp(to: copies[0].path) }
    #expect(try workspace.verify().isSound)
    try workspace.close()
  }

  @Test func `a copy that is not sound gets no name`() throws {
    let scratch = try Scratch()
    _ = try filled(scratch)
    try scratch.tamper("w.pomona") { try $0.execute(sql: "UPDATE entry SET reason = 'x' WHERE seq = 2") }
    let workspace = try Workspace.open(scratch.path("w.pomona"), in: .harbour)
    #expect(throws: StoreRefusal.self) { _ = try workspace.backUp(to: scratch.path("copy.pomona")) }
    let left = try FileManager.default.contentsOfDirectory(atPath: scratch.folder).filter { $0.hasPrefix("copy") }
    #expect(left.isEmpty)
    try workspace.close()
  }

  @Test func `a flipped byte anywhere in the file never ends the process, and never changes the past unseen`() throws {
    let scratch = try Scratch()
    let head = try filled(scratch)
    let sound = try scratch.bytes(of: "w.pomona")
    let model = try Workspace.open(scratch.path("w.pomona"), in: .harbour)
    let texts = try model.snapshot().texts
    try model.close()
    var chance = SplitMix64(seed: 4711)
    for _ in 0..<150 {
      var bytes = sound
      bytes[Int.random(in: 0..<bytes.count, using: &chance)] ^= 1 << UInt8.random(in: 0...7, using: &chance)
      try scratch.write(bytes, to: "flipped")
      guard let flipped = try? Workspace.open(scratch.path("flipped"), in: .harbour) else { continue }
      if try flipped.verify(against: head).isSound { #expect(try flipped.snapshot().texts == texts) }
      _ = try? flipped.items(of: "tracker-quay")
      _ = try? flipped.batches()
      try flipped.close()
    }
  }

  @Test func `what another process wrote is seen at once`() throws {
    let scratch = try Scratch()
    _ = try filled(scratch)
    let server = try Workspace.open(scratch.path("w.pomona"), in: .harbour)
    let command = try Workspace.open(scratch.path("w.pomona"), in: .harbour)
    let quay = try #require(Name("quay"))
    #expect(try server.snapshot().find(Team.self, quay)?.people.value == 8)
    try command.apply(edits: [#require(Edit(written: "team/quay.people = 9"))], by: .ines("Beside the server"))
    #expect(try server.snapshot().find(Team.self, quay)?.people.value == 9)
    let before = try server.history(of: .team(quay), asOf: day("2025-06-30")).count
    try command.take(threeItems + "Q-4,More,2025-01-20,2025-01-20,\n")
    #expect(try server.history(of: .team(quay), asOf: day("2025-06-30")).count == before + 1)
    try server.close()
    try command.close()
  }

  @Test func `who prepares slowly is not kept out by those who write all the time`() async throws {
    let scratch = try Scratch()
    _ = try filled(scratch)
    let workspace = try Workspace.open(scratch.path("w.pomona"), in: .harbour)
    let busy = Task.detached {
      var count = 0
      while !Task.isCancelled, count < 2000 {
        try workspace.store.append(saying: "busy")
        count += 1
      }
    }
    var preparations = 0
    let written: Int64 = try workspace.settle(nil, landed: { $0 }) { today in
      preparations += 1
      Thread.sleep(forTimeInterval: 0.05)
      return Prepared { db in
        let draft = try Draft(.clock, on: today, by: .ines("Slow"), ClockPayload(today: today))
        let seq = try Ledger.append(draft, at: Instant(seconds: 0), db).seq
        return (seq, seq)
      }
    }
    busy.cancel()
    _ = await busy.result
    #expect(preparations <= 5)
    #expect(try workspace.entry(written)?.reason == "Slow")
    #expect(try workspace.verify().isSound)
    try workspace.close()
  }

  @Test func `two who write at once both land, in one order`() async throws {
    let scratch = try Scratch()
    _ = try filled(scratch)
    let path = scratch.path("w.pomona")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask {
          let store = try Store.open(path, in: .harbour)
          for number in 0..<10 { try store.append(saying: "\(writer)-\(number)") }
        }
      }
      try await group.waitForAll()
    }
    let workspace = try Workspace.open(path, in: .harbour)
    #expect(try workspace.head().seq == 5 + 40)
    #expect(try workspace.verify().isSound)
    try workspace.close()
  }
}
