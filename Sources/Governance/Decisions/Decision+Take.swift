package import Model

extension Decision {
  /// Takes a decision, or says why not. It needs a frozen pack, a question still open, the right to decide
  /// for the option chosen, the agreements that right asks for, and an expectation that can be scored.
  ///
  /// - Parameters:
  ///   - authority: the rights of the model as it stands now, at `revision`.
  ///   - decided: every decision taken before.
  ///   - referrals: how the question was sent on.
  ///   - stances: who agreed and objected to it; only what was said to the way chosen, as it stands, counts.
  package static func take(
    _ draft: Draft, id: String, in review: Review, by who: Name, under authority: Authority, revision: Int,
    on day: Day, decided: [Decision] = [], referrals: [Referral] = [], stances: [Stance] = []
  ) throws(Refusal) -> Decision {
    guard let item = review.item(draft.item) else { throw .notOnTheAgenda("question \(draft.item)") }
    try review.refuseClosed()
    try refuseDecided(item, review, decided, authority.naming)
    guard review.isFrozen else { throw .packNotFrozen(review: review.title) }
    if let seen = draft.seenRevision, seen != revision { throw .staleRevision(seen: seen, now: revision) }
    guard !item.options.isEmpty else { throw .incomplete(.options) }
    guard let option = item.options.first(where: { $0.id == draft.option }) else {
      throw .notOnTheAgenda("option \(draft.option)")
    }
    let matter = item.matter(option, under: authority)
    let (rung, exception) = try decidingRung(who, matter, authority, draft.exception)
    let agreements = try agreements(stances.standing(on: option), who, rung, matter, authority)
    let (expects, revisit) = try expectation(draft, option, on: day)
    let evidence = try evidence(draft, item, review.pack)
    let consequence = try consequence(
      of: option, in: authority.model, on: day, after: FundLedger(decided), granting: (who, draft.because, authority))
    for move in consequence.moves ?? [] { try move.refuseUnproven(resting: evidence, in: authority.model) }
    return Decision(
      id: id, review: review.id, item: item.id, question: item.question, type: item.type, scope: item.scope,
      options: item.options, chosen: option.id, because: draft.because, decider: who,
      right: right(rung, who, matter, authority, revision, exception), agreements: agreements, evidence: evidence,
      grade: grade(draft, item, review.pack), expects: expects, revisit: revisit, consequence: consequence,
      raised: item.raised, decided: day, authenticated: false, hops: referrals.count, sent: referrals.first?.sent,
      exception: exception)
  }

  static func refuseDecided(
    _ item: AgendaItem, _ review: Review, _ decided: [Decision], _ naming: Naming
  ) throws(Refusal) {
    guard let earlier = decided.first(where: { $0.review == review.id && $0.item == item.id }) else { return }
    throw .alreadyDecided(question: item.question, by: naming.person(earlier.decider), on: earlier.decided)
  }

  /// The step that decides; beyond every right, the one whose holder says in words why it is decided all the same.
  private static func decidingRung(
    _ who: Name, _ matter: Matter, _ authority: Authority, _ exception: String?
  ) throws(Refusal) -> (Rung, exception: String?) {
    let ruling = authority.ruling(for: who, on: matter)
    if let exception, exception.says, let own = ruling.exceptional {
      return (own, exception)
    }
    if let refusal = ruling.refusal(authority.explain(ruling, for: who, on: matter)) { throw refusal }
    guard let rung = ruling.rung else { throw .unknownPerson(who) }
    return (rung, nil)
  }

  static func right(
    _ rung: Rung, _ who: Name, _ matter: Matter, _ authority: Authority, _ revision: Int, _ exception: String? = nil
  ) -> Right {
    let ruling = exception == nil ? Ruling.allowed(by: rung) : authority.ruling(for: who, on: matter)
    let words = authority.explain(ruling, for: who, on: matter)
    return Right(
      name: rung.right, holder: Link(rung.holder), limit: rung.limit?.spoken ?? "without limit", revision: revision,
      explanation: exception == nil ? words : "Exception. \(words)")
  }

  private static func expectation(
    _ draft: Draft, _ option: AgendaItem.Option, on day: Day
  ) throws(Refusal) -> (ExpectedEffect, Day) {
    guard draft.because.says else { throw .incomplete(.because) }
    guard let expects = draft.expects ?? option.expects, expects.isScorable, expects.by > day else {
      throw .incomplete(.expectedEffect)
    }
    guard let revisit = draft.revisit, revisit > day, revisit >= expects.by else { throw .incomplete(.revisitDay) }
    return (expects, revisit)
  }

  private static func evidence(
    _ draft: Draft, _ item: AgendaItem, _ pack: Pack
  ) throws(Refusal) -> [PinnedFigure] {
    let pinned = pinned(draft, item, pack)
    guard !pinned.isEmpty || draft.restsOnOpinion else { throw .incomplete(.evidence) }
    return pinned
  }

  private static func pinned(_ draft: Draft, _ item: AgendaItem, _ pack: Pack) -> [PinnedFigure] {
    let wanted = Set(draft.evidence ?? item.evidence)
    return pack.allFigures.filter { wanted.contains($0.id) }
  }

  /// As good as the weakest figure it rests on; an opinion when it rests on none.
  private static func grade(_ draft: Draft, _ item: AgendaItem, _ pack: Pack) -> Grade {
    pinned(draft, item, pack).map(\.grade).min() ?? .opinion
  }
}
