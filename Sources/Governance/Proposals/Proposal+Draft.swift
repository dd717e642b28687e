package import Model

extension Proposal {
  /// What a person hands in to have a change talked about.
  package struct Draft: Equatable, Sendable {
    package var title: String
    package var because: String
    /// The text each changed resource is to have; nothing for one that is to go.
    package var texts: [Address: String?]
    /// The revision the person looked at.
    package var base: Int
    /// Left out, an ``Proposal/usualType``.
    package var type: String?
    package var amount: Money?
    package var risk: DecisionRight.Risk?
    package var reversibility: DecisionRight.Reversibility?
    package var expects: ExpectedEffect?
    package var trial: Trial?
    package var overruled: Classified.Overruling?

    package init(_ title: String, because: String, texts: [Address: String?], base: Int) {
      self.title = title
      self.because = because
      self.texts = texts
      self.base = base
    }
  }

  /// A proposal from what was handed in, or why it is none.
  ///
  /// - Parameters:
  ///   - earlier: the version it amends; only its author amends a proposal.
  ///   - after: the model with the change in it.
  package static func make(
    _ draft: Draft, id: String, amending earlier: Proposal? = nil, by who: Name, under authority: Authority,
    after: Snapshot, on day: Day
  ) throws(Refusal) -> Proposal {
    guard authority.standing.knows(who) else { throw .unknownPerson(who) }
    if let earlier, earlier.author != who {
      throw .notYours(
        "Only \(authority.naming.person(earlier.author)) amends this proposal. Object to it, or propose another.",
        whoCan: [earlier.author])
    }
    guard draft.title.says else { throw .incomplete(.title) }
    guard draft.because.says else { throw .incomplete(.because) }
    guard !draft.texts.isEmpty else { throw .incomplete(.change) }
    if let expects = draft.expects, !expects.isScorable || expects.by <= day { throw .incomplete(.expectedEffect) }
    if let trial = draft.trial, trial.until <= day { throw .incomplete(.trialEnd) }
    return Proposal(
      id: id, version: (earlier?.version ?? 0) + 1, title: draft.title, because: draft.because, author: who,
      base: draft.base,
      texts: draft.texts.sorted { $0.key < $1.key }.map { Text(resource: $0.key.description, text: $0.value) },
      type: draft.type ?? usualType, scope: authority.narrowest(holding: draft.texts.keys.sorted(), after: after),
      amount: draft.amount, risk: draft.risk, reversibility: draft.reversibility, expects: draft.expects,
      trial: draft.trial, overruled: draft.overruled, proposed: day)
  }
}

extension Authority {
  /// The narrowest place that holds all that some resources belong to; the organisation where there is none.
  func narrowest(holding addresses: [Address], after: Snapshot) -> Link<Governed> {
    let places = places(of: addresses, after: after)
    let shared = places.first.flatMap { first in
      containment.scopes(over: first).first { scope in places.allSatisfy { containment.covers(scope, $0) } }
    }
    return shared.flatMap { Link(written: $0.description) }
      ?? Link(containment.whole ?? Address(kind: Unit.word, name: .placeholder))
  }
}
