extension Service.Level {
  /// The level in the form work is held against.
  package var expectation: Workflow.Expectation { Workflow.Expectation(probability: probability, days: days) }
}

extension Snapshot {
  /// The team that answers for a service; the first by name where several say so.
  package func team(offering service: Name) -> Resource<Team>? {
    all(Team.self).first { $0.offers.contains(Ref(service)) }
  }

  /// The types of work a team or a service meets again and again; those of its services belong to a team as well.
  package func work(of place: Address) -> [Resource<OperationsWork>] {
    let services = place.kind == Team.word ? find(Team.self, place.name)?.offers.map(\.address) ?? [] : []
    return all(OperationsWork.self).filter { $0.of.address == place || services.contains($0.of.address) }
  }
}
