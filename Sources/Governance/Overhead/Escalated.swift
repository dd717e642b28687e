package import Model

/// A question that was sent on and then decided: what it cost, and whether whoever decided it went the way the sender
/// would have gone.
package struct Escalated: Equatable, Sendable {
  package let decision: Decision
  /// The first time it was sent on.
  package let referral: Referral

  package init(_ decision: Decision, _ referral: Referral) { (self.decision, self.referral) = (decision, referral) }

  package var agreed: Bool { decision.chosen == referral.option }
  package var days: Int { decision.escalationDays ?? referral.waited(on: decision.decided) }
}

/// A right that is too narrow: three times in a row what lay beyond it was decided elsewhere as its holder would have
/// decided it. What it waited for was no other decision. Row 07.04.
package struct Delegation: Equatable, Sendable {
  /// So many escalations in a row with the same outcome are no accident.
  package static let enough = 3

  package let right: Name
  package let title: String
  /// The limit as it would be: such as `decision-right/checkout-staffing.limit.money = 23 000 EUR`.
  package let edits: [String]
  package let because: String
  /// The decisions that show it.
  package let decisions: [String]

  /// - Parameters:
  ///   - escalated: in the order they were decided.
  ///   - since: the day of the last such proposal for a right; what was decided by then was told already.
  package static func suggested(
    _ escalated: [Escalated], under authority: Authority, since: (Name) -> Day?
  ) -> [Delegation] {
    let byRight = Dictionary(grouping: escalated) { $0.referral.beyond }
    return byRight.compactMap { right, all in
      guard let right, let own = authority.model.find(DecisionRight.self, right) else { return nil }
      let told = since(right)
      let fresh = all.filter { one in told.map { one.decision.decided > $0 } ?? true }
      let run = Array(fresh.reversed().prefix { $0.agreed }.reversed())
      return run.count >= enough ? Delegation(own, run, authority) : nil
    }.sorted { $0.right < $1.right }
  }

  private init?(_ right: Resource<DecisionRight>, _ run: [Escalated], _ authority: Authority) {
    let matters = run.map { one in
      AgendaItem(
        one.decision.item, one.decision.question, because: "", origin: .raised(by: one.referral.from),
        raised: one.decision.raised, type: one.decision.type, scope: one.decision.scope
      ).matter(one.decision.option, under: authority)
    }
    let excess = matters.map { right.limit?.excess(of: $0) ?? [] }
    // Where one of them would lie within the right by now, or beyond it for another reason, its limit is not the cause.
    guard !excess.contains(where: \.isEmpty) else { return nil }
    edits = Delegation.edits(right, excess.flatMap { $0 })
    guard !edits.isEmpty else { return nil }
    self.right = right.name
    decisions = run.map(\.decision.id)
    let naming = authority.naming
    let days = run.reduce(0) { $0 + $1.days }
    let deciders = Spoken.list(Set(run.map { naming.person($0.decision.decider) }).sorted())
    let senders = Spoken.list(Set(run.map { naming.person($0.referral.from) }).sorted())
    title = "Let “\(right.title)” reach further"
    because =
      "\(counted(run.count, "time")) in a row \(senders) sent on what lay beyond this right, and \(deciders) decided as \(senders) would have: \(Spoken.list(decisions)). That cost \(counted(days, "day")) of waiting and changed no decision."
  }

  private static func edits(_ right: Resource<DecisionRight>, _ excess: [Excess]) -> [String] {
    var (money, risk, irreversible): (Money?, DecisionRight.Risk?, Bool) = (nil, nil, false)
    for one in excess {
      switch one {
      case .money(let amount, _) where amount.amount.magnitude > (money?.amount.magnitude ?? 0):
        money = Money(amount.amount.magnitude > UInt(Int.max) ? .max : abs(amount.amount), amount.currency)
      case .risk(let height, _): risk = max(risk ?? height, height)
      case .irreversible: irreversible = true
      default: break
      }
    }
    let head = "\(right.address).limit"
    return [
      money.map { "\(head).money = \($0)" }, risk.map { "\(head).risk = \($0.rawValue)" },
      irreversible ? "\(head).reversibility =" : nil,
    ].compactMap(\.self)
  }
}

extension Proposal {
  /// In whose name Pomona itself puts something up for talk. No person: people accept or refuse it.
  package static let ownName = Name(known: "pomona")
  package var isOwn: Bool { author == Proposal.ownName }

  /// A change the record itself speaks for, put up for people to accept or refuse.
  package static func own(
    _ delegation: Delegation, id: String, on base: Snapshot, revision: Int, under authority: Authority, day: Day
  ) -> Proposal? {
    let (after, findings) = base.applying(delegation.edits.compactMap(Edit.init(written:)))
    let address = Address(kind: DecisionRight.word, name: delegation.right)
    guard !findings.contains(where: { $0.severity == .error && $0.subject == address }),
      let text = after.text(of: address)
    else { return nil }
    return Proposal(
      id: id, version: 1, title: delegation.title, because: delegation.because, author: ownName, base: revision,
      texts: [Text(resource: address.description, text: text)], type: usualType,
      scope: authority.narrowest(holding: [address], after: after), amount: nil, risk: nil, reversibility: .reversible,
      expects: nil, trial: nil, overruled: nil, proposed: day)
  }
}
