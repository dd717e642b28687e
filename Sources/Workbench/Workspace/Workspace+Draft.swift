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
    return try memory.drafts.value(try draftKey(course)) { try merge(course.proposal, onto: try snapshot()) }
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
