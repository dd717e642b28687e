import GRDB
import Governance
package import Model

/// What applying something would do, or did.
package struct Applied: Sendable {
  /// What differs from the model before.
  package let changes: ChangeSet
  /// Everything the laws say about the model after.
  package let findings: [Finding]
  /// The mistakes among them that were not there before; with any of them nothing is applied.
  package let brought: [Finding]
  /// The entry that holds it; none when nothing differs or nothing was written.
  package let revision: Entry?
  /// The revision it was compared with; 0 before the first.
  package let base: Int64

  package var isNothing: Bool { changes.isEmpty && revision == nil }
}

/// What somebody wants to change in the model.
package enum ModelRequest: Sendable {
  case files([ModelText], whole: Bool)
  case edits([Edit])
  case removal([Address])
}

extension ModelRequest {
  /// What makes it the same request when it is sent again.
  fileprivate var asked: [String] {
    switch self {
    case .files(let texts, let whole): texts.map(\.text) + (whole ? ["whole"] : [])
    case .edits(let edits): edits.map(\.description)
    case .removal(let addresses): addresses.map(\.description)
    }
  }
}

extension Workspace {
  /// What a request would change, and what the laws say. Nothing is written.
  package func check(_ request: ModelRequest) throws -> Applied {
    try checked { try Workspace.candidate(request, on: $0) }
  }

  static func candidate(_ request: ModelRequest, on base: Snapshot) throws -> Candidate {
    switch request {
    case .files(let texts, let whole): Candidate(texts, whole: whole, on: base)
    case .edits(let edits): Candidate(edits, on: base)
    case .removal(let addresses): try removing(addresses, from: base)
    }
  }

  /// Does what was requested: all of it in one transaction, or nothing.
  package func apply(
    _ request: ModelRequest, by signature: Signature, expecting: Int64?, effective: Day?, token: String?
  ) throws -> Applied {
    try apply(request, by: signature, within: nil, expecting: expecting, effective: effective, token: token)
  }

  /// - Parameter right: by which somebody who signed in makes it at once.
  package func apply(
    _ request: ModelRequest, by signature: Signature, within right: ChangingRight?, expecting: Int64? = nil,
    effective: Day? = nil, token: String? = nil
  ) throws -> Applied {
    try land(signature, right, expecting, effective, token: token, asking: request.asked) { base in
      try Workspace.candidate(request, on: base)
    }
  }

  private func checked(_ prepare: (Snapshot) throws -> Candidate) throws -> Applied {
    let base = try base()
    let next = try prepare(base.snapshot)
    return Applied(
      changes: next.changes, findings: next.findings, brought: next.brought(), revision: nil, base: base.revision)
  }

  private static func removing(_ addresses: [Address], from base: Snapshot) throws -> Candidate {
    for address in addresses where !base.exists(address) { throw WorkspaceRefusal.noSuch(address.description) }
    do {
      return Candidate(try base.removing(addresses), on: base)
    } catch {
      throw WorkspaceRefusal.mentioned(error.address, by: error.mentions.map { "\($0.from) at \($0.place)" })
    }
  }

  /// What applying these files would change, and what the laws say. Nothing is written.
  ///
  /// - Parameter whole: the files say the whole model, so what they leave out is removed. Otherwise
  ///   they add and replace.
  package func check(_ texts: [ModelText], whole: Bool = false) throws -> Applied {
    try checked { Candidate(texts, whole: whole, on: $0) }
  }

  /// What these files would change in a model, such as a draft, and what the laws would say then.
  package func check(_ texts: [ModelText], in model: Snapshot) -> (changes: ChangeSet, findings: [Finding]) {
    let next = Candidate(texts, whole: false, on: model)
    return (next.changes, next.findings)
  }

