import Foundation
import Governance
import Model
import Testing
import Workbench

@testable import Web

/// What is described, what is listed and what is answered are the same.
@Suite struct ContractTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
    .standardizedFileURL

  @Test func `the description that is kept is that of the operations`() throws {
    let kept = try String(contentsOf: Self.root.appending(path: ProjectFiles.description.path), encoding: .utf8)
    #expect(kept == OpenAPI.text, "Schema/openapi.json is out of date: run pomona generate")
  }

  @Test func `every operation is described, and nothing else`() {
    let described = OpenAPI.document["paths"]?.members.flatMap { path in
      path.value.members.map { "\($0.name.uppercased()) \(path.name)" }
    }
    let operations = Workbench.Operation.allCases.map { "\($0.contract.method.rawValue) \($0.contract.template)" }
    #expect(Set(operations).count == operations.count)
    #expect(described?.sorted() == operations.sorted())
  }

  @Test func `every part that is referred to is described`() {
    var missing: Set<String> = []
    func walk(_ json: JSON) {
      if let name = json["$ref"]?.text, name.hasPrefix("#/components/schemas/"),
        Wire.partsByName[String(name.dropFirst(21))] == nil
      {
        missing.insert(name)
      }
      json.members.forEach { walk($0.value) }
      json.items.forEach(walk)
    }
    walk(OpenAPI.document)
    #expect(missing == [])
    #expect(Wire.parts.count == Wire.partsByName.count)
  }

  /// An address of Harbour for each operation that reads.
  static let addresses: [Workbench.Operation: String] = [
    .readDescription: "/openapi.json", .readOrganisation: "/organisation", .readMe: "/me", .listNames: "/names",
    .listResources: "/resources?kind=team&limit=3", .readResource: "/resources/team/quay",
    .listMentions: "/resources/team/quay/mentions", .listResourceChanges: "/resources/team/quay/changes",
    .readModel: "/model", .listRevisions: "/model/changes", .readRevision: "/model/changes/{revision}",
    .readDifferences: "/model/differences?from=2025-06-30", .listFindings: "/findings?limit=200",
    .search: "/search?q=checkout", .listFigures: "/figures?of=product/checkout&items-ahead=10",
    .listValueAreas: "/value?of=product/checkout", .listGoalProgress: "/progress", .listGuardrails: "/guardrails",
    .listAttention: "/attention", .whoDecides: "/who-decides?type=staffing&of=product/checkout&amount=23000%20EUR",
    .listReviews: "/reviews", .readReview: "/reviews/{review}", .readPack: "/packs/checkout-review",
    .listDecisions: "/decisions", .readDecision: "/decisions/decision-1", .listScores: "/scores", .listDue: "/due",
    .listWaivers: "/waivers", .listProposals: "/proposals", .readProposal: "/proposals/{proposal}",
    .listImports: "/imports", .readImport: "/imports/{batch}", .listFunds: "/funds", .listLedger: "/ledger",
    .listEntries: "/entries", .readEntry: "/entries/3",
    .listReferrals: "/referrals", .listStances: "/stances", .listStandings: "/standings",
    .listExperiments: "/experiments",
    .readExperiment: "/experiments/{experiment}", .listPromises: "/promises", .readAlignment: "/alignment",
    .readCulture: "/culture", .listSpend: "/spend", .readCost: "/cost?product=checkout",
    .listPlanComparisons: "/funds/comparisons?from=2026-02-01", .listShifts: "/shifts",
    .readLine: "/lines/receipts-line", .listReturns: "/returns", .listInvestments: "/investments",
    .readPortfolio: "/portfolio", .listOffices: "/offices", .listDelayOrders: "/delay-orders",
    .listPlanningLog: "/planning-log", .readGovernance: "/governance", .listIdleRules: "/idle-rules",
    .listEscalations: "/escalations", .listRights: "/rights?type=staffing",
    .listResponsibilities: "/responsibilities?model=rapid", .listInformation: "/information",
    .listFeedback: "/feedback",
    .proveReview: "/reviews/{review}/proof", .readPaper: "/reviews/{review}/paper",
    .readTransparency: "/transparency", .listBaselines: "/baselines",
    .readMeasure: "/measures/completed-checkouts?product=checkout", .listContacts: "/contacts",
    .listImprovements: "/improvements", .readWork: "/work?of=team/security", .readTimeline: "/timeline",
    .copyRecord: "/record", .readOperatingModel: "/resources/product/checkout/operating-model",
    .listFlowTable: "/flow/cumulative-flow?of=product/checkout",
    .classify: "/classification?title=Who%20decides%20prices",
  ]

  @Test func `what Harbour answers fits what is described, and holds nothing that is not`() async throws {
    let api = APICaller(face: try HarbourFace.shared())
    let workspace = api.face.workspace
    let ids = [
      "{review}": try #require(workspace.reviews().last).id,
      "{batch}": "\(try #require(workspace.batches().first).seq)",
      "{experiment}": try #require(workspace.snapshot().all(Experiment.self).first).name.text,
      "{revision}": "\(try workspace.revision() ?? 0)",
      "{proposal}": try workspace.proposals().first?.proposal.id ?? "proposal-1",
    ]
    for operation in Workbench.Operation.allCases where operation.contract.method == .get {
      var path = try #require(Self.addresses[operation], "\(operation) is not tried")
      for (name, id) in ids { path = path.replacing(name, with: id) }
      let answer = await api.get(path)
      if operation == .readProposal, try workspace.proposals().isEmpty {
        #expect(answer.status == 404)
        continue
      }
      #expect(answer.status == 200, "\(path): \(answer.text.prefix(300))")
      guard let described = operation.contract.answer else { continue }
      let strays = JSONSchema.misfits(
        of: answer.json, in: described, parts: Wire.partsByName, isClosed: true)
      #expect(strays.isEmpty, "\(path): \(strays.prefix(3).map { "\($0.field) \($0.message)" })")
    }
  }

  @Test func `every resource of Harbour is JSON that fits the schema of its kind`() throws {
    let model = try HarbourFace.shared().workspace.snapshot()
    let strays = model.addresses.flatMap { address in
      JSONSchema.misfits(
        of: model.json(of: address) ?? .null, in: Wire.partsByName[address.kind] ?? .null, parts: Wire.partsByName
      ).map { "\(address) \($0.field) \($0.message)" }
    }
    #expect(strays == [])
    #expect(model.addresses.count > 100)
  }

  @Test(arguments: [
    ("GET", "/nothing", 404, "nothing-here"), ("GET", "/resources/team", 404, "nothing-here"),
    ("POST", "/resources/team/quay", 405, "other-method"), ("TRACE", "/me", 405, "other-method"),
    ("DELETE", "/decisions/decision-1", 405, "other-method"), ("GET", "/entries/x", 404, "nothing-here"),
    ("GET", "/resources/team/Quay", 404, "nothing-here"), ("GET", "/resources?kind=taem", 422, "misfit"),
    ("GET", "/resources?kidn=team", 422, "misfit"), ("GET", "/resources?limit=0", 422, "misfit"),
    ("GET", "/resources?limit=x", 422, "misfit"), ("GET", "/resources?limit=1&limit=2", 422, "misfit"),
    ("GET", "/search", 422, "misfit"), ("GET", "/resources?as-of=2026-02-30", 400, "malformed"),
    ("GET", "/resources?draft=proposal-99999", 404, "nothing-here"),
    ("GET", "/figures?of=product/nobody", 404, "nothing-here"),
  ])
  func `what is not there, or not meant so, is a problem`(
    _ method: String, _ path: String, _ status: Int, _ problem: String
  ) async throws {
    let answer = await APICaller(face: try HarbourFace.shared()).send(method, path)
    #expect(answer.status == status && answer.problem == problem, "\(answer.text)")
    #expect(answer.json["detail"]?.text?.isEmpty == false && answer.json["status"]?.integer == status)
    if status == 405 { #expect(answer.header("allow")?.contains("GET") == true) }
  }

  @Test func `a name that is nearly right is answered with the right one`() async throws {
    let api = APICaller(face: try HarbourFace.shared())
    let answer = await api.post("/reviews", ["cadnece": "checkout-review"])
    #expect(answer.status == 422 && answer.text.contains("did you mean 'cadence'?"))
    #expect(await api.get("/resources?kidn=team").text.contains("did you mean 'kind'?"))
  }

  @Test(arguments: [
    ("{\"cadence\": \"a\", \"cadence\": \"b\"}", 400, "malformed"), ("{\"cadence\": ", 400, "malformed"),
    ("[]", 422, "misfit"), ("{\"cadence\": 3}", 422, "misfit"), ("{}", 422, "misfit"),
    ("{\"cadence\": \"Not A Name\"}", 422, "misfit"), ("{\"cadence\": \"no-such\"}", 404, "nothing-here"),
    (String(repeating: "[", count: 90), 400, "malformed"), ("\u{0}", 400, "malformed"),
  ])
  func `a body that does not fit is refused with its place`(_ body: String, _ status: Int, _ problem: String)
    async throws
  {
    let api = APICaller(face: try HarbourFace.shared())
    let before = try api.face.workspace.head()
    let answer = await api.send("POST", "/reviews", body)
    #expect(answer.status == status && answer.problem == problem, "\(answer.text)")
    #expect(try api.face.workspace.head() == before)
  }

  @Test func `only the content that is taken is taken`() async throws {
    let api = APICaller(face: try HarbourFace.shared())
    let answer = await api.send(
      "POST", "/reviews", "cadence=checkout-review", type: "application/x-www-form-urlencoded")
    #expect(answer.status == 415 && answer.problem == "other-content")
    let foreign = Asked(
      .post, "/api/v1/reviews", headers: ["host": HarbourFace.host, "origin": "http://evil.example"])
    #expect(api.face.refusalBeforeBody(foreign)?.status == 403)
    #expect(api.face.refusalBeforeBody(Asked(.post, "/api/v1/reviews", headers: ["host": HarbourFace.host])) == nil)
  }
}
