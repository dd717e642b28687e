import Model

extension MapGraph {
  mutating func drawOrganisation(_ model: Snapshot, _ day: Day) {
    for unit in model.all(Unit.self) { _ = add(unit, over: spaced(unit.scope.rawValue)) }
    for unit in model.all(Unit.self) {
      guard let parent = unit.parent, let above = place(of: parent.address.description),
        let own = place(of: unit.address.description)
      else { continue }
      join(above, own)
    }
    for team in model.all(Team.self) where team.until.map({ $0 >= day }) ?? true {
      let own = add(team, over: "\(team.topology.rawValue) team", notes: duties(of: team, model))
      if let unit = place(of: team.unit.address.description) { join(unit, own) }
    }
  }

  private func duties(of team: Resource<Team>, _ model: Snapshot) -> [String] {
    let names = (team.answersFor.map(\.address) + team.offers.map(\.address)).map { model.title(of: $0) }
    return [counted(team.people.value, "person", "people")]
      + (names.isEmpty ? [] : ["answers for \(names.joined(separator: ", "))"])
  }

  mutating func drawValueStreams(_ model: Snapshot, _ waits: [Name: Waits]) {
    for stream in model.all(ValueStream.self) { draw(stream, model, waits) }
  }

  private mutating func draw(_ stream: Resource<ValueStream>, _ model: Snapshot, _ waits: [Name: Waits]) {
    var last = add(stream, over: "\(stream.customer.rawValue) value stream", notes: ["starts with: \(stream.trigger)"])
    for (index, stage) in stream.stages.enumerated() {
      let place = add(
        Node(
          id: "\(stream.address)/\(index + 1)", address: stage.team?.address ?? stream.address, kind: "stage",
          over: "stage \(index + 1)", title: stage.name, notes: said(of: stage, model, waits),
          isMarked: stage.team == nil))
      join(last, place)
      last = place
    }
    let end = add(
      Node(
        id: "\(stream.address)/value", address: stream.address, kind: "value", over: "value",
        title: stream.value.value))
    join(last, end)
  }

  private func said(of stage: ValueStream.Stage, _ model: Snapshot, _ waits: [Name: Waits]) -> [String] {
    guard let team = stage.team else { return ["no team is named"] }
    let products = model.find(team)?.answersFor.map { model.title(of: $0.address) } ?? []
    let own = model.title(of: team.address) + (products.isEmpty ? "" : ": \(products.joined(separator: ", "))")
    return [own] + (waits[team.name]?.words ?? [])
  }
}
