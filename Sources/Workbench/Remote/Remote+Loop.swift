package import Governance
package import Model

extension Remote: Desk {
  /// The server's lists begin with the latest; records are kept first to last.
  private func records<R: Recorded>(_ operation: Operation, through day: Day?) throws -> [R] {
    try all(operation, query: [("as-of", day?.description)]).reversed().map { try $0.decoded() }
  }

  package func reviews(through day: Day?) throws -> [Review] {
    try all(.listReviews, query: [("as-of", day?.description)]).reversed().map { try Review($0) }
  }
  package func review(_ id: String) throws -> Review { try Review(ask(.readReview, ["review": id])) }

  package func open(_ cadence: Name, by who: Name, token: String?) throws -> Review {
    try Review(ask(.openReview, sending: ["cadence": .text(cadence.text)], as: who))
  }

  /// A question that stands there already is offered what is new among its options.
  package func raise(_ item: AgendaItem, in review: String, by who: Name, token: String?) throws -> Review {
    let known = try self.review(review).item(item.id)
    var latest: JSON?
    if known == nil {
      latest = try ask(
        .ask, ["review": review],
        sending: [
          "id": .text(item.id), "question": .text(item.question), "because": .text(item.because),
          "type": .text(item.type), "scope": .text(item.scope.description),
          "evidence": .list(item.evidence.map { .text($0) }), "options": .list(item.options.map(\.offer)),
        ], as: who)
    }
    for option in known.map({ old in item.options.filter { !old.options.contains($0) } }) ?? [] {
      latest = try ask(.offer, ["review": review, "question": item.id], sending: option.offer, as: who)
    }
    return try latest.map { try Review($0) } ?? self.review(review)
  }

  package func guardrails(for place: Address?, asOf day: Day) throws -> [GuardrailCheck] {
    try all(.listGuardrails, query: [("of", place?.description), ("as-of", day.description)]).map { try $0.decoded() }
  }

  package func isIntact(_ review: Review) throws -> Bool {
    try review.digest == Digest(of: review.pack.freeze()).description
  }

  package func decisions(through day: Day?) throws -> [Decision] { try records(.listDecisions, through: day) }

  package func decide(_ draft: Decision.Draft, in review: String, by who: Name, token: String?) throws -> Decided {
    var members: [JSON.Member] = [
      .init("question", .text(draft.item)), .init("option", .text(draft.option)),
      .init("because", .text(draft.because)), .init("opinion", .bool(draft.restsOnOpinion)),
    ]
    if let expects = draft.expects { members.append(.init("expects", expects.asked)) }
    if let revisit = draft.revisit { members.append(.init("revisit", .text(revisit.description))) }
    if let evidence = draft.evidence { members.append(.init("evidence", .list(evidence.map { .text($0) }))) }
    if let exception = draft.exception { members.append(.init("exception", .text(exception))) }
    if let seen = draft.seenRevision { members.append(.init("seenRevision", .integer(seen))) }
    let answer = try ask(.decide, ["review": review], sending: .object(members), as: who)
    guard let decision = answer["decision"], let entry = answer["entry"].flatMap({ Entry($0) }) else { throw strange }
    return Decided(
      decision: try decision.decoded(), entry: entry, revision: answer["revision"].flatMap { Entry($0) })
  }

  package func expectation(
    _ id: String, of place: Link<Governed>, from: Double, to: Double, by day: Day
  ) throws -> ExpectedEffect {
    let figures = try ask(.listFigures, query: [("of", place.description)])["figures"]?.items ?? []
    guard let figure = figures.first(where: { $0["id"]?.text == id || $0["id"]?.text == "measure.\(id)" }) else {
      throw WorkspaceRefusal.noSuch("figure or measure called \(id) in \(place)")
    }
    return ExpectedEffect(
      id, title: figure["title"]?.text ?? id, of: place, from: from, to: to, unit: figure["unit"]?.text ?? "", by: day)
  }

  package func score(_ decision: String, by who: Name, token: String?) throws -> Score {
    try ask(.score, ["decision": decision], sending: .object([]), as: who).decoded()
  }

  package func due(on day: Day) throws -> [DueDecision] {
    try all(.listDue, query: [("as-of", day.description)]).map { try $0.decoded() }
  }

  package func proposals(through day: Day?) throws -> [Course] {
    try all(.listProposals, query: [("as-of", day?.description)]).map { try course($0) }
  }
  package func course(_ id: String) throws -> Course { try course(try ask(.readProposal, ["proposal": id])) }

