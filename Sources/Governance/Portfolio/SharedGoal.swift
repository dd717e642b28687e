package import Model

/// A live goal that several teams work towards: who they are, where they meet over it, and what stands between them. It
/// is what has to be understood alike across teams for a strategy to arrive. Row 09.06.
package struct SharedGoal: Sendable {
  package let goal: Resource<Goal>
  /// Teams that answer for what pursues the goal, or one below it.
  package let teams: [Address]
  /// The reviews of the place that pursues it; of the nearest place around it that has any where it has none.
  package let forums: [Resource<Cadence>]
  /// What one of these teams waits for, where that slows or blocks it.
  package let waits: [Resource<Dependency>]

  /// Goals of two teams or more, the strategic ones first.
  package static func all(in model: Snapshot, asOf day: Day) -> [SharedGoal] {
    let live = model.all(Goal.self).filter { $0.ended.isAhead(on: day) }
    let ways = Ways(model, live)
    let levels = Goal.Level.allCases
    return live.compactMap { SharedGoal($0, model, ways) }.sorted {
      let ranks = [$0, $1].map { levels.firstIndex(of: $0.goal.level) ?? 0 }
      return (ranks[0], $0.goal.title) < (ranks[1], $1.goal.title)
    }
  }

  private init?(_ goal: Resource<Goal>, _ model: Snapshot, _ ways: Ways) {
    let teams = ways.teams(towards: goal)
    guard teams.count > 1 else { return nil }
    (self.goal, self.teams) = (goal, teams)
    let cadences = model.all(Cadence.self)
    forums =
      ways.containment.scopes(over: goal.of.address).lazy
      .map { place in cadences.filter { $0.of.address == place && $0.review != .retrospective } }
      .first { !$0.isEmpty } ?? []
    waits = model.all(Dependency.self).filter { $0.state != .ok && teams.contains($0.consumer.address) }
  }

  /// What coordination lacks; nothing where the teams meet and none waits.
  package var gap: String? {
    if forums.isEmpty { return "they meet over it nowhere" }
    let blocked = Set(waits.filter { $0.state == .blocking }.map(\.consumer.name)).count
    return blocked == 0 ? nil : blocked == 1 ? "one of them is blocked" : "\(blocked) of them are blocked"
  }

  package var json: JSON {
    [
      "goal": .text(goal.name.text), "level": .text(goal.level.rawValue),
      "teams": .list(teams.map { .text($0.name.text) }), "meetIn": .list(forums.map { .text($0.name.text) }),
      "waits": .list(
        waits.map {
          [
            "team": .text($0.consumer.name.text), "for": .text($0.provider.name.text),
            "state": .text($0.state.rawValue),
          ]
        }),
      "gap": gap.map(JSON.text) ?? .null,
    ]
  }
}

/// From goals to the teams that work towards them.
private struct Ways {
  let model: Snapshot
  let containment: Containment
  let below: [Name: [Resource<Goal>]]

  init(_ model: Snapshot, _ live: [Resource<Goal>]) {
    self.model = model
    containment = Containment(model)
    below = Dictionary(grouping: live.filter { $0.parent != nil }) { $0.parent?.name ?? $0.name }
  }

  /// Each once, by name.
  func teams(towards goal: Resource<Goal>) -> [Address] {
    var found: Set<Address> = []
    var seen: Set<Name> = []
    var rest = [goal]
    while let next = rest.popLast() {
      guard seen.insert(next.name).inserted else { continue }
      found.formUnion(teams(of: next.of.address))
      rest += below[next.name] ?? []
    }
    return found.sorted { $0.name < $1.name }
  }

  /// A unit has goals and no team of its own that pursues them: those of the goals below count.
  private func teams(of place: Address) -> [Address] {
    switch place.kind {
    case Team.word: return [place]
    case ValueStream.word:
      let stages = model.find(ValueStream.self, place.name)?.stages.compactMap { $0.team?.address } ?? []
      return stages
        + model.all(Product.self).filter { $0.valueStream?.address == place }.flatMap {
          containment.teams(answeringFor: $0.address)
        }
    case Unit.word: return []
    default: return containment.teams(answeringFor: place)
    }
  }
}
