import Governance
import Model
import Workbench

extension Call {
  func proposals() throws -> Answer {
    try page(try workspace.proposals(through: otherDay)) { try Call.json($0) }
  }

  func proposal() throws -> Answer { .json(try whole(try workspace.course(value("proposal")))) }

  private static func json(_ course: Course, _ more: [JSON.Member] = []) throws -> JSON {
    .object(
      [
        .init("state", .text(course.state.rawValue)), .init("versions", try JSON(encoding: course.versions)),
        .init("responses", try JSON(encoding: course.responses)),
      ] + more)
  }

  /// With what it changes now, or changed when it was accepted.
  private func whole(_ course: Course) throws -> JSON {
    let id = course.proposal.id
    let merge = try workspace.draft(id)
    let revision = try workspace.revision(accepting: id)
    let changes =
      try revision.map { try workspace.changes(in: $0.seq) }
      ?? ChangeSet.between(try workspace.snapshot(), merge.snapshot)
    return try Call.json(
      course,
      [
        .init("changes", changes.json), .init("conflicts", .list(merge.conflicts.map { .text($0.description) })),
        .init("revision", JSON(revision.map { $0.json() })),
      ])
  }

  private func made(_ id: String) throws -> Answer {
    .made(try whole(try workspace.course(id)), at: ["proposals", id])
  }

  func propose(amending earlier: String? = nil) throws -> Answer {
    var draft = Proposal.Draft(
      body["title"]?.text ?? "", because: body["because"]?.text ?? "", texts: try texts(),
      base: try body["base"]?.integer ?? Int(workspace.revision() ?? 0))
    guard draft.base <= Int(try workspace.revision() ?? 0) else {
      throw Problem.misfits([Misfit(field: "base", message: "is no revision yet")], in: "What was sent")
    }
    draft.type = body["type"]?.text
    draft.amount = try Call.money(body["amount"])
    draft.risk = body["risk"]?.text.flatMap(DecisionRight.Risk.init(rawValue:))
    draft.reversibility = body["reversibility"]?.text.flatMap(DecisionRight.Reversibility.init(rawValue:))
    if let expects = body["expects"] {
      guard let place = expects["of"]?.text.flatMap({ Link<Governed>(written: $0) }) else {
        throw Problem.misfits(
          [Misfit(field: "expects.of", message: "says where the effect is expected")], in: "What was sent")
      }
      draft.expects = try expectation(expects, of: place, by: nil)
    }
    if let trial = body["trial"], let place = trial["of"]?.text.flatMap({ Link<Governed>(written: $0) }),
      let until = try Call.day(trial["until"], "trial.until")
    {
      draft.trial = Proposal.Trial(of: place, until: until)
    }
    draft.overruled = body["overruled"].flatMap { overruled in
      overruled["nature"]?.text.flatMap(Proposal.Nature.init(rawValue:)).flatMap {
        Classified.Overruling($0, because: overruled["because"]?.text ?? "")
      }
    }
    return try made(try workspace.propose(draft, amending: earlier, by: who(), token: token).id)
  }

  private func texts() throws -> [Address: String?] {
    var texts: [Address: String?] = [:]
    for member in body["texts"]?.members ?? [] {
      guard let address = Address(member.name), kind(named: address.kind) != nil else {
        throw Problem.misfits(
          [Misfit(field: "texts", message: "names ‘\(member.name)’, which is no resource such as team/quay")],
          in: "What was sent")
      }
      texts[address] = .some(member.value.text)
    }
    let edits = try Call.edits(body["edits"])
    if !edits.isEmpty { texts.merge(try workspace.texts(after: edits)) { $1 } }
    for gone in body["remove"]?.items.compactMap({ $0.text.flatMap(Address.init) }) ?? [] { texts[gone] = .some(nil) }
    return texts
  }

  func respond() throws -> Answer {
    guard let says = body["says"]?.text.flatMap(Response.Says.init(rawValue:)) else { throw Failure.notHere("word") }
    let id = value("proposal")
    try workspace.respond(to: id, says, because: body["because"]?.text ?? "", by: who(), token: token)
    return try made(id)
  }

  func accept() throws -> Answer {
    let id = value("proposal")
    let choices = (body["choices"]?.members ?? []).compactMap { member in
      member.value.text.flatMap(Conflict.Side.init(rawValue:)).map { (member.name, $0) }
    }
    try workspace.accept(
      id, because: body["because"]?.text ?? "", by: who(),
      choosing: Dictionary(choices, uniquingKeysWith: { $1 }), token: token)
    return try made(id)
  }

  func refuse() throws -> Answer {
    let id = value("proposal")
    try workspace.refuse(id, because: body["because"]?.text ?? "", by: who(), token: token)
    return try made(id)
  }
}
