import Governance
import Model
import Workbench

extension Call {
  func decide() throws -> Answer {
    let review = try workspace.review(value("review"))
    guard let item = review.item(body["question"]?.text ?? "") else {
      throw Refusal.notOnTheAgenda("question \(body["question"]?.text ?? "")")
    }
    guard let option = item.options.first(where: { $0.id == body["option"]?.text }) else {
      throw Refusal.notOnTheAgenda("option \(body["option"]?.text ?? "")")
    }
    if isDryRun { return try ruling(item, option) }
    let decided = try workspace.decide(
      try draft(item, option, review), in: review.id, by: try who(), token: token)
    return .made(try decided.json(), at: ["decisions", decided.decision.id])
  }

  private func draft(_ item: AgendaItem, _ option: AgendaItem.Option, _ review: Review) throws -> Decision.Draft {
    let revisit = try Call.day(body["revisit"], "revisit") ?? option.expects?.by
    return Decision.Draft(
      item: item.id, option: option.id, because: body["because"]?.text ?? "",
      expects: try body["expects"].map { try expectation($0, of: item.scope, by: revisit, in: review.pack) },
      revisit: revisit, evidence: body["evidence"].map { $0.items.compactMap(\.text) },
      restsOnOpinion: body["opinion"]?.bool ?? false,
      exception: body["exception"]?.text, seenRevision: body["seenRevision"]?.integer)
  }

  /// Whether this person may, who else could, and what would change. Nothing is kept.
  private func ruling(_ item: AgendaItem, _ option: AgendaItem.Option) throws -> Answer {
    let authority = try workspace.authority()
    let (ruling, words) = try workspace.ruling(for: who(), on: item.matter(option, under: authority))
    let able: [Name] =
      switch ruling {
      case .beyond(_, _, _, let next, _): next?.people ?? []
      case .notYours(let decider, _): decider.people
      default: []
      }
    return .json([
      "allowed": .bool(ruling.isAllowed), "explanation": .text(words), "whoCan": .list(able.map { .text($0.text) }),
      "consequence": .list(try workspace.consequence(of: option).lines.map { .text($0) }),
    ])
  }

  func decisions() throws -> Answer {
    let place = try place()
    var all = try workspace.decisions(through: otherDay)
    if let place { all = all.filter { $0.scope.address == place } }
    return try page(all, latestFirst: true) { try JSON(encoding: $0) }
  }
  func decision() throws -> Answer { .json(try JSON(encoding: try workspace.decision(value("decision")))) }

  func score() throws -> Answer {
    let id = value("decision")
    if isDryRun {
      let day = visit.standpoint.today
      let claim = Claim(try workspace.decision(id))
      return .json(try JSON(encoding: try workspace.preview(scoreOf: claim, on: day)))
    }
    let score = try workspace.score(id, by: who(), token: token)
    return .made(try JSON(encoding: score), at: ["decisions", id])
  }

  func due() throws -> Answer { try page(try workspace.due(on: asOf)) { try JSON(encoding: $0) } }

  func scores() throws -> Answer {
    try page(try workspace.scores(through: otherDay), latestFirst: true) { try JSON(encoding: $0) }
  }
  func waivers() throws -> Answer {
    try page(try workspace.waivers(asOf: otherDay), latestFirst: true) { try JSON(encoding: $0) }
  }

  func waive() throws -> Answer {
    guard let guardrail = body["guardrail"]?.text.flatMap({ Name($0) }),
      let until = try Call.day(body["until"], "until")
    else { throw Failure.notHere("guardrail") }
    let waiver = try workspace.waive(
      guardrail, by: who(), until: until, because: body["because"]?.text ?? "", token: token)
    return .made(try JSON(encoding: waiver), at: ["waivers"])
  }
}
