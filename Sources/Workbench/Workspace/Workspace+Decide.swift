import GRDB
package import Governance
package import Model

/// A decision and what it did in the same transaction.
package struct Decided: Sendable {
  package let decision: Decision
  package let entry: Entry
  /// The revision that carries out its change of the model; none when it changes nothing there.
  package let revision: Entry?
}

extension Workspace {
  /// Takes a decision, or refuses in words. The right and its limit are checked by the model as it
  /// stands at the moment of writing, and the change of the model it means lands in the same
  /// transaction, so neither ever stands without the other.
  ///
  /// - Parameter token: of the form; sent twice, the decision is taken once.
  @discardableResult
  package func decide(
    _ draft: Decision.Draft, in review: String, by who: Name, token: String? = nil
  ) throws -> Decided {
    let token = try token.map {
      try Token($0, by: who.text, asking: "\(review) \(draft.item) \(draft.option) \(draft.because)")
    }
    return try settle(token, landed: decided(entry:)) { today in
      let base = try base()
      let review = try self.review(review)
      var decision = try Decision.take(
        draft, id: try nextDecisionID(), in: review, by: who,
        under: Authority(base.snapshot, names: try names()), revision: Int(base.revision), on: today,
        decided: try decisions(), referrals: try referrals(of: draft.item, in: review),
        stances: try stances(on: draft.item, in: review))
      decision.authenticated = proves(who)
      let next = Candidate(decision.consequence.edits.compactMap(Edit.init(written:)), on: base.snapshot)
      if !next.texts.isEmpty { try next.refuseIfUnsound() }
      let own = try ownProposals(after: decision, base.snapshot, Int(base.revision), on: today)
      let starts = try starts(of: decision, on: today)
      return Prepared { [decision] db in try write(decision, next, starts, own, on: today, db) }
    }
  }

  /// Why somebody may not set something in motion; nothing where they may.
  package func refusal(of act: LearningAct, by who: Name) throws -> Refusal? {
    try authority().refusal(of: act, by: who)
  }

  /// What deciding for an option would mean: may this person, and what would change.
  package func ruling(for who: Name, on matter: Matter) throws -> (ruling: Ruling, words: String) {
    let authority = try authority()
    let ruling = authority.ruling(for: who, on: matter)
    return (ruling, authority.explain(ruling, for: who, on: matter))
  }

  /// What deciding for an option today would change and move.
  package func consequence(of option: AgendaItem.Option) throws -> Decision.Consequence {
    try Decision.consequence(of: option, in: try snapshot(), on: try today(), after: try ledger())
  }

  /// Every move of money decided up to a day.
  package func ledger(through day: Day? = nil) throws -> FundLedger { FundLedger(try decisions(through: day)) }

  /// Every decision taken up to a day, first to last.
  package func decisions(through day: Day? = nil) throws -> [Decision] {
    try records(.decision, memory.decisions, through: day)
  }

  package func decision(_ id: String) throws -> Decision {
    guard let decision = try decisions().first(where: { $0.id == id }) else {
      throw WorkspaceRefusal.noSuch("decision \(id)")
    }
    return decision
  }

  /// The revision that carried out a decision; none when it changed nothing in the model.
  package func revision(carryingOut decision: String) throws -> Entry? {
    let own = try dated(.decision, memory.decisions).first { $0.record.id == decision }
    return try own.flatMap { try revision(carryingOut: $0.seq) }
  }

  /// The revision that carried out what an entry says; none when it changed nothing in the model.
  func revision(carryingOut seq: Int64) throws -> Entry? {
    // Written in one transaction, it is the next entry.
    guard let next = try entry(seq + 1), next.kind == .revision else { return nil }
    return try Payload.read(RevisionPayload.self, from: next).decision == seq ? next : nil
  }

  private func write(
    _ decision: Decision, _ next: Candidate, _ starts: [ExperimentStep], _ own: [Proposal], on day: Day, _ db: Database
  ) throws -> (value: Decided, seq: Int64?) {
    let signature = Signature(decision.decider.text, because: decision.because, authenticated: decision.authenticated)
    let moment = surroundings.now()
    let entry = try Ledger.append(
      Draft(.decision, on: day, by: signature, bytes: try decision.canonical()), at: moment, db)
    let change = Signature(
      signature.author, because: "Decided: \(decision.option.title)", authenticated: decision.authenticated)
    let revision = try next.write(on: day, today: day, by: change, decision: entry.seq, at: moment, db)
    for waiver in decision.consequence.waivers ?? [] {
      try Ledger.append(Draft(.waiver, on: day, by: signature, bytes: try waiver.canonical()), at: moment, db)
    }
    for step in starts {
      let name = Signature(signature.author, because: step.said, authenticated: step.authenticated)
      try Ledger.append(Draft(.experiment, on: day, by: name, bytes: try step.canonical()), at: moment, db)
    }
    for proposal in own {
      let name = Signature(proposal.author.text, because: proposal.because)
      try Ledger.append(Draft(.proposal, on: day, by: name, bytes: try proposal.canonical()), at: moment, db)
    }
    return (Decided(decision: decision, entry: entry, revision: revision), entry.seq)
  }

  /// The experiments a decision begins, their terms frozen as the model says them.
  private func starts(of decision: Decision, on day: Day) throws -> [ExperimentStep] {
    try (decision.consequence.starts ?? []).map { name in
      let standing = try experiment(name, asOf: day)
      var step = try ExperimentRun.start(
        standing.experiment, after: standing.runs.last, because: decision.because, by: decision.decider, on: day)
      (step.decision, step.authenticated) = (decision.id, proves(decision.decider))
      return step
    }
  }

  /// What the record itself speaks for once a decision is taken: a right too narrow three times in a row.
  private func ownProposals(
    after decision: Decision, _ model: Snapshot, _ revision: Int, on day: Day
  ) throws -> [Proposal] {
    guard (decision.hops ?? 0) > 0 else { return [] }
    let authority = Authority(model, names: try names())
    let first = try proposals().count + 1
    return try delegations(with: decision, under: authority).enumerated().compactMap { offset, delegation in
      Proposal.own(
        delegation, id: "proposal-\(first + offset)", on: model, revision: revision, under: authority, day: day)
    }
  }

  private func decided(entry seq: Int64) throws -> Decided {
    guard let entry = try entry(seq) else { throw WorkspaceRefusal.noSuch("entry \(seq)") }
    let decision = try Decision(canonical: entry.payload)
    return Decided(decision: decision, entry: entry, revision: try revision(carryingOut: decision.id))
  }

  private func nextDecisionID() throws -> String { "decision-\(try entries(.decision).count + 1)" }
}