  private func course(_ json: JSON) throws -> Course {
    guard let versions = json["versions"], let responses = json["responses"],
      let course = Course(versions: try versions.decoded(), responses: try responses.decoded())
    else { throw strange }
    return course
  }

  package func draft(_ id: String, choosing: [String: Conflict.Side]) throws -> Merge {
    let course = try course(id)
    if let revision = try revision(accepting: id) {
      return Merge(snapshot: try snapshot(revision: revision.seq), conflicts: [], findings: [])
    }
    let written = try snapshot(revision: Int64(course.proposal.base))
    return try base().snapshot.merging(course.proposal.changed, from: written, choosing: choosing)
  }

  package func revision(accepting id: String) throws -> Entry? {
    try ask(.readProposal, ["proposal": id])["revision"].flatMap { Entry($0) }
  }

  package func propose(
    _ draft: Proposal.Draft, amending earlier: String?, by who: Name, token: String?
  ) throws -> Proposal {
    var members: [JSON.Member] = [
      .init("title", .text(draft.title)), .init("because", .text(draft.because)), .init("base", .integer(draft.base)),
      .init(
        "texts",
        .object(
          draft.texts.sorted { $0.key < $1.key }.map {
            JSON.Member($0.key.description, JSON($0.value.map { .text($0) }))
          })),
    ]
    if let type = draft.type { members.append(.init("type", .text(type))) }
    if let amount = draft.amount { members.append(.init("amount", .text(amount.written))) }
    if let risk = draft.risk { members.append(.init("risk", .text(risk.rawValue))) }
    if let way = draft.reversibility { members.append(.init("reversibility", .text(way.rawValue))) }
    if let expects = draft.expects { members.append(.init("expects", expects.asked)) }
    if let trial = draft.trial {
      members.append(.init("trial", ["of": .text(trial.of.description), "until": .text(trial.until.description)]))
    }
    if let overruled = draft.overruled { members.append(.init("overruled", try JSON(encoding: overruled))) }
    let answer =
      try earlier.map { try ask(.amend, ["proposal": $0], sending: .object(members), as: who) }
      ?? ask(.propose, sending: .object(members), as: who)
    return try course(answer).proposal
  }

  package func respond(
    to id: String, _ says: Response.Says, because: String, by who: Name, token: String?
  ) throws -> Response {
    let answer = try ask(
      .respond, ["proposal": id], sending: ["says": .text(says.rawValue), "because": .text(because)], as: who)
    guard let last = try course(answer).responses.last else { throw strange }
    return last
  }

  package func accept(
    _ id: String, because: String, by who: Name, choosing: [String: Conflict.Side], token: String?
  ) throws -> Accepted {
    let choices = choosing.sorted { $0.key < $1.key }.map { JSON.Member($0.key, .text($0.value.rawValue)) }
    let answer = try ask(
      .accept, ["proposal": id], sending: ["because": .text(because), "choices": .object(choices)], as: who)
    return Accepted(course: try course(answer), revision: answer["revision"].flatMap { Entry($0) })
  }

  package func refuse(_ id: String, because: String, by who: Name, token: String?) throws -> Response {
    guard
      let last = try course(try ask(.refuse, ["proposal": id], sending: ["because": .text(because)], as: who)).closing
    else {
      throw strange
    }
    return last
  }
}

extension AgendaItem.Option {
  /// As it is offered; how its effect is called is the server's to say.
  fileprivate var offer: JSON {
    var members: [JSON.Member] = [
      .init("id", .text(id)), .init("title", .text(title)), .init("detail", .text(detail)),
      .init("edits", .list(edits.map { .text($0) })), .init("moves", .list((moves ?? []).map { .text($0) })),
    ]
    if let amount { members.append(.init("amount", .text(amount.written))) }
    if let reversibility { members.append(.init("reversibility", .text(reversibility.rawValue))) }
    if let risk { members.append(.init("risk", .text(risk.rawValue))) }
    if let waives { members.append(.init("waives", .list(waives.map { .text($0) }))) }
    if let starts { members.append(.init("starts", .list(starts.map { .text($0) }))) }
    if let expects { members.append(.init("expects", expects.asked)) }
    return .object(members)
  }
}

extension ExpectedEffect {
  fileprivate var asked: JSON {
    [
      "figure": .text(figure), "of": .text(of.description), "from": .number(from), "to": .number(to),
      "by": .text(by.description),
    ]
  }
}
