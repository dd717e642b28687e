import Analysis
package import Governance
package import Model

extension Workspace {
  /// How well the organisation decides, over the year up to a day.
  package func overhead(asOf day: Day) throws -> GovernanceFigures {
    let model = try structure(asOf: day)
    let reviews = try reviews(through: day)
    let first = try firstRevision().flatMap(entry)?.day ?? day
    let missed = model.all(Cadence.self).flatMap { cadence in
      let held = reviews.filter { $0.cadence == cadence.name }.map(\.opened)
      return MissedReview.of(cadence, held: held, from: max(first, cadence.from), asOf: day).map(\.due)
    }
    return GovernanceFigures(
      .init(
        decisions: try decisions(through: day), escalated: try escalated(through: day), reviews: reviews,
        scores: try scores(through: day), courses: try proposals(through: day), missed: missed),
      in: model, asOf: day)
  }

  /// The questions that were sent on and then decided, in the order they were decided.
  package func escalated(through day: Day? = nil) throws -> [Escalated] {
    let referrals = try referrals(through: day)
    guard !referrals.isEmpty else { return [] }
    let reviews = try reviews(through: day)
    return try decisions(through: day).compactMap { decision in
      let stations =
        reviews.first { $0.id == decision.review }?.stations(of: decision.item, among: reviews) ?? [decision.review]
      return referrals.first { $0.item == decision.item && stations.contains($0.review) }
        .map { Escalated(decision, $0) }
    }
  }

  /// Rights that are too narrow by what was decided up to now, one more decision included; those already proposed
  /// are not told again.
  func delegations(with decision: Decision? = nil, under authority: Authority) throws -> [Delegation] {
    var all = try escalated()
    if let decision, let review = try reviews().first(where: { $0.id == decision.review }),
      let sent = try referrals(of: decision.item, in: review).first
    {
      all.append(Escalated(decision, sent))
    }
    let own = try proposals().map(\.proposal).filter(\.isOwn)
    return Delegation.suggested(all, under: authority) { right in
      let resource = Address(kind: DecisionRight.word, name: right).description
      return own.filter { $0.texts.contains { $0.resource == resource } }.map(\.proposed).max()
    }
  }

  /// What changed nothing in two quarters, or is to be looked at again.
  package func idleRules(asOf day: Day) throws -> [IdleRule] {
    try IdleRule.among(
      structure(asOf: day),
      .init(
        decisions: decisions(through: day), reviews: reviews(through: day), waivers: waivers(asOf: day),
        keepings: keepings(through: day), stances: stances(through: day)),
      asOf: day
    ) { try firstRevision(of: $0)?.day }
  }

  /// What was said of idle rules up to a day.
  package func keepings(through day: Day? = nil) throws -> [Keeping] {
    try records(.keeping, memory.keepings, through: day)
  }

  /// Keeps an idle rule for a reason until a day, or puts its end up for talk.
  @discardableResult
  package func judge(
    _ address: Address, _ verdict: Keeping.Verdict, because: String, next: Day? = nil, by who: Name,
    token: String? = nil
  ) throws -> Keeping {
    let token = try token.map { try Token($0, by: who.text, asking: "judge \(address) \(verdict) \(because)") }
    return try settle(token, landed: { try record(Keeping.self, $0) }) { today in
      let base = try base()
      let authority = Authority(base.snapshot, names: try names())
      guard let rule = try idleRules(asOf: today).first(where: { $0.address == address }) else {
        throw Refusal.needless(
          "Nobody asks whether \(address) should go: it was used, is young, or was judged already.")
      }
      let ending = try verdict == .abandon ? ending(rule, because, who, authority, Int(base.revision), today) : nil
      var keeping = try Keeping.make(
        rule, verdict, because: because, next: next, proposal: ending?.id, by: who, under: authority, on: today)
      keeping.authenticated = proves(who)
      let (kept, signature) = (keeping, signed(who, because: because))
      return Prepared { db in
        let moment = surroundings.now()
        let entry = try Ledger.append(
          Draft(.keeping, on: today, by: signature, bytes: try kept.canonical()), at: moment, db)
        if let ending {
          try Ledger.append(
            Draft(.proposal, on: today, by: signature, bytes: try ending.canonical()), at: moment, db)
        }
        return (kept, entry.seq)
      }
    }
  }

  /// The proposal that takes a rule out of the model; of a gate only the agreement goes, the right stays.
  private func ending(
    _ rule: IdleRule, _ because: String, _ who: Name, _ authority: Authority, _ revision: Int, _ day: Day
  ) throws -> Proposal {
    var text: String?
    if rule.sort == .gate {
      let roles = authority.model.find(DecisionRight.self, rule.address.name)?.agree.map(\.name) ?? []
      let edits = roles.map { Edit(rule.address, "agree", .remove($0.text)) }
      text = authority.model.applying(edits).0.text(of: rule.address)
    }
    let draft = Proposal.Draft(
      rule.sort == .gate ? "No more agreement for “\(rule.title)”" : "An end to “\(rule.title)”",
      because: "\(because) \(rule.sentence)", texts: [rule.address: text], base: revision)
    let merge = authority.model.merging(draft.texts, from: authority.model)
    return try Proposal.make(
      draft, id: nextProposalID(), by: who, under: authority, after: merge.snapshot, on: day)
  }
}
