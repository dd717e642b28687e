import TestSupport
import Testing

@testable import Model

@Suite struct MergingTests {
  private static let flow = """
    # how work flows
    kind: workflow
    name: flow
    title: Flow
    items: [Story]
    states:
      - { name: Backlog, activity: wait }
      - { name: Doing, activity: active, limit: 4 }
      - { name: Done, activity: active }
    started: Doing
    finished: Done
    zone: Europe/Berlin

    """
  private static let address = Address("workflow/flow")!

  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    var current: [String]
    var proposed: [String]
    /// The edits that together give what is expected.
    var merged: [String]
    var conflicts: [String] = []
    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "different fields", current: ["workflow/flow.zone = UTC"], proposed: ["workflow/flow.control = Pull"],
      merged: ["workflow/flow.zone = UTC", "workflow/flow.control = Pull"]),
    Case(
      name: "different fields of one named thing", current: ["workflow/flow.states[Doing].limit = 5"],
      proposed: ["workflow/flow.states[Doing].policy = One each"],
      merged: ["workflow/flow.states[Doing].limit = 5", "workflow/flow.states[Doing].policy = One each"]),
    Case(
      name: "different things joined a plain list", current: ["workflow/flow.items += Bug"],
      proposed: ["workflow/flow.items += Task"], merged: ["workflow/flow.items += Bug", "workflow/flow.items += Task"]),
    Case(
      name: "one joined, another left", current: ["workflow/flow.items += Bug"],
      proposed: ["workflow/flow.items += Task", "workflow/flow.items -= Story"],
      merged: ["workflow/flow.items -= Story", "workflow/flow.items += Bug", "workflow/flow.items += Task"]),
    Case(
      name: "the same change twice", current: ["workflow/flow.zone = UTC"], proposed: ["workflow/flow.zone = UTC"],
      merged: ["workflow/flow.zone = UTC"]),
    Case(
      name: "the same field in two ways", current: ["workflow/flow.states[Doing].limit = 5"],
      proposed: ["workflow/flow.states[Doing].limit = 3", "workflow/flow.control = Pull"],
      merged: ["workflow/flow.states[Doing].limit = 5", "workflow/flow.control = Pull"],
      conflicts: ["workflow/flow states[Doing].limit: was 4, is now 5, proposed 3"]),
    Case(
      name: "cleared here, changed there", current: ["workflow/flow.states[Doing].limit ="],
      proposed: ["workflow/flow.states[Doing].limit = 3"], merged: ["workflow/flow.states[Doing].limit ="],
      conflicts: ["workflow/flow states[Doing].limit: was 4, is now nothing, proposed 3"]),
  ]

  private func changed(_ model: Snapshot, _ edits: [String]) throws -> Snapshot {
    let (after, findings) = model.applying(try edits.map { try #require(Edit(written: $0)) })
    try #require(findings.allSatisfy { $0.severity != .error })
    return after
  }

  @Test(arguments: cases) func `a change is brought onto a model that has moved on`(_ sample: Case) throws {
    let base = model(Self.flow)
    let current = try changed(base, sample.current)
    let proposed = try changed(base, sample.proposed)
    let merge = current.merging([Self.address: proposed.texts[Self.address]], from: base)
    #expect(merge.conflicts.map(\.description) == sample.conflicts)
    #expect(ChangeSet.between(try changed(base, sample.merged), merge.snapshot).description == "")
    let isCommented = current.texts[Self.address]?.contains("# how work flows")
    #expect(merge.snapshot.texts[Self.address]?.contains("# how work flows") == isCommented)
  }

  @Test(arguments: [(Conflict.Side.current, 5), (.proposed, 3)])
  func `a conflict is settled by saying which side stands`(_ side: Conflict.Side, limit: Int) throws {
    let base = model(Self.flow)
    let current = try changed(base, ["workflow/flow.states[Doing].limit = 5"])
    let proposed = try changed(base, ["workflow/flow.states[Doing].limit = 3"])
    let merge = current.merging(
      [Self.address: proposed.texts[Self.address]], from: base,
      choosing: ["workflow/flow states[Doing].limit": side])
    #expect(merge.conflicts.isEmpty)
    #expect(merge.snapshot.find(Workflow.self, Name("flow")!)?.states[1].limit?.value == limit)
  }

  @Test func `what one side removed and the other changed is a conflict of the whole`() throws {
    let base = model(Self.flow)
    let current = try changed(base, ["workflow/flow.zone = UTC"])
    let merge = current.merging([Self.address: nil], from: base)
    #expect(merge.conflicts.map(\.key) == ["workflow/flow"])
    #expect(merge.snapshot.exists(Self.address))
    let settled = current.merging([Self.address: nil], from: base, choosing: ["workflow/flow": .proposed])
    #expect(settled.conflicts.isEmpty && !settled.snapshot.exists(Self.address))
    #expect(!base.merging([Self.address: nil], from: base).snapshot.exists(Self.address))
  }

  @Test func `text nobody can read changes nothing and is told`() {
    let base = model(Self.flow)
    let merge = base.merging([Self.address: "kind: workflow\nname: [flow"], from: base)
    #expect(ChangeSet.between(base, merge.snapshot).isEmpty)
    #expect(merge.findings.contains { $0.severity == .error })
  }

  /// Where nothing moved on, merging is the same as applying; and two sides that touch different fields
  /// give the same in either order.
  @Test func `chance edits of different fields merge to what making both gives`() throws {
    var chance = SplitMix64(seed: 7)
    let base = model(Self.flow)
    let fields = ["zone", "control", "states[Backlog].policy", "states[Doing].policy", "states[Done].policy"]
    for _ in 0..<60 {
      var (ours, theirs): ([String], [String]) = ([], [])
      for field in fields {
        let edit = "workflow/flow.\(field) = \(["UTC", "Europe/Paris", "Asia/Tokyo"].randomElement(using: &chance)!)"
        switch Int.random(in: 0..<3, using: &chance) {
        case 0: ours.append(edit)
        case 1: theirs.append(edit)
        default: break
        }
      }
      let (current, proposed) = (try changed(base, ours), try changed(base, theirs))
      let there = current.merging([Self.address: proposed.texts[Self.address]], from: base)
      let back = proposed.merging([Self.address: current.texts[Self.address]], from: base)
      #expect(there.conflicts.isEmpty && back.conflicts.isEmpty)
      #expect(ChangeSet.between(there.snapshot, back.snapshot).isEmpty)
      #expect(ChangeSet.between(there.snapshot, try changed(base, ours + theirs)).isEmpty)
    }
  }
}
