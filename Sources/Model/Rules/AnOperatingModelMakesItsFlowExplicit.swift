/// Where several teams work by a model, value streams, handoffs and dependencies are written down.
struct AnOperatingModelMakesItsFlowExplicit: Rule {
  static let severity = Finding.Severity.warning
  static let why = """
    Dependencies, handoffs and value streams exist whether they are written down or not; unwritten ones cannot be \
    removed (01.04).
    """
  static let mend = "add value streams whose stages name teams, and a dependency for each wait between teams"

  func findings(in model: Snapshot) -> [Finding] {
    let teams = model.teamsByPlace()
    let streams = model.all(ValueStream.self)
    let stages = model.covered(streams.flatMap { $0.stages.compactMap { $0.team?.address } })
    let handoffs = model.covered(streams.flatMap { handovers(along: $0) })
    let waits = model.covered(model.all(Dependency.self).map(\.consumer.address))
    return model.all(OperatingModel.self).compactMap { own in
      let place = own.of.address
      guard own.extends == nil, place.kind == Unit.word, (teams[place]?.count ?? 0) > 1 else { return nil }
      let missing = [(stages, "value streams"), (handoffs, "handoffs"), (waits, "dependencies")]
        .filter { !$0.0.contains(place) }.map { $0.1 }
      guard !missing.isEmpty else { return nil }
      return finding(
        about: own, in: model, "The \(listed(missing)) of \(model.title(of: place)) are written down nowhere")
    }
  }

  /// Teams that take over from another along a stream.
  private func handovers(along stream: Resource<ValueStream>) -> [Address] {
    let teams = stream.stages.compactMap(\.team)
    return zip(teams, teams.dropFirst()).filter { $0 != $1 }.map { $1.address }
  }
}
