import Model

extension MapGraph {
  mutating func drawInteractions(_ model: Snapshot, _ day: Day) {
    for team in model.all(Team.self) where team.until.map({ $0 >= day }) ?? true {
      _ = add(team, over: "\(team.topology.rawValue) team")
    }
    var known: Set<Pair> = []
    for team in model.all(Team.self) {
      for way in team.interactions where way.until.map({ $0 >= day }) ?? true {
        meet(team, way, isSoon: false, model, &known)
      }
      for way in team.soon { meet(team, way, isSoon: true, model, &known) }
    }
  }

  /// Two teams and a way of working together: both may have written it down.
  private struct Pair: Hashable {
    let names: Set<Name>
    let mode: Team.Interaction.Mode
    let isSoon: Bool
  }

  private mutating func meet(
    _ team: Resource<Team>, _ way: Team.Interaction, isSoon: Bool, _ model: Snapshot, _ known: inout Set<Pair>
  ) {
    guard let own = place(of: team.address.description), let other = place(of: way.with.address.description),
      known.insert(Pair(names: [team.name, way.with.name], mode: way.mode, isSoon: isSoon)).inserted
    else { return }
    let mode = spaced(way.mode.rawValue)
    let lasts = way.mode != .xAsAService && way.until == nil && !isSoon
    let end = way.until.map { " until \($0.spoken)" } ?? (lasts ? ", no end" : "")
    let purpose = way.purpose.map { ": \($0)" } ?? ""
    join(
      own, other, mode + end, says: (isSoon ? "soon: " : "") + mode + end + purpose, line: isSoon ? .dashed : .plain,
      isMarked: lasts)
  }

  mutating func drawDependencies(_ model: Snapshot) {
    for dependency in model.all(Dependency.self) {
      guard let consumer = standing(dependency.consumer, model), let provider = standing(dependency.provider, model)
      else { continue }
      let step = dependency.removal.map { ", \($0.rawValue)" } ?? ", no step to remove it"
      join(
        consumer, provider, dependency.state.rawValue + step,
        says: "\(dependency.state.rawValue): \(dependency.because)\(step)",
        line: dependency.state == .ok ? .plain : .dashed, isMarked: dependency.state == .blocking)
    }
    for interface in model.all(Interface.self) { draw(interface, model) }
  }

  private mutating func draw(_ interface: Resource<Interface>, _ model: Snapshot) {
    let own = add(interface, over: "\(interface.form.rawValue) interface", notes: [interface.offers])
    if let team = interface.accountable, let place = standing(team, model) {
      join(own, place, says: "answered for by", line: .dotted)
    } else {
      note("no team answers for it", on: own, isMarked: true)
    }
    for consumer in interface.consumers {
      guard model.exists(consumer.address) else { continue }
      let place = add(
        Node(
          id: consumer.description, address: consumer.address, kind: consumer.address.kind,
          over: spaced(consumer.address.kind), title: model.title(of: consumer.address)))
      join(place, own, says: "uses", line: .dotted)
    }
  }

  private mutating func standing(_ team: Ref<Team>, _ model: Snapshot) -> Int? {
    model.find(team).map { add($0, over: "\($0.topology.rawValue) team") }
  }
}
