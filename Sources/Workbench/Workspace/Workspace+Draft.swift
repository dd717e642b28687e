import Analysis
package import Governance
package import Model

extension Workspace {
  /// What the model would be with a proposal in it: an open one on the model of today, an accepted one as it
  /// was taken.
  package func draft(_ id: String, choosing: [String: Conflict.Side] = [:]) throws -> Merge {
    let course = try course(id)
    if course.state == .accepted, let revision = try revision(accepting: id) {
      return Merge(snapshot: try snapshot(revision: revision.seq), conflicts: [], findings: [])
    }
    guard choosing.isEmpty else { return try merge(course.proposal, onto: try snapshot(), choosing: choosing) }
    return try merged(course.proposal, try draftKey(course))
  }

  /// The model with one version of a proposal in it, as it stood at a revision: what somebody writes on who began
  /// then.
  package func draft(_ id: String, version: Int, at revision: Int64) throws -> Snapshot {
    guard let proposal = try course(id).versions.first(where: { $0.version == version }) else {
      throw WorkspaceRefusal.noSuch("version \(version) of \(id)")
    }
    return try merged(proposal, DraftKey(proposal: id, version: version, revision: revision)).snapshot
  }

  private func merged(_ proposal: Proposal, _ key: DraftKey) throws -> Merge {
    try memory.drafts.value(key) { try merge(proposal, onto: try snapshot(revision: key.revision)) }
  }

  /// A proposal as it stands, with other texts for some resources, ready to be its next version. It is brought onto
  /// the model of today, unless the same field was changed twice: that stays to be settled.
  package func amending(_ id: String, with texts: [Address: String?] = [:]) throws -> Proposal.Draft {
    let proposal = try course(id).proposal
    let (base, merge) = (try base(), try draft(id))
    let isSettled = merge.conflicts.isEmpty
    var changed = proposal.changed
    if isSettled { for address in changed.keys { changed[address] = .some(merge.snapshot.text(of: address)) } }
    changed.merge(texts) { $1 }
    for (address, text) in changed where text == base.snapshot.text(of: address) { changed[address] = nil }
    var draft = Proposal.Draft(
      proposal.title, because: proposal.because, texts: changed,
      base: isSettled ? Int(clamping: base.revision) : proposal.base)
    (draft.type, draft.amount, draft.risk) = (proposal.type, proposal.amount, proposal.risk)
    (draft.reversibility, draft.expects, draft.trial) = (proposal.reversibility, proposal.expects, proposal.trial)
    draft.overruled = proposal.overruled
    return draft
  }

  /// What the laws say about the model with a proposal in it.
  package func findings(inDraft id: String) throws -> [Finding] {
    try memory.draftFindings.value(try draftKey(try course(id))) { try draft(id).snapshot.check() }
  }

  func draftKey(_ course: Governance.Course) throws -> DraftKey {
    let accepted = course.state == .accepted ? try revision(accepting: course.proposal.id)?.seq : nil
    return DraftKey(
      proposal: course.proposal.id, version: course.proposal.version, revision: try accepted ?? revision() ?? 0)
  }

  func merge(
    _ proposal: Proposal, onto model: Snapshot, choosing: [String: Conflict.Side] = [:]
  ) throws -> Merge {
    model.merging(proposal.changed, from: try self.model(written: proposal.base), choosing: choosing)
  }

  /// The model somebody wrote against; empty before the first revision.
  func model(written base: Int) throws -> Snapshot {
    base == 0 ? .empty : try snapshot(revision: Int64(base))
  }
}

extension Workspace {
  /// What is expected of a change, in the words of the figure or measure by which it will be seen.
  package func expectation(
    _ id: String, of place: Link<Governed>, from: Double, to: Double, by day: Day
  ) throws -> ExpectedEffect {
    guard try snapshot().exists(place.address) else { throw WorkspaceRefusal.noSuch(place.description) }
    guard let figure = try figure(id, of: place.address, asOf: try today()) else {
      throw WorkspaceRefusal.noSuch("figure or measure called \(id) in \(place)")
    }
    return ExpectedEffect(id, title: figure.title, of: place, from: from, to: to, unit: figure.unit, by: day)
  }

  /// The texts that edits, or files, would give the resources they change; what a proposal is made of.
  package func texts(after edits: [Edit]) throws -> [Address: String?] {
    let next = Candidate(edits, on: try base().snapshot)
    let flaws = next.findings.filter { $0.rule == "edit" }
    if !flaws.isEmpty { throw WorkspaceRefusal.notProposed(flaws) }
    return next.texts
  }

  package func texts(after files: [ModelText]) throws -> [Address: String?] {
    Candidate(files, whole: false, on: try base().snapshot).texts
  }
}
