import Model

/// Walks from the narrowest right upwards and writes down each step.
struct Climb {
  private let scopes: [Address]
  private let standing: Standing
  /// Rights of the type that cover the scope, narrowest place first.
  private var left: [[Resource<DecisionRight>]]
  private var rungs: [Rung] = []

  init(rights: [Resource<DecisionRight>], scopes: [Address], standing: Standing) {
    self.scopes = scopes
    self.standing = standing
    left = scopes.map { scope in rights.filter { $0.scope.address == scope }.sorted { $0.name < $1.name } }
  }

  mutating func ladder() -> Ladder {
    while let place = left.firstIndex(where: { !$0.isEmpty }) {
      let entries = entries(left[place])
      guard entries.count == 1 else { return Ladder(rungs: rungs, rivals: left[place].map(\.name)) }
      if climb(from: entries[0]) { break }
    }
    return Ladder(rungs: rungs, rivals: [])
  }

  /// In one place, a right whose holder another right there escalates to is its next step, not its rival.
  private func entries(_ rights: [Resource<DecisionRight>]) -> [Resource<DecisionRight>] {
    rights.filter { right in
      !rights.contains { $0.name != right.name && $0.escalatesTo?.address == right.holder.address }
    }
  }

  /// Follows what a right says about escalation. True when the path has come to its end.
  private mutating func climb(from first: Resource<DecisionRight>) -> Bool {
    var right = first
    while true {
      take(right)
      guard let next = right.escalatesTo?.address else { return false }
      if let follower = follower(held: next) {
        right = follower
      } else {
        guard !rungs.contains(where: { $0.holder == next }) else { return false }
        rungs.append(rung(of: right, holder: next, limit: nil, byEscalation: true))
        return true
      }
    }
  }

  private func follower(held holder: Address) -> Resource<DecisionRight>? {
    left.joined().first { $0.holder.address == holder }
  }

  /// Adds the right's own step, and leaves behind it and every right in a narrower place: the path only widens.
  private mutating func take(_ right: Resource<DecisionRight>) {
    rungs.append(rung(of: right, holder: right.holder.address, limit: right.limit, byEscalation: false))
    let place = scopes.firstIndex(of: right.scope.address) ?? 0
    for narrower in 0..<place { left[narrower] = [] }
    left[place].removeAll { $0.name == right.name }
  }

  private func rung(
    of right: Resource<DecisionRight>, holder: Address, limit: DecisionRight.Limit?, byEscalation: Bool
  ) -> Rung {
    Rung(
      right: right.name, scope: right.scope.address, holder: holder,
      people: standing.people(behind: holder, for: scopes), limit: limit,
      agree: agreeing(right), byEscalation: byEscalation)
  }

  /// The roles the right names, and at delegation level 4, agree, the other side of the delegation. Management 3.0.
  private func agreeing(_ right: Resource<DecisionRight>) -> [Name] {
    var roles = right.agree.map(\.name)
    if let delegation = right.delegation, delegation.level.value == 4 {
      let sides = [delegation.from.name, delegation.to.name]
      roles += sides.filter { Address(kind: Role.word, name: $0) != right.holder.address }
    }
    return roles.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
