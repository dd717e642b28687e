package import Model

/// Whether what a decision needs to know can be had on a day: how fresh it is, or whether there is anybody to ask.
/// Row 06.06.
package struct InformationReach: Equatable, Sendable {
  /// What is worst comes first.
  package enum State: String, CaseIterable, Sendable {
    case unsourced = "no source"
    case vacant = "nobody to ask"
    case unread = "never read"
    case stale
    case reachable = "can be asked"
    case fresh

    package var isHad: Bool { self == .reachable || self == .fresh }
  }

  package let flow: InformationFlow
  package let state: State
  /// The day of the latest reading, where a measure is the source.
  package let latest: Day?
  package let because: String
}

extension Authority {
  /// Every piece of information the rights name, with how it stands on a day; what cannot be had comes first.
  ///
  /// - Parameter latest: the day of a measure's latest reading.
  package func informationReach(on day: Day, latest: (Name) -> Day?) -> [InformationReach] {
    let all = informationFlows.map { reach(of: $0, on: day, latest: latest) }
    return InformationReach.State.allCases.flatMap { state in all.filter { $0.state == state } }
  }

  private func reach(of flow: InformationFlow, on day: Day, latest: (Name) -> Day?) -> InformationReach {
    guard let source = flow.from else {
      return InformationReach(flow: flow, state: .unsourced, latest: nil, because: "nobody has said who gives it")
    }
    if let measure = model.find(Measure.self, source.name), source == measure.address {
      return reading(of: measure, flow, on: day, latest: latest(measure.name))
    }
    let asked = askable(source, for: flow.scope)
    return InformationReach(
      flow: flow, state: asked.isEmpty ? .vacant : .reachable, latest: nil,
      because: asked.isEmpty ? vacancy(source) : Spoken.list(asked))
  }

  private func reading(
    of measure: Resource<Measure>, _ flow: InformationFlow, on day: Day, latest: Day?
  ) -> InformationReach {
    guard let latest else {
      return InformationReach(flow: flow, state: .unread, latest: nil, because: "it was never read")
    }
    let isFresh = day - latest <= measure.freshness.approximateDays
    return InformationReach(
      flow: flow, state: isFresh ? .fresh : .stale, latest: latest,
      because: "read on \(latest.spoken), \(counted(day - latest, "day")) ago; it may be \(measure.freshness) old")
  }

  /// Who answers for a source, by name: the people in a role, a team with somebody in it, the team behind a service,
  /// whoever keeps a feedback loop alive.
  private func askable(_ source: Address, for scope: Address) -> [String] {
    switch source.kind {
    case Role.word:
      standing.people(holding: source.name, for: containment.scopes(over: scope)).nonEmpty(
        or: standing.people(holding: source.name) { _ in true }
      ).map(naming.person)
    case FeedbackLoop.word:
      model.find(FeedbackLoop.self, source.name).map(keepers)?.map(naming.person) ?? []
    case Team.word: staffed(model.find(Team.self, source.name).map { [$0] } ?? [])
    default: staffed(model.answeringTeams(of: source))
    }
  }

  private func staffed(_ teams: [Resource<Team>]) -> [String] {
    teams.filter { $0.people.value > 0 }.map { naming.title($0.address) }
  }

  private func vacancy(_ source: Address) -> String {
    switch source.kind {
    case Role.word: "nobody is \(naming.role(source.name))"
    case FeedbackLoop.word: "nobody keeps “\(naming.title(source))” alive"
    default: "nobody works for \(naming.title(source))"
    }
  }

  /// The people who keep a feedback loop alive: those in its role where it is, or anywhere when nobody is there.
  package func keepers(of loop: Resource<FeedbackLoop>) -> [Name] {
    guard let owner = loop.owner?.name else { return [] }
    return standing.people(holding: owner, for: containment.scopes(over: loop.of.address)).nonEmpty(
      or: standing.people(holding: owner) { _ in true })
  }
}

extension Array {
  fileprivate func nonEmpty(or other: @autoclosure () -> [Element]) -> [Element] { isEmpty ? other() : self }
}