  /// Applies files: all of it in one transaction, with author and reason, or nothing. Refused while
  /// something does not hold together, or a resource that goes is still mentioned.
  ///
  /// - Parameters:
  ///   - expecting: the revision its author looked at; refused when somebody changed the model since.
  ///   - effective: the day from which it holds; today when left out.
  ///   - token: of a form, so that sending it twice lands once.
  @discardableResult
  package func apply(
    _ texts: [ModelText], whole: Bool = false, by signature: Signature, within right: ChangingRight? = nil,
    expecting: Int64? = nil, effective: Day? = nil, token: String? = nil
  ) throws -> Applied {
    try land(signature, right, expecting, effective, token: token, asking: texts.map(\.text)) { base in
      Candidate(texts, whole: whole, on: base)
    }
  }

  /// Makes single edits, such as `team/quay.people = 8`, and keeps the rest of what was written.
  @discardableResult
  package func apply(
    edits: [Edit], by signature: Signature, expecting: Int64? = nil, effective: Day? = nil, token: String? = nil
  ) throws -> Applied {
    try land(signature, nil, expecting, effective, token: token, asking: edits.map(\.description)) { base in
      Candidate(edits, on: base)
    }
  }

  /// What edits would change, and what the laws say. Nothing is written.
  package func check(edits: [Edit]) throws -> Applied {
    try checked { Candidate(edits, on: $0) }
  }

  /// Removes resources. Refused with the mentions while something that stays names one of them.
  @discardableResult
  package func remove(
    _ addresses: [Address], by signature: Signature, within right: ChangingRight? = nil, expecting: Int64? = nil,
    effective: Day? = nil, token: String? = nil
  ) throws -> Applied {
    try land(signature, right, expecting, effective, token: token, asking: addresses.map(\.description)) { base in
      try Workspace.removing(addresses, from: base)
    }
  }

  /// The model to build on, with the revision it stands for.
  func base() throws -> (revision: Int64, snapshot: Snapshot) {
    let revision = try revision() ?? 0
    return (revision, revision == 0 ? .empty : try snapshot(revision: revision))
  }

  private func land(
    _ signature: Signature, _ right: ChangingRight?, _ expecting: Int64?, _ effective: Day?, token: String?,
    asking request: some Encodable, _ prepare: (Snapshot) throws -> Candidate
  ) throws -> Applied {
    guard signature.hasReason else { throw WorkspaceRefusal.noReason }
    let token = try token.map { try Token($0, by: signature.author, asking: request) }
    return try settle(token, landed: landed) { today in
      let base = try base()
      if let expecting, expecting != base.revision {
        throw WorkspaceRefusal.moved(expected: expecting, actual: base.revision)
      }
      let next = try prepare(base.snapshot)
      try right?.allow(next, under: Authority(base.snapshot, names: try names()))
      try next.refuseIfUnsound()
      return Prepared { db in
        let entry = try next.write(on: effective ?? today, today: today, by: signature, at: surroundings.now(), db)
        let applied = Applied(
          changes: next.changes, findings: next.findings, brought: [], revision: entry, base: base.revision)
        return (applied, entry?.seq)
      }
    }
  }

  /// What an earlier request with the same token did.
  private func landed(_ seq: Int64) throws -> Applied {
    let entry = try store.read { try Ledger.entry(seq, $0) }
    let findings = try snapshot(revision: seq).check()
    let base = try revisions(before: seq, last: 1).first?.seq ?? 0
    return Applied(changes: try changes(in: seq), findings: findings, brought: [], revision: entry, base: base)
  }
}

extension Signature {
  var hasReason: Bool { reason.says }
}

extension Candidate {
  /// Adds the entry of the revision and the versions that belong to it; nothing when no text differs.
  func write(
    on day: Day, today: Day, by signature: Signature, decision: Int64? = nil, at moment: Instant, _ db: Database
  ) throws -> Entry? {
    guard !texts.isEmpty else { return nil }
    guard day <= today else { throw WorkspaceRefusal.laterThanToday(day, today: today) }
    if let last = try Ledger.last(.revision, db), day < last.day {
      throw WorkspaceRefusal.earlierThanHistory(day, last: last.day)
    }
    let payload = Versions.payload(texts, decision: decision)
    let entry = try Ledger.append(Draft(.revision, on: day, by: signature, payload), at: moment, db)
    try Versions.write(texts, at: entry.seq, db)
    return entry
  }
}
