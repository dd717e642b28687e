package import Model

extension Course {
  /// A role whose consent the right asks for, who holds it, and who of them gave it.
  package struct Need: Equatable, Sendable {
    package let asked: AgreementNeed
    package let given: Name?
    init(_ asked: AgreementNeed, given: Name?) { (self.asked, self.given) = (asked, given) }
  }

  /// Who decides and who must agree, under the rights in force.
  ///
  /// - Parameter after: the model with the change in it.
  package func needs(under authority: Authority, after: Snapshot) -> (decider: Rung?, needs: [Need]) {
    let matter = proposal.matter(under: authority, after: after)
    let ladder = authority.ladder(for: matter.type, in: matter.scope)
    guard let rung = authority.decider(of: matter, on: ladder).map({ ladder.rungs[$0] }) else { return (nil, []) }
    let consenting = Set(consents.map(\.by))
    let needs = authority.agreement(to: matter, asked: rung.agree)
    return (rung, needs.map { Need($0, given: $0.able.first(where: consenting.contains)) })
  }

  /// Consent, an objection, its withdrawal, or the author taking the proposal back.
  package func respond(
    _ says: Response.Says, because: String, by who: Name, under authority: Authority, on day: Day
  ) throws(Refusal) -> Response {
    guard authority.standing.knows(who) else { throw .unknownPerson(who) }
    if says == .trialSeen { return try look(because, who, authority.naming, day) }
    try stillOpen(authority.naming)
    if says == .objection, !because.says { throw .incomplete(.because) }
    if says == .withdrawal, who != proposal.author {
      throw .notYours(
        "Only \(authority.naming.person(proposal.author)) takes this proposal back. Object to it instead.",
        whoCan: [proposal.author])
    }
    if says == .objectionWithdrawn, !objections.contains(where: { $0.by == who }) {
      throw .notOnTheAgenda("objection of \(authority.naming.person(who))")
    }
    return response(says, because, who, day)
  }

  /// A trial is looked at once, from its last day on, whether the proposal is still open or was accepted.
  private func look(_ because: String, _ who: Name, _ naming: Naming, _ day: Day) throws(Refusal) -> Response {
    guard let trial = proposal.trial, state == .open || state == .accepted else {
      throw .notOnTheAgenda("trial to look at")
    }
    if let seen = trialSeen {
      throw .alreadyDecided(question: proposal.title, by: naming.person(seen.by), on: seen.given)
    }
    guard trial.until <= day else { throw .notYetDue(trial.until) }
    guard because.says else { throw .incomplete(.trialEffect) }
    return response(.trialSeen, because, who, day)
  }

  /// Takes or refuses the proposal, or says why this person may not, what agreement is missing, which
  /// objection has no answer, or where the same field was changed twice.
  package func close(
    _ says: Response.Says, because: String, by who: Name, merge: Merge, choosing: [String: Conflict.Side],
    under authority: Authority, revision: Int, on day: Day
  ) throws(Refusal) -> Response {
    try stillOpen(authority.naming)
    let matter = proposal.matter(under: authority, after: merge.snapshot)
    let ruling = authority.ruling(for: who, on: matter)
    if let refusal = ruling.refusal(authority.explain(ruling, for: who, on: matter)) { throw refusal }
    guard let rung = ruling.rung else { throw .unknownPerson(who) }
    var response = response(says, because, who, day)
    response.right = Decision.right(rung, who, matter, authority, revision)
    let isAnswered = because.says
    guard says == .acceptance else {
      guard isAnswered else { throw .incomplete(.because) }
      return response
    }
    if !merge.conflicts.isEmpty { throw .changedTwice(merge.conflicts.map(\.description)) }
    if !objections.isEmpty, !isAnswered { throw .unanswered(objections.map { authority.naming.person($0.by) }) }
    let given = rung.agree.flatMap { role in consents.map { Decision.Agreement(by: $0.by, as: role) } }
    response.agreements = try Decision.agreements(given, who, rung, matter, authority)
    response.choices = choosing
    return response
  }

  private func response(_ says: Response.Says, _ because: String, _ who: Name, _ day: Day) -> Response {
    Response(
      proposal: proposal.id, version: proposal.version, by: who, says: says, because: because, right: nil,
      agreements: [], choices: [:], given: day, authenticated: false)
  }

  private func stillOpen(_ naming: Naming) throws(Refusal) {
    guard let closing else { return }
    throw .alreadyDecided(question: proposal.title, by: naming.person(closing.by), on: closing.given)
  }
}
