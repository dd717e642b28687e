import Governance
import Model
import Testing

@testable import Workbench

@Suite struct ProposeTests {
  private let ines = Name("ines")!
  private let oskar = Name("oskar")!

  /// The loop's model, with a right for changes of the model that asks the owner of the product to agree.
  private func workspace() throws -> Workspace {
    let (workspace, _) = try Workspace.inReview()
    let right = """
      kind: decision-right
      name: model-changes
      title: Changes of the model
      decides: operating-model-change
      scope: unit/harbour
      holder: role/head-of-commerce
      agree: [product-owner]
      """
    try workspace.apply([SmallModel.text(right)], by: .ines("Somebody has to decide about the model"))
    return workspace
  }

  private func draft(_ edits: [String], on workspace: Workspace) throws -> Proposal.Draft {
    let texts = try workspace.texts(after: try edits.map { try #require(Edit(written: $0)) })
    return Proposal.Draft(
      "One more at Quay", because: "Readiness is the narrowest place", texts: texts,
      base: Int(try workspace.revision() ?? 0))
  }

  private func people(_ workspace: Workspace) throws -> Int? {
    try workspace.snapshot().find(Team.self, Name("quay")!).map { $0.people.value }
  }

  @Test func `a proposal changes nothing until it is accepted, and then in one revision`() throws {
    let workspace = try workspace()
    let revisions = try workspace.revisions().count
    let proposal = try workspace.propose(draft(["team/quay.people = 8"], on: workspace), by: ines)
    #expect(proposal.id == "proposal-1" && proposal.version == 1 && proposal.scope.description == "team/quay")
    #expect(try people(workspace) == 7)
    #expect(try workspace.draft(proposal.id).snapshot.find(Team.self, Name("quay")!).map { $0.people.value } == 8)
    try workspace.respond(to: proposal.id, .consent, by: ines)
    let accepted = try workspace.accept(proposal.id, because: "Agreed", by: oskar)
    let revision = try #require(accepted.revision)
    #expect(try people(workspace) == 8)
    #expect(try workspace.revisions().count == revisions + 1)
    #expect(try workspace.changes(in: revision.seq).description == "~ team/quay people: 7 → 8")
    #expect(try workspace.course(proposal.id).state == .accepted)
    #expect(try workspace.revision(accepting: proposal.id)?.seq == revision.seq)
    #expect(accepted.course.closing?.agreements == [.init(by: ines, as: Name("product-owner")!)])
    #expect(try workspace.verify().isSound)
  }

  @Test func `without the right, the agreement or an answer to an objection it is refused in words`() throws {
    let workspace = try workspace()
    let id = try workspace.propose(draft(["team/quay.people = 8"], on: workspace), by: ines).id
    let head = try workspace.head()
    func refusal(_ act: () throws -> Void) throws -> Refusal? {
      do { try act() } catch let refusal as Refusal { return refusal }
      return nil
    }
    #expect(try refusal { try workspace.accept(id, because: "Mine", by: ines) }?.whoCan == [oskar])
    #expect(try refusal { try workspace.accept(id, because: "Agreed", by: oskar) }?.id == "needs-agreement")
    #expect(try workspace.head() == head)
    try workspace.respond(to: id, .consent, by: ines)
    try workspace.respond(to: id, .objection, because: "Tide is short of people", by: oskar)
    #expect(try refusal { try workspace.accept(id, because: " ", by: oskar) } == .unanswered(["Oskar"]))
    #expect(try refusal { try workspace.respond(to: id, .objection, by: ines) } == .incomplete(.because))
    #expect(try refusal { try workspace.respond(to: id, .withdrawal, by: oskar) }?.whoCan == [ines])
    #expect(try people(workspace) == 7)
    try workspace.accept(id, because: "Tide gets one in May", by: oskar)
    #expect(try people(workspace) == 8)
    #expect(try refusal { try workspace.respond(to: id, .consent, by: ines) }?.id == "already-decided")
  }

  @Test func `consent holds for the version it was given to`() throws {
    let workspace = try workspace()
    let id = try workspace.propose(draft(["team/quay.people = 8"], on: workspace), by: ines).id
    try workspace.respond(to: id, .consent, by: ines)
    #expect(throws: Refusal.self) {
      try workspace.propose(draft(["team/quay.people = 9"], on: workspace), amending: id, by: oskar)
    }
    let second = try workspace.propose(draft(["team/quay.people = 9"], on: workspace), amending: id, by: ines)
    #expect(second.id == id && second.version == 2)
    #expect(try workspace.course(id).consents.isEmpty)
    #expect(throws: Refusal.self) { try workspace.accept(id, because: "Agreed", by: oskar) }
  }

  @Test func `the same field changed twice is shown and settled, other fields are not touched`() throws {
    let workspace = try workspace()
    let id = try workspace.propose(draft(["team/quay.people = 9", "team/tide.people = 5"], on: workspace), by: ines).id
    try workspace.respond(to: id, .consent, by: ines)
    let edits = ["team/quay.people = 8", "team/quay.skills += readiness"]
    try workspace.apply(edits: edits.compactMap(Edit.init(written:)), by: .ines("Meanwhile"))
    let conflict = try #require(try workspace.draft(id).conflicts.first)
    #expect(conflict.description == "team/quay people: was 7, is now 8, proposed 9")
    #expect(throws: Refusal.changedTwice([conflict.description])) {
      try workspace.accept(id, because: "Agreed", by: oskar)
    }
    try workspace.accept(id, because: "Agreed", by: oskar, choosing: [conflict.key: .proposed])
    let quay = try #require(try workspace.snapshot().find(Team.self, Name("quay")!))
    #expect(quay.people.value == 9 && quay.skills.contains("readiness"))
    #expect(try workspace.snapshot().find(Team.self, Name("tide")!).map { $0.people.value } == 5)
  }

