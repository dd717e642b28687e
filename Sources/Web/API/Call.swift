import Model
import Workbench

/// One request to the API, read and found to fit what its operation takes.
struct Call: Sendable {
  let visit: Visit
  let operation: Operation
  let contract: Contract
  /// What stands in the path.
  let values: [String: String]
  /// What stands behind the question mark, numbers and truths told from text.
  let query: [String: JSON]
  let body: JSON
  /// What makes this request the same when it is sent again.
  let token: String?

  var workspace: Workspace { visit.workspace }
  /// The day looked from; nothing when it is today.
  var otherDay: Day? { visit.standpoint.otherDay }
  var asOf: Day { visit.asOf }

  func value(_ name: String) -> String { values[name] ?? "" }
  func number(_ name: String) -> Int64 { Int64(value(name)) ?? 0 }
  var isDryRun: Bool { query["dry-run"]?.bool ?? false }

  /// In whose name it is done.
  func who() throws -> Name {
    guard let who = visit.visitor.person else { throw Failure.onlyReads }
    return who
  }

  func signature() -> Signature { visit.signature(because: query["because"]?.text ?? body["because"]?.text ?? "") }

  /// The resource the path names.
  func address() throws -> Address {
    guard let name = Name(value("name")) else { throw Failure.notHere("\(value("kind"))/\(value("name"))") }
    return Address(kind: value("kind"), name: name)
  }

  /// The place that is asked about; nothing where none is.
  func place() throws -> Address? {
    guard let place = query["of"]?.text.flatMap(Address.init) else { return nil }
    guard try workspace.structure(asOf: asOf).exists(place) else {
      throw WorkspaceRefusal.noSuch(place.description)
    }
    return place
  }
}

extension Call {
  /// Reads what was asked; refuses what does not fit.
  init(_ visit: Visit) throws {
    try Call.refuseForged(visit)
    let (operation, values) = try Call.find(visit.asked)
    let contract = operation.contract
    if let refusal = try contract.refusal(of: visit) { throw refusal }
    self.visit = visit
    (self.operation, self.contract, self.values) = (operation, contract, values)
    query = try Call.query(visit.asked, contract)
    body = try Sending(visit.asked, contract, values).read()
    token = try Call.token(visit.asked, contract)
  }

  /// A browser sends its session along wherever a page of somebody else makes it go, so what changes something is
  /// proved by a token alone; where anybody may be anybody there is nothing to prove.
  private static func refuseForged(_ visit: Visit) throws {
    guard !visit.asked.isGet, !visit.door.isChosen, visit.visitor.scope == nil else { return }
    guard visit.visitor.isSignedIn else { throw Failure.notSignedIn }
    throw Problem(
      403, "no-token", "Bring a token",
      "Through the API things are changed by programs, and a program proves who it is by a token: make one under your account. Nothing was changed."
    )
  }

  private static func find(_ asked: Asked) throws -> (Operation, [String: String]) {
    let here = Operation.at(Array(asked.path.dropFirst(2)))
    guard !here.isEmpty else {
      throw Problem(
        404, "nothing-here", "Nothing is here",
        "The API has no such address. Schema/openapi.json lists those there are.")
    }
    guard let found = here.first(where: { $0.operation.contract.method.rawValue == asked.verb.word }) else {
      let allowed =
        here.map(\.operation.contract.method.rawValue)
        + (here.contains { $0.operation.contract.method == .get } ? ["HEAD"] : [])
      var problem = Problem(
        405, "other-method", "This address does not take that",
        "It takes \(allowed.joined(separator: ", ")). Nothing was changed.")
      problem.headers = [("allow", allowed.joined(separator: ", "))]
      throw problem
    }
    for (name, value) in found.values where !Contract.fits(value, in: name) {
      throw Failure.notHere("such \(name) as this address names")
    }
    return found
  }

  private static func query(_ asked: Asked, _ contract: Contract) throws -> [String: JSON] {
    let given = asked.query.pairs.map { pair -> JSON.Member in
      let schema = contract.query.first { $0.name == pair.name }?.schema
      return JSON.Member(pair.name, JSON(said: pair.value, schema))
    }
    let names = given.map(\.name)
    if let twice = names.first(where: { name in names.count { $0 == name } > 1 }) {
      throw Problem.misfits([Misfit(field: twice, message: "is said more than once")], in: "The address")
    }
    let strays = JSONSchema.misfits(of: .object(given), in: contract.querySchema, isClosed: true)
    if !strays.isEmpty { throw Problem.misfits(strays, in: "The address") }
    return Dictionary(given.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
  }

  /// The key together with everything that was sent, so that another request under it is seen to be another.
  private static func token(_ asked: Asked, _ contract: Contract) throws -> String? {
    guard contract.takesKey, let key = asked.headers["idempotency-key"] else { return nil }
    guard Contract.isKey(key) else {
      throw Problem.misfits(
        [Misfit(field: "Idempotency-Key", message: "is written with letters, digits and . _ : - only")],
        in: "The header")
    }
    let rest = "\(asked.verb.word) /\(asked.path.joined(separator: "/"))"
    let query = asked.query.pairs.map { "\($0.name)=\($0.value)" }.joined(separator: "&")
    return "api:\(key)#\(Digest(of: Array("\(rest)?\(query)\n".utf8) + asked.body))"
  }
}

extension JSON {
  /// A word of an address as the value its schema wants, where it is one.
  fileprivate init(said text: String, _ schema: JSON?) {
    switch schema?["type"]?.text {
    case "integer": self = Int(text).map(JSON.integer) ?? .text(text)
    case "boolean": self = Bool(text).map(JSON.bool) ?? .text(text)
    default: self = .text(text)
    }
  }
}

extension Contract {
  /// What a visitor needs for it.
  var requirement: Requirement { writesModel ? .model : need.requirement }

  /// Why a visitor may not, by who they are and what their token is for.
  func refusal(of visit: Visit) throws -> Failure? {
    let beyond = visit.visitor.scope?.refusal(at: visit.link, requirement, isWriting: method != .get)
    return try beyond ?? requirement.refusal(of: visit.visitor, visit.workspace)
  }

  fileprivate var querySchema: JSON {
    [
      "type": "object", "required": .list(query.filter(\.isRequired).map { .text($0.name) }),
      "properties": .object(query.map { JSON.Member($0.name, $0.schema) }), "additionalProperties": false,
    ]
  }
}
