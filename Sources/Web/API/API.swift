import Governance
import Model
import Workbench

/// The HTTP API: the same model, figures and records as the pages, as JSON, for programs.
enum API {
  /// Refusals are problems; what is thrown on is our own mistake.
  static func answer(_ visit: Visit) throws -> Answer {
    do {
      let call = try Call(visit)
      let answer = try answer(call)
      return call.contract.method == .get ? answer.tagged(for: visit.asked) : answer
    } catch {
      guard let problem = Problem(error) else { throw error }
      return problem.answer
    }
  }

  private static func answer(_ call: Call) throws -> Answer {
    switch call.operation {
    case .readDescription: .json(OpenAPI.document)
    case .readOrganisation: try call.organisation()
    case .readMe: try call.me()
    case .listNames: try call.names()
    case .listResources: try call.resources()
    case .readResource: try call.resource()
    case .putResource: try call.put()
    case .patchResource: try call.patch()
    case .deleteResource: try call.delete()
    case .listMentions: try call.mentions()
    case .listResourceChanges: try call.resourceChanges()
    case .readModel: try call.model()
    case .applyModel: try call.apply()
    case .listRevisions: try call.revisions()
    case .readRevision: try call.revision()
    case .readDifferences: try call.differences()
    case .listFindings: try call.findings()
    case .search: try call.search()
    case .listFigures: try call.figures()
    case .listValueAreas: try call.valueAreas()
    case .listGoalProgress: try call.progress()
    case .listGuardrails: try call.guardrails()
    case .listAttention: try call.attention()
    case .whoDecides: try call.whoDecides()
    case .listFunds: try call.funds()
    case .listLedger: try call.ledger()
    default: try loop(call)
    }
  }

  private static func loop(_ call: Call) throws -> Answer {
    switch call.operation {
    case .listReviews: try call.reviews()
    case .readReview: try call.review()
    case .openReview: try call.openReview()
    case .ask: try call.ask()
    case .offer: try call.offer()
    case .decide: try call.decide()
    case .readPack: try call.pack()
    case .listDecisions: try call.decisions()
    case .readDecision: try call.decision()
    case .score: try call.score()
    case .listDue: try call.due()
    case .listScores: try call.scores()
    case .listWaivers: try call.waivers()
    case .waive: try call.waive()
    case .listProposals: try call.proposals()
    case .readProposal: try call.proposal()
    case .propose: try call.propose()
    case .amend: try call.propose(amending: call.value("proposal"))
    case .respond: try call.respond()
    case .accept: try call.accept()
    case .refuse: try call.refuse()
    case .listImports: try call.imports()
    case .readImport: try call.importReport()
    case .takeImport: try call.takeImport()
    case .retract: try call.retract()
    case .listEntries: try call.entries()
    case .readEntry: try call.entry()
    default: try learning(call)
    }
  }

  private static func learning(_ call: Call) throws -> Answer {
    switch call.operation {
    case .note: try call.note()
    case .attend: try call.attend()
    case .close: try call.close()
    case .refer: try call.refer()
    case .listReferrals: try call.referrals()
    case .agree: try call.agree()
    case .listStances: try call.stances()
    case .listStandings: try call.standings()
    case .listExperiments: try call.experiments()
    case .readExperiment: try call.experiment()
    case .stepExperiment: try call.stepExperiment()
    case .listPromises: .json(Calibration.json(try call.workspace.promises(asOf: call.asOf)))
    case .promise: try call.promise()
    case .scorePromise: try call.scorePromise()
    case .enterReading: try call.enterReading()
    case .readAlignment: .json(try call.workspace.alignment(asOf: call.asOf).json)
    case .readCulture: .json(try call.workspace.culture(asOf: call.asOf).json)
    case .listBaselines: try call.baselines()
    case .lockBaseline: try call.lockBaseline()
    case .readMeasure: try call.measure()
    case .listContacts: try call.contacts()
    case .tellContacts: try call.tellContacts()
    case .withdrawContact: try call.withdrawContact()
    case .listImprovements: try call.improvements()
    case .readWork: try call.work()
    case .readTimeline: try call.timeline()
    case .copyRecord: try call.record()
    case .readOperatingModel: try call.operatingModel()
    case .listFlowTable: try call.flowTable()
    case .classify: call.classification()
    default: try steering(call)
    }
  }

