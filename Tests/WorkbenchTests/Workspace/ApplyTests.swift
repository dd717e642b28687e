import Model
import TestSupport
import Testing

@testable import Workbench

@Suite struct ApplyTests {
  @Test func `a model is applied with its author and reason, and read back the same`() throws {
    let workspace = try Workspace.small()
    let revision = try #require(try workspace.revisions().first)
    #expect(revision.author == "ines" && revision.reason == "First model" && !revision.authenticated)
    #expect(try workspace.snapshot().addresses.count == 6)
    let again = try workspace.check(workspace.export(), whole: true)
    #expect(again.changes.isEmpty)
    #expect(try workspace.apply(workspace.export(), whole: true, by: .ines("Again")).isNothing)
    #expect(try workspace.revisions().count == 1)
    #expect(try workspace.verify().isSound)
  }

  @Test func `a change is shown before it is applied, and only what changed is kept`() throws {
    let workspace = try Workspace.small()
    let bigger = SmallModel.text(SmallModel.quay.replacing("people: 7", with: "people: 8"))
    #expect(try workspace.check([bigger]).changes.description == "~ team/quay people: 7 → 8")
    #expect(try workspace.snapshot().find(Team.self, Name("quay")!)?.people.value == 7)
    let applied = try workspace.apply([bigger], by: .ines("One more for readiness"))
    let payload = try Payload.read(RevisionPayload.self, from: #require(applied.revision))
    #expect(payload.changes.map(\.resource) == ["team/quay"])
    #expect(try workspace.changes(in: #require(applied.revision).seq).description == "~ team/quay people: 7 → 8")
  }

  @Test func `a mistake that stood before stops no other change, and none that makes it worse passes`() throws {
    let workspace = try Workspace.small()
    // As after a law was added: what was applied once is a mistake now.
    let orphan = ModelText(file: "p.yaml", text: "kind: product\nname: orphan\ntitle: Orphan\nstage: growing\n")
    let broken = Candidate([orphan], whole: false, on: try workspace.snapshot())
    #expect(!broken.brought().isEmpty)
    try workspace.store.write { db in
      _ = try broken.write(
        on: workspace.today(db), today: workspace.today(db), by: .ines("Before the law"),
        at: workspace.surroundings.now(), db)
    }
    let bigger = SmallModel.text(SmallModel.quay.replacing("people: 7", with: "people: 8"))
    #expect(try workspace.check([bigger]).brought.isEmpty)
    try workspace.apply([bigger], by: .ines("One more for readiness"))
    let worse = ModelText(
      file: "q.yaml", text: orphan.text.replacing("orphan", with: "second").replacing("Orphan", with: "Second"))
    #expect(throws: WorkspaceRefusal.self) { try workspace.apply([worse], by: .ines("Another")) }
    let renamed = ModelText(file: "p.yaml", text: orphan.text + "vision: A home\n")
    try workspace.apply([renamed], by: .ines("Bit by bit"))
    #expect(try workspace.check([renamed]).findings.contains { $0.severity == .error })
  }

  @Test func `the revisions that touched a resource are found by it, latest first, with what they changed`() throws {
    let workspace = try Workspace.small()
    let quay = try #require(Address("team/quay"))
    for people in [8, 6, 9] {
      try workspace.apply(edits: [#require(Edit(written: "team/quay.people = \(people)"))], by: .ines("Now \(people)"))
    }
    let latest = try workspace.revisions(touching: [quay], last: 2)
    #expect(
      latest.map { $0.changes.map(\.description) } == [["~ team/quay people: 6 → 9"], ["~ team/quay people: 8 → 6"]])
    #expect(latest.map(\.entry.reason) == ["Now 9", "Now 6"])
    let all = try workspace.revisions(touching: [quay, #require(Address("product/checkout"))], last: 60)
    #expect(all.count == 4 && Set(all[3].changes.map(\.address)).count == 2)
    for found in all {
      let whole = try workspace.changes(in: found.entry.seq).changes.filter { $0.address == quay }
      #expect(found.changes.filter { $0.address == quay } == whole)
    }
    #expect(try workspace.revisions(touching: [quay], through: day("2024-01-01"), last: 9).isEmpty)
    #expect(try workspace.revisions(touching: [#require(Address("team/nobody"))], last: 9).isEmpty)
  }

  @Test func `the model of a past day is the one that held then`() throws {
    let workspace = try Workspace.small()
    try workspace.set(today: day("2025-04-07"), by: .ines("Next quarter"))
    try workspace.apply(edits: [#require(Edit(written: "team/quay.people = 8"))], by: .ines("One more"))
    func people(_ asOf: String?) throws -> Int? {
      try workspace.snapshot(asOf: asOf.map { day($0) }).find(Team.self, Name("quay")!)?.people.value
    }
    #expect(try people("2025-01-05") == nil)
    #expect(try people("2025-01-06") == 7)
    #expect(try people("2025-04-06") == 7)
    #expect(try people("2025-04-07") == 8)
    #expect(try people(nil) == 8)
    #expect(
      try workspace.differences(from: day("2025-02-01"), to: day("2025-05-01")).description
        == "~ team/quay people: 7 → 8")
    #expect(try workspace.structure(asOf: day("2024-06-01")).find(Team.self, Name("quay")!)?.people.value == 7)
  }

  @Test func `a resource that is still mentioned stays, and the mentions are listed with their places`() throws {
    let workspace = try Workspace.small()
    let without = SmallModel.texts.filter { !$0.text.contains("kind: measure") }
    do {
      try workspace.apply(without, whole: true, by: .ines("No measure"))
      Issue.record("it was removed")
    } catch let WorkspaceRefusal.mentioned(address, mentions) {
      #expect(address.description == "measure/conversion")
      #expect(mentions == ["product/checkout at model-3.yaml:12:12"])
    }
    let conversion = Address("measure/conversion")!
    #expect(throws: WorkspaceRefusal.mentioned(conversion, by: ["product/checkout at product/checkout:12:12"])) {
      try workspace.remove([conversion], by: .ines("No measure"))
    }
    #expect(try workspace.revisions().count == 1)
    try workspace.remove([Address("team/tide")!], by: .ines("Tide is dissolved"))
    #expect(try !workspace.snapshot().exists(Address("team/tide")!))
    #expect(try workspace.verify().isSound)
  }

  @Test func `what does not hold together changes nothing`() throws {
    let workspace = try Workspace.small()
    let head = try workspace.head()
    for text in [
      "kind: team\nname: quay", "kind: nothing\nname: x", "just words",
      SmallModel.quay.replacing("unit: harbour", with: "unit: nowhere"),
    ] {
      #expect(throws: WorkspaceRefusal.self) { try workspace.apply([SmallModel.text(text)], by: .ines("Broken")) }
    }
    #expect(throws: WorkspaceRefusal.noReason) { try workspace.apply(SmallModel.texts, by: Signature("ines")) }
    #expect(try workspace.head() == head)
  }

  @Test func `somebody who looked at an older revision is told that it moved`() throws {
    let workspace = try Workspace.small()
    let seen = try #require(try workspace.revision())
    let edit = try #require(Edit(written: "team/quay.people = 8"))
    try workspace.apply(edits: [edit], by: .ines("First"), expecting: seen)
    let now = try #require(try workspace.revision())
    #expect(throws: WorkspaceRefusal.moved(expected: seen, actual: now)) {
      try workspace.apply(
        edits: [#require(Edit(written: "team/quay.people = 9"))], by: .ines("Second"), expecting: seen)
    }
  }

  @Test func `a form sent twice lands once, and its token is good for nothing else`() throws {
    let workspace = try Workspace.small()
    let edit = try #require(Edit(written: "team/quay.people = 8"))
    let first = try workspace.apply(edits: [edit], by: .ines("One more"), token: "t1")
    let second = try workspace.apply(edits: [edit], by: .ines("One more"), token: "t1")
    #expect(first.revision == second.revision)
    #expect(second.changes.description == "~ team/quay people: 7 → 8")
    #expect(try workspace.revisions().count == 2)
    #expect(throws: WorkspaceRefusal.tokenUsed) {
      try workspace.apply(edits: [#require(Edit(written: "team/quay.people = 9"))], by: .ines("Other"), token: "t1")
    }
  }

  @Test func `history is only added to: no revision before the last one, none on a day to come`() throws {
    let workspace = try Workspace.small()
    let edit = try #require(Edit(written: "team/quay.people = 8"))
    #expect(throws: WorkspaceRefusal.earlierThanHistory(day("2025-01-01"), last: day("2025-01-06"))) {
      try workspace.apply(edits: [edit], by: .ines("Earlier"), effective: day("2025-01-01"))
    }
    #expect(throws: WorkspaceRefusal.laterThanToday(day("2025-01-07"), today: day("2025-01-06"))) {
      try workspace.apply(edits: [edit], by: .ines("Later"), effective: day("2025-01-07"))
    }
    #expect(throws: WorkspaceRefusal.earlierThanHistory(day("2025-01-05"), last: day("2025-01-06"))) {
      try workspace.set(today: day("2025-01-05"), by: .ines("Back"))
    }
  }

  @Test func `a workspace follows the calendar of its zone until it has a day of its own`() throws {
    let workspace = try Workspace.inMemory(in: .fixed(Instant(seconds: 1_751_318_400)))
    // 30 June 2025, 21:20 in UTC, is 23:20 in Berlin.
    #expect(try workspace.clock() == .system(day("2025-06-30")))
    let later = try Workspace.inMemory(in: .fixed(Instant(seconds: 1_751_322_000)))
    #expect(try later.clock() == .system(day("2025-07-01")))
    try later.set(today: day("2025-07-10"), by: .ines("Rehearsal"))
    #expect(try later.advance(to: later.today() + 91, by: .ines("Next quarter")) == .own(day("2025-10-09")))
    #expect(try later.advance(to: day("2025-10-01"), by: .ines("Back")) == .own(day("2025-10-09")))
    #expect(throws: WorkspaceRefusal.unknownZone("Nowhere/Land")) {
      _ = try Workspace.inMemory(zone: "Nowhere/Land", in: .harbour)
    }
  }

  @Test func `what people are called is kept beside the chain and can be erased`() throws {
    let workspace = try Workspace.small()
    let head = try workspace.head()
    let ines = try #require(Name("ines"))
    try workspace.name(ines, as: "Inês Duarte")
    #expect(try workspace.names() == [ines: "Inês Duarte"])
    try workspace.forget(ines)
    #expect(try workspace.names().isEmpty)
    #expect(try workspace.head() == head)
  }

  @Test func `a clock that went back is told, and the history stays in order`() throws {
    let scratch = try Scratch()
    let path = scratch.path("skewed.sqlite")
    let workspace = try Workspace.create(at: path, named: "Harbour", zone: "UTC", by: "ines", in: .harbour)
    try workspace.apply(SmallModel.texts, whole: true, by: .ines("First model"))
    let head = try workspace.head()
    try workspace.close()

    let yesterday = Surroundings.fixed(Instant(milliseconds: Surroundings.harbour.now().milliseconds - 86_400_000))
    let behind = try Workspace.open(path, in: yesterday)
    let refusal = WorkspaceRefusal.clockBehind(day("2025-06-29"), last: day("2025-06-30"))
    #expect(throws: refusal) { try behind.take(threeItems) }
    #expect(throws: refusal) {
      try behind.apply([SmallModel.text(SmallModel.tide.replacing("people: 6", with: "people: 5"))], by: .ines("Late"))
    }
    #expect("\(refusal)".contains("Set the clock right"))
    #expect(try behind.head() == head)
    #expect(try behind.verify().isSound)
    try behind.close()

    let again = try Workspace.open(path, in: .harbour)
    #expect(try again.take(threeItems).counts.added == 3)
  }
}

@Suite struct ManyRevisionsTests {
  /// Forty revisions on twenty days; `tide` goes and comes again.
  private static func grown() throws -> Workspace {
    let workspace = try Workspace.small()
    var random = SplitMix64(seed: 7)
    let tide = try #require(Address("team/tide"))
    for step in 1...40 {
      try workspace.advance(to: day("2025-01-06") + step / 2 * 3, by: .ines("Time passes"))
      if step % 8 == 0 {
        try workspace.remove([tide], by: .ines("Tide goes"))
      } else if step % 8 == 1, step > 1 {
        try workspace.apply([SmallModel.text(SmallModel.tide)], by: .ines("Tide is back"))
      } else {
        let people = 5 + step % 2 * 3 + Int.random(in: 0...1, using: &random)
        try workspace.apply(edits: [#require(Edit(written: "team/quay.people = \(people)"))], by: .ines("Step \(step)"))
      }
    }
    return workspace
  }

  @Test func `a model reached from a neighbour is the model read whole, and a revision tells what lies between`() throws
  {
    let workspace = try Self.grown()
    let entries = try workspace.revisions()
    var before = Snapshot.empty
    for entry in entries {
      let whole = Workspace.read(try workspace.store.read { try Versions.texts(through: entry.seq, $0) })
      let reached = try workspace.snapshot(revision: entry.seq)
      #expect(reached.texts == whole.texts && reached.addresses == whole.addresses && reached.check() == whole.check())
      #expect(try workspace.changes(in: entry.seq).changes == ChangeSet.between(before, whole).changes)
      before = whole
    }
    for entry in entries.reversed() {
      let fresh = Workspace.read(try workspace.store.read { try Versions.texts(through: entry.seq, $0) })
      #expect(try workspace.snapshot(revision: entry.seq).texts == fresh.texts)
    }
  }

  @Test func `revisions come in pages, and the last one of a day is found among all`() throws {
    let workspace = try Self.grown()
    let all = try workspace.revisions()
    let count = try workspace.revisionCount()
    #expect(count == all.count)
    let first = try workspace.revisions(last: 10)
    let second = try workspace.revisions(before: first.last?.seq, last: 10)
    #expect((first + second).map(\.seq) == all.reversed().prefix(20).map(\.seq))
    for day in Set(all.map(\.day)).flatMap({ [$0 - 1, $0, $0 + 1] }) {
      let last = all.last { $0.day <= day }?.seq
      #expect(try workspace.revision(asOf: day) == last)
      #expect(try workspace.revisionCount(through: day) == all.count { $0.day <= day })
    }
    let tide = try #require(Address("team/tide"))
    #expect(try workspace.firstRevision(of: tide)?.seq == all.first?.seq)
  }
}
