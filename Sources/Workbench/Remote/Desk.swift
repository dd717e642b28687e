package import Evidence
package import Governance
package import Model

/// What a command asks of an organisation. It does not know whether the workspace lies here as a file or a server
/// holds it: both answer the same questions with the same values, and refuse in the same words.
package protocol Desk: Sendable {
  /// Everything that can be asked of an organisation: its own file, or a copy of the record a server holds.
  func reading() throws -> Workspace
  /// What a server says of itself; nothing where there is none.
  func said(_ operation: Operation) throws -> JSON?
  /// Does something in a person's name.
  @discardableResult
  func carryOut<Made>(_ deed: Deed<Made>) throws -> Made

  func today() throws -> Day
  func names() throws -> [Name: String]

  func snapshot(asOf day: Day?) throws -> Snapshot
  func revision(asOf day: Day?) throws -> Int64?
  func findings(asOf day: Day?) throws -> [Finding]
  func check(_ request: ModelRequest) throws -> Applied
  func apply(
    _ request: ModelRequest, by signature: Signature, expecting: Int64?, effective: Day?, token: String?
  ) throws -> Applied
  func changes(in revision: Int64) throws -> ChangeSet
  func export(asOf day: Day?) throws -> [ModelText]
  func authority(asOf day: Day?) throws -> Authority

  func guardrails(for place: Address?, asOf day: Day) throws -> [GuardrailCheck]

  func reviews(through day: Day?) throws -> [Review]
  func review(_ id: String) throws -> Review
  func open(_ cadence: Name, by who: Name, token: String?) throws -> Review
  func raise(_ item: AgendaItem, in review: String, by who: Name, token: String?) throws -> Review
  func isIntact(_ review: Review) throws -> Bool

  func decisions(through day: Day?) throws -> [Decision]
  func decide(_ draft: Decision.Draft, in review: String, by who: Name, token: String?) throws -> Decided
  func expectation(
    _ id: String, of place: Link<Governed>, from: Double, to: Double, by day: Day
  ) throws -> ExpectedEffect
  func score(_ decision: String, by who: Name, token: String?) throws -> Score
  func due(on day: Day) throws -> [DueDecision]

  func proposals(through day: Day?) throws -> [Governance.Course]
  func course(_ id: String) throws -> Governance.Course
  func draft(_ id: String, choosing: [String: Conflict.Side]) throws -> Merge
  func revision(accepting id: String) throws -> Entry?
  func propose(_ draft: Proposal.Draft, amending earlier: String?, by who: Name, token: String?) throws -> Proposal
  func respond(
    to id: String, _ says: Response.Says, because: String, by who: Name, token: String?
  ) throws -> Response
  func accept(
    _ id: String, because: String, by who: Name, choosing: [String: Conflict.Side], token: String?
  ) throws -> Accepted
  func refuse(_ id: String, because: String, by who: Name, token: String?) throws -> Response

  func read(_ paths: [String], choices: ImportChoices, progress: (Advance) -> Void) throws -> Export
  func mapping(named name: String) throws -> ImportChoices?
  func save(_ choices: ImportChoices, as name: String) throws
  func preview(
    _ export: Export, source: String, choices: ImportChoices, progress: (Advance) -> Void
  ) throws -> Taken
  func take(
    _ export: Export, source: String, choices: ImportChoices, by signature: Signature, token: String?,
    progress: (Advance) -> Void
  ) throws -> Taken
  func retract(_ batch: Int64, by signature: Signature, token: String?) throws -> Entry

  func search(_ text: String, kind: String?, asOf day: Day?, inDraft draft: String?, most: Int) throws -> SearchAnswer
  func log(last count: Int, before: Int64?) throws -> [Entry]
}

extension Workspace: Desk {
  package func reading() -> Workspace { self }
  package func said(_ operation: Operation) -> JSON? { nil }
}

/// What follows from the answers, wherever they came from.
extension Desk {
  package func model() throws -> Snapshot { try snapshot(asOf: nil) }

  /// What differs between two days, or between a day and now.
  package func differing(from: Day, to: Day?) throws -> ChangeSet {
    ChangeSet.between(try snapshot(asOf: from), try snapshot(asOf: to))
  }

  /// What deciding for an option today would change and move.
  package func meaning(of option: AgendaItem.Option) throws -> Decision.Consequence {
    try Decision.consequence(of: option, in: try model(), on: try today(), after: try moves(through: nil))
  }

  /// Every move of money decided up to a day.
  package func moves(through day: Day?) throws -> FundLedger { FundLedger(try decisions(through: day)) }

  /// The texts that edits, or files, would give the resources they change; what a proposal is made of.
  package func texts(making request: ModelRequest) throws -> [Address: String?] {
    let next = try Workspace.candidate(request, on: try model())
    let flaws = next.findings.filter { $0.rule == "edit" }
    if !flaws.isEmpty { throw WorkspaceRefusal.notProposed(flaws) }
    return next.texts
  }

  /// Does something that may change what guardrails say, and tells which then stand elsewhere than before.
  package func watchingGuardrails<Value>(_ act: () throws -> Value) throws -> (value: Value, turned: [GuardrailCheck]) {
    let before = Dictionary(
      try guardrails(for: nil, asOf: try today()).map { ($0.guardrail, $0.state) },
      uniquingKeysWith: { first, _ in first })
    let value = try act()
    return (value, try guardrails(for: nil, asOf: try today()).filter { before[$0.guardrail] != $0.state })
  }
}