  @Test func `nobody widens a right within the right they hold`() throws {
    let workspace = try workspace()
    let wider = try draft(["decision-right/checkout-staffing.scope = unit/harbour"], on: workspace)
    let proposal = try workspace.propose(wider, by: ines)
    #expect(proposal.scope.description == "unit/harbour")
    #expect(throws: Refusal.self) { try workspace.accept(proposal.id, because: "Mine", by: ines) }
  }

  @Test func `what does not hold together is talked about and not accepted`() throws {
    let workspace = try workspace()
    var texts = try workspace.texts(after: [#require(Edit(written: "product/checkout.vision = Another"))])
    texts[Address("measure/conversion")!] = .some(nil)
    let gone = try workspace.propose(
      Proposal.Draft(
        "No measure", because: "Nobody reads it", texts: texts, base: Int(try workspace.revision() ?? 0)), by: ines)
    try workspace.respond(to: gone.id, .consent, by: ines)
    let head = try workspace.head()
    #expect(throws: WorkspaceRefusal.self) { try workspace.accept(gone.id, because: "Agreed", by: oskar) }
    #expect(try workspace.head() == head)
    let unreadable = Proposal.Draft(
      "Broken", because: "A slip", texts: [Address("team/quay")!: "kind: team\nname: [quay"], base: 0)
    #expect(throws: WorkspaceRefusal.self) { try workspace.propose(unreadable, by: ines) }
  }

  @Test func `a form sent twice proposes and accepts once`() throws {
    let workspace = try workspace()
    let draft = try draft(["team/quay.people = 8"], on: workspace)
    let first = try workspace.propose(draft, by: ines, token: "t1")
    #expect(try workspace.propose(draft, by: ines, token: "t1") == first)
    try workspace.respond(to: first.id, .consent, by: ines)
    let accepted = try workspace.accept(first.id, because: "Agreed", by: oskar, token: "t2")
    #expect(try workspace.accept(first.id, because: "Agreed", by: oskar, token: "t2").revision == accepted.revision)
    #expect(try workspace.proposals().count == 1)
  }

  @Test func `whose business it is follows from the change, and the author who knows better says why`() throws {
    let workspace = try workspace()
    let authority = try workspace.authority()
    func classified(_ id: String) throws -> Classified {
      let after = try workspace.draft(id).snapshot
      return try workspace.course(id).proposal.classified(.between(workspace.snapshot(), after), in: after)
    }
    var draft = try draft(["team/quay.dailySync = 09:15"], on: workspace)
    (draft.title, draft.because) = ("An earlier stand-up", "The stand-up comes too late")
    let own = try classified(workspace.propose(draft, by: ines).id)
    #expect(own.nature == .team && own.home == [Address("team/quay")!])
    #expect(own.goesBack(in: authority)?.hasPrefix("Back to Quay") == true)
    #expect(Classified.Overruling(.operatingModel, because: "  ") == nil)
    draft.overruled = Classified.Overruling(.operatingModel, because: "It binds six teams")
    let overruled = try classified(workspace.propose(draft, by: ines).id)
    #expect(overruled.nature == .operatingModel && overruled.suggested == .team)
    #expect(overruled.goesBack(in: authority) == nil && overruled.sentence.contains("it binds six teams"))
  }

  @Test func `a trial that has ended needs who accepted it, until somebody says what came of it`() throws {
    let workspace = try workspace()
    let today = try workspace.today()
    var draft = try draft(["team/quay.people = 8"], on: workspace)
    draft.trial = Proposal.Trial(of: Link(Address("team/quay")!), until: today + 7)
    let id = try workspace.propose(draft, by: ines).id
    func needs() throws -> [NeedsAttention] {
      try workspace.attention(asOf: try workspace.today()).filter { $0.target == .proposal(id) }
    }
    #expect(try needs() == [])
    #expect(throws: Refusal.notYetDue(today + 7)) {
      try workspace.respond(to: id, .trialSeen, because: "Faster", by: oskar)
    }
    try workspace.respond(to: id, .consent, by: ines)
    try workspace.accept(id, because: "Agreed", by: oskar)
    try workspace.advance(to: today + 7, by: .ines("A week later"))
    let need = try #require(try needs().first)
    #expect(need.status == .act && need.due == today + 7 && need.sentence.contains("Oskar, who accepted it"))
    #expect(throws: Refusal.incomplete(.trialEffect)) { try workspace.respond(to: id, .trialSeen, by: oskar) }
    try workspace.respond(to: id, .trialSeen, because: "Four days faster, so it stays", by: oskar)
    #expect(try needs() == [])
    #expect(throws: Refusal.self) { try workspace.respond(to: id, .trialSeen, because: "Again", by: oskar) }
  }

  @Test func `what is expected is called what its figure or measure is called, and must be one`() throws {
    let workspace = try workspace()
    let checkout = Link<Governed>(Address("product/checkout")!)
    let day = try workspace.today() + 91
    func expect(_ id: String) throws -> ExpectedEffect {
      try workspace.expectation(id, of: checkout, from: 21, to: 15, by: day)
    }
    let cycle = try expect("cycle-time.p85")
    #expect(cycle.title.hasPrefix("Cycle time, 85") && cycle.unit == "days" && cycle.figure == "cycle-time.p85")
    let title = try workspace.snapshot().find(Measure.self, Name("conversion")!)?.title
    #expect(try expect("conversion").title == title)
    #expect(throws: WorkspaceRefusal.self) { try expect("cycle-tyme") }
    #expect(throws: WorkspaceRefusal.noSuch("product/nothing")) {
      try workspace.expectation(
        "cycle-time.p85", of: Link(Address("product/nothing")!), from: 21, to: 15, by: day)
    }
  }

  @Test func `a draft is read, checked and searched as itself, and anew when the model or the draft changed`() throws {
    let workspace = try workspace()
    let id = try workspace.propose(draft(["product/checkout.vision = Quintessence"], on: workspace), by: ines).id
    func found() throws -> Int { try workspace.search("Quintessence", kind: "product", inDraft: id).found.count }
    #expect(try found() == 1)
    #expect(try workspace.search("Quintessence", kind: "product").found.isEmpty)
    #expect(try workspace.findings(inDraft: id) == workspace.draft(id).snapshot.check())
    try workspace.apply(
      edits: [#require(Edit(written: "product/checkout.title = Paying"))], by: .ines("A better name"))
    #expect(try workspace.draft(id).snapshot.title(of: Address("product/checkout")!) == "Paying")
    let other = try draft(["product/checkout.vision = Another"], on: workspace)
    try workspace.propose(other, amending: id, by: ines)
    #expect(try found() == 0)
  }
}
