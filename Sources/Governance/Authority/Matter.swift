package import Model

/// What is to be decided, as far as it bears on who may decide it: the type, where it takes effect,
/// the money it moves, its risk, and whether it can be undone. Row 07.01.
package struct Matter: Equatable, Sendable {
  /// The type of decision as rights name it, such as `staffing`.
  package var type: String
  /// The product, team, service, value stream or unit it takes effect in.
  package var scope: Address
  /// The money it moves, in either direction; none when it moves none.
  package var amount: Money?
  /// How risky it is; nothing when nobody has said.
  package var risk: DecisionRight.Risk?
  /// Whether it can be undone; nothing when nobody has said.
  package var reversibility: DecisionRight.Reversibility?
  /// The places whose description in the model it changes. A right does not reach what lies outside it.
  package var touches: [Address]

  package init(
    _ type: String, in scope: Address, amount: Money? = nil, risk: DecisionRight.Risk? = nil,
    reversibility: DecisionRight.Reversibility? = nil, touches: [Address] = []
  ) {
    self.type = type
    self.scope = scope
    self.amount = amount
    self.risk = risk
    self.reversibility = reversibility
    self.touches = touches
  }
}

/// Why a matter lies beyond a right. What is unknown is never taken to lie within a limit.
package enum Excess: Equatable, Sendable {
  case money(Money, limit: Money)
  /// Two currencies cannot be compared without a rate, and no rate is invented.
  case currency(Money, limit: Money)
  case risk(DecisionRight.Risk, limit: DecisionRight.Risk)
  case riskUnstated(limit: DecisionRight.Risk)
  case irreversible
  case reversibilityUnstated
  /// It changes a place that the right does not reach.
  case outside(Address, scope: Address)
}

extension DecisionRight.Risk: Comparable {
  package static func < (a: Self, b: Self) -> Bool { a.height < b.height }
  private var height: Int {
    switch self {
    case .low: 0
    case .medium: 1
    case .high: 2
    }
  }
}

extension DecisionRight.Limit {
  /// What of a matter lies beyond this limit; nothing when all of it lies within.
  package func excess(of matter: Matter) -> [Excess] {
    [moneyExcess(matter), riskExcess(matter), reversibilityExcess(matter)].compactMap { $0 }
  }

  private func moneyExcess(_ matter: Matter) -> Excess? {
    guard let limit = money, let amount = matter.amount, amount.amount != 0 else { return nil }
    if amount.currency != limit.currency { return .currency(amount, limit: limit) }
    return amount.amount.magnitude > limit.amount.magnitude ? .money(amount, limit: limit) : nil
  }

  private func riskExcess(_ matter: Matter) -> Excess? {
    guard let limit = risk, limit != .high else { return nil }
    guard let stated = matter.risk else { return .riskUnstated(limit: limit) }
    return stated > limit ? .risk(stated, limit: limit) : nil
  }

  private func reversibilityExcess(_ matter: Matter) -> Excess? {
    guard reversibility == .reversible else { return nil }
    return switch matter.reversibility {
    case .reversible: nil
    case .irreversible: .irreversible
    case nil: .reversibilityUnstated
    }
  }
}