  private static func steering(_ call: Call) throws -> Answer {
    switch call.operation {
    case .listSpend: try call.spend()
    case .readCost: try call.cost()
    case .listPlanComparisons: try call.planComparisons()
    case .listShifts: try call.shifts()
    case .readLine: try call.line()
    case .askAboutLine: try call.askAboutLine()
    case .listReturns: try call.returns()
    case .listInvestments: try call.investments()
    case .readPortfolio: try call.portfolio()
    case .listOffices: try call.page(try call.workspace.offices(asOf: call.asOf)) { $0.json }
    case .takeIdea: try call.takeIdea()
    case .startInitiative: try call.startInitiative()
    case .listDelayOrders: try call.delayOrders()
    case .listPlanningLog: try call.planningLog()
    case .readGovernance: .json(try call.workspace.overhead(asOf: call.asOf).json)
    case .listIdleRules: try call.idleRules()
    case .judgeRule: try call.judge()
    case .listEscalations: try call.escalations()
    case .listRights: try call.rights()
    case .listResponsibilities: try call.responsibilities()
    case .listInformation: try call.information()
    case .listFeedback: try call.feedback()
    case .endWaiver: try call.endWaiver()
    case .proveReview: try call.proof()
    case .readPaper: try call.paper()
    case .readTransparency: try call.transparency()
    default: throw Failure.notHere()
    }
  }
}

extension Answer {
  /// Stands for these very bytes.
  var tag: String { "\"\(Digest(of: Array(mediaType.utf8) + bytes).short)\"" }

  /// With its ETag, or without a body for whoever has these bytes already.
  func tagged(for asked: Asked) -> Answer {
    guard status == 200 else { return self }
    var answer = self
    answer.headers.append(("etag", tag))
    guard let known = asked.headers["if-none-match"], Answer.tags(in: known).contains(where: { $0 == "*" || $0 == tag })
    else { return answer }
    (answer.status, answer.bytes) = (304, [])
    return answer
  }

  /// The tags of a header; a weak one is compared by what it stands for.
  static func tags(in header: String) -> [String] {
    header.split(separator: ",").map { part in
      let tag = part.filter { !$0.isWhitespace }
      return tag.hasPrefix("W/") ? String(tag.dropFirst(2)) : String(tag)
    }
  }

  static func made(_ json: JSON, at path: [String]) -> Answer {
    var answer = Answer.json(json, status: 201)
    answer.headers.append(("location", Href(path: ["api", "v1"] + path).text))
    return answer
  }
}

extension Call {
  /// One page of a list that is there in full.
  ///
  /// - Parameter latestFirst: the list only grows at its end, and pages go back from there, so that what is added
  ///   meanwhile moves nothing.
  func page<Element>(
    _ all: [Element], latestFirst: Bool = false, _ json: (Element) throws -> JSON
  ) throws -> Answer {
    let limit = query["limit"]?.integer ?? 50
    let cursor = query["after"]?.text.flatMap { Int($0) }
    if latestFirst {
      let end = min(all.count, cursor ?? all.count)
      let start = max(0, end - limit)
      return page(try all[start..<end].reversed().map(json), next: start > 0 ? start : nil)
    }
    let start = min(all.count, cursor ?? 0)
    let end = min(all.count, start + limit)
    return page(try all[start..<end].map(json), next: end < all.count ? end : nil)
  }

  func page(_ items: [JSON], next: Int?) -> Answer {
    let more: [JSON.Member] = next.map { [.init("next", .text("\($0)"))] } ?? []
    var answer = Answer.json(.object([.init("items", .list(items))] + more))
    if let next {
      let query = visit.asked.query.pairs.filter { $0.name != "after" } + [(name: "after", value: "\(next)")]
      answer.headers.append(("link", "<\(Href(path: visit.asked.path, query: query).text)>; rel=\"next\""))
    }
    return answer
  }
}
