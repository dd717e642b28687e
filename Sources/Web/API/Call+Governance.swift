import Governance
import Model
import Workbench

extension Call {
  func idleRules() throws -> Answer { try page(try workspace.idleRules(asOf: asOf)) { $0.json } }

  func judge() throws -> Answer {
    guard let about = body["about"]?.text.flatMap(Address.init),
      let verdict = body["verdict"]?.text.flatMap(Keeping.Verdict.init(rawValue:))
    else { throw Failure.notHere("rule") }
    let kept = try workspace.judge(
      about, verdict, because: body["because"]?.text ?? "", next: try Call.day(body["next"], "next"), by: who(),
      token: token)
    return .made(try JSON(encoding: kept), at: ["idle-rules"])
  }

  func escalations() throws -> Answer {
    try page(try workspace.escalated(through: otherDay), latestFirst: true) { $0.json }
  }

  func rights() throws -> Answer {
    let (authority, type) = (try visit.authority(), query["type"]?.text)
    return try page(authority.register.filter { type == nil || $0.decides == type }) { authority.json(of: $0) }
  }

  func responsibilities() throws -> Answer {
    guard let model = query["model"]?.text.flatMap(ResponsibilityModel.init(rawValue:)) else {
      throw Failure.notHere("model of responsibility")
    }
    return try page(try visit.authority().responsibilities(as: model)) { $0.json }
  }

  func information() throws -> Answer { try page(try workspace.information(asOf: asOf)) { $0.json } }

  func feedback() throws -> Answer {
    let naming = try workspace.authority(asOf: asOf).naming
    return try page(try workspace.feedback(asOf: asOf)) { $0.json(naming) }
  }

  func endWaiver() throws -> Answer {
    guard let guardrail = Name(value("guardrail")) else { throw Failure.notHere("guardrail") }
    let waiver = try workspace.endWaiver(
      of: guardrail, by: who(), because: body["because"]?.text ?? "", token: token)
    return .made(try JSON(encoding: waiver), at: ["waivers"])
  }

  func proof() throws -> Answer {
    let review = try workspace.review(value("review"))
    return .json(try workspace.recompute(review).json(of: review, isIntact: try workspace.isIntact(review)))
  }

  func paper() throws -> Answer { .json(try workspace.paper(of: value("review"), through: otherDay).json) }

  func transparency() throws -> Answer {
    .json(try Transparency(of: workspace, isExample: visit.door.isChosen).json)
  }

  func portfolio() throws -> Answer {
    .json([
      "portfolio": try workspace.portfolioFlow(asOf: asOf).json,
      "teams": .list(try workspace.teamFlows(asOf: asOf).map(\.json)),
      "valueStreams": .list(try workspace.streamGovernance(asOf: asOf).map(\.json)),
      "sharedGoals": .list(try workspace.sharedGoals(asOf: asOf).map(\.json)),
    ])
  }

  func takeIdea() throws -> Answer {
    let idea = IncomingIdea(
      title: body["title"]?.text ?? "", purpose: body["purpose"]?.text ?? "",
      serves: body["serves"]?.text.flatMap { Name($0) }, piece: body["piece"]?.text ?? "",
      whyNew: body["whyNew"]?.text ?? "")
    return try made(try workspace.takeIn(idea, by: who(), token: token))
  }

  func startInitiative() throws -> Answer {
    guard let name = Name(value("initiative")) else { throw Failure.notHere("initiative") }
    return try made(try workspace.start(name, by: who(), token: token))
  }

  private func made(_ proposal: Proposal) throws -> Answer {
    .made(try JSON(encoding: proposal), at: ["proposals", proposal.id])
  }

  func delayOrders() throws -> Answer { try page(DelayOrder.all(in: try visit.model())) { $0.json } }

  func planningLog() throws -> Answer { try page(try workspace.planningLog(asOf: asOf)) { $0.json } }
}
