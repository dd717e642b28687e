package import Model

/// A right that is too narrow: three times in a row what lay beyond it was decided elsewhere as its holder would have
/// decided it. What it waited for was no other decision. Row 07.04.
package struct Delegation: Equatable, Sendable {
  /// So many escalations in a row with the same outcome are no accident.
  package static let enough = 3

  package let right: Name
  package let title: String
  /// The limit as it would be: such as `decision-right/checkout-staffing.limit.money = 23 000 EUR`.
  package let edits: [String]
  /// The right as it would be, where nobody closer to the work has one yet.
  package let text: String?
  package let because: String
  /// The decisions that show it.
  package let decisions: [String]

  /// - Parameters:
  ///   - escalated: in the order they were decided.
  ///   - since: the day of the last such proposal for a right; what was decided by then was told already.
  package static func suggested(
    _ escalated: [Escalated], under authority: Authority, since: (Name) -> Day?
  ) -> [Delegation] {
    let byRight = Dictionary(grouping: escalated.filter { $0.referral.beyond != nil }) { $0.referral.beyond }
    let wider = byRight.compactMap { right, all -> Delegation? in
      guard let right, let own = authority.model.find(DecisionRight.self, right) else { return nil }
      return run(of: all, since: since(right)).flatMap { Delegation(own, $0, authority) }
    }
    let nearer = Nearer.all(escalated, authority).compactMap { nearer, all -> Delegation? in
      run(of: all, since: since(nearer.right)).flatMap { Delegation(nearer, $0, authority) }
    }
    return (wider + nearer).sorted { $0.right < $1.right }
  }

  /// Those at the end that were decided as the sender would have; nothing while they are too few.
  private static func run(of all: [Escalated], since told: Day?) -> [Escalated]? {
    let fresh = all.filter { one in told.map { one.decision.decided > $0 } ?? true }
    let run = Array(fresh.reversed().prefix { $0.agreed }.reversed())
    return run.count >= enough ? run : nil
  }

  fileprivate static func matter(_ one: Escalated, _ authority: Authority) -> Matter {
    AgendaItem(
      one.decision.item, one.decision.question, because: "", origin: .raised(by: one.referral.from),
      raised: one.decision.raised, type: one.decision.type, scope: one.decision.scope
    ).matter(one.decision.option, under: authority)
  }

  private static func told(_ run: [Escalated], _ naming: Naming) -> (senders: String, deciders: String, what: String) {
    let days = run.reduce(0) { $0 + $1.days }
    return (
      Spoken.list(Set(run.map { naming.person($0.referral.from) }).sorted()),
      Spoken.list(Set(run.map { naming.person($0.decision.decider) }).sorted()),
      "\(Spoken.list(run.map(\.decision.id))). That cost \(counted(days, "day")) of waiting and changed no decision."
    )
  }

  private init?(_ right: Resource<DecisionRight>, _ run: [Escalated], _ authority: Authority) {
    let matters = run.map { Delegation.matter($0, authority) }
    let excess = matters.map { right.limit?.excess(of: $0) ?? [] }
    // Where one of them would lie within the right by now, or beyond it for another reason, its limit is not the cause.
    guard !excess.contains(where: \.isEmpty) else { return nil }
    edits = Delegation.edits(right, excess.flatMap { $0 })
    guard !edits.isEmpty else { return nil }
    (self.right, text, decisions) = (right.name, nil, run.map(\.decision.id))
    let (senders, deciders, what) = Delegation.told(run, authority.naming)
    title = "Let “\(right.title)” reach further"
    because =
      "\(counted(run.count, "time")) in a row \(senders) sent on what lay beyond this right, and \(deciders) decided as \(senders) would have: \(what)"
  }

  /// A right of their own for those closer to the work, up to what was decided, beyond it with whoever decided so far.
  private init?(_ nearer: Nearer, _ run: [Escalated], _ authority: Authority) {
    let naming = authority.naming
    (right, edits, decisions) = (nearer.right, [], run.map(\.decision.id))
    let place = naming.title(nearer.scope)
    text = nearer.text(run.map { Delegation.matter($0, authority) }, run.last?.decision.right.holder, called: place)
    title = "Give \(Spoken.plain(nearer.type)) for \(place) to the \(naming.role(nearer.role))"
    let (senders, deciders, what) = Delegation.told(run, naming)
    because =
      "\(counted(run.count, "time")) in a row \(senders), \(naming.role(nearer.role)) there, sent on what \(deciders) then decided as \(senders) would have: \(what) The \(naming.role(nearer.role)) is closer to the work and has no such right yet."
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

/// Those who do the work sent on what somebody further from it decides, because the model gives them no right of it.
private struct Nearer: Hashable {
  let type: String
  /// Where it was decided.
  let scope: Address
  /// What the sender is there.
  let role: Name

  /// What the right would be called: `mole-release`.
  var right: Name { Name("\(scope.name)-\(type)") ?? scope.name }

  static func all(_ escalated: [Escalated], _ authority: Authority) -> [(Nearer, [Escalated])] {
    let own = escalated.filter { $0.referral.beyond == nil }.compactMap { one -> (Nearer, Escalated)? in
      let scope = one.decision.scope.address
      let roles = authority.model.find(Person.self, one.referral.from)?.roles ?? []
      guard let role = roles.first(where: { $0.in?.address == scope })?.role.name else { return nil }
      return (Nearer(type: one.decision.type, scope: scope, role: role), one)
    }
    return Dictionary(grouping: own, by: \.0).map { ($0, $1.map(\.1)) }.filter { nearer, _ in
      // Who holds the right there may be another role: one decider is enough.
      !authority.register.contains { $0.decides == nearer.type && $0.scope.address == nearer.scope }
        && !authority.model.exists(Address(kind: DecisionRight.word, name: nearer.right))
    }
  }

  func text(_ matters: [Matter], _ holder: Link<Holder>?, called place: String) -> String {
    let money = matters.compactMap(\.amount).max { $0.amount.magnitude < $1.amount.magnitude }
    let risk = matters.compactMap(\.risk).max()
    let isReversible = matters.allSatisfy { $0.reversibility == .reversible }
    let limits = [
      money.map { "money: \(Money(Int(clamping: $0.amount.magnitude), $0.currency))" },
      risk.map { "risk: \($0.rawValue)" }, isReversible ? "reversibility: reversible" : nil,
    ].compactMap(\.self)
    let lines = [
      "kind: decision-right", "name: \(right)",
      "title: \"\(Spoken.raised(Spoken.plain(type))) for \(place.replacing("\"", with: ""))\"", "decides: \(type)",
      "scope: \(scope)", "holder: role/\(role)", limits.isEmpty ? nil : "limit: { \(limits.joined(separator: ", ")) }",
      holder.map { "escalatesTo: \($0)" },
    ]
    return lines.compactMap(\.self).joined(separator: "\n") + "\n"
  }
}

extension Delegation {
  fileprivate func applied(to base: Snapshot, at address: Address) -> (Snapshot, [Finding]) {
    guard let text else { return base.applying(edits.compactMap(Edit.init(written:))) }
    let merge = base.merging([address: text], from: base)
    return (merge.snapshot, merge.findings)
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
    let address = Address(kind: DecisionRight.word, name: delegation.right)
    let (after, findings) = delegation.applied(to: base, at: address)
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
