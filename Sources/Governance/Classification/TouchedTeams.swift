import Model

/// How far a change reaches: the teams whose work it describes.
struct TouchedTeams {
  private let model: Snapshot
  private let containment: Containment
  private let all: [Address]

  init(_ model: Snapshot) {
    self.model = model
    containment = Containment(model)
    all = model.all(Team.self).map(\.address)
  }

  func touched(by changes: ChangeSet) -> Set<Address> {
    changes.addresses.reduce(into: []) { $0.formUnion(teams(at: $1)) }
  }

  private func teams(at address: Address) -> Set<Address> {
    switch address.kind {
    case Team.word: [address]
    case Product.word, Service.word: Set(containment.teams(answeringFor: address))
    case Unit.word, ValueStream.word: inside(address)
    case Person.word: Set(model.find(Person.self, address.name)?.team.map { [$0.address] } ?? [])
    case Role.word: all.count > 1 ? Set(all) : []
    default: described(by: address)
    }
  }

  /// Teams that a right, a guardrail, a model, a workflow or anything else is about or is named by.
  private func described(by address: Address) -> Set<Address> {
    let places = place(of: address).map { $0.kind == Team.word ? [$0] : inside($0) } ?? []
    let naming = model.mentions(of: address).map(\.from).filter { $0.kind == Team.word }
    return places.union(naming)
  }

  private func place(of address: Address) -> Address? {
    switch address.kind {
    case DecisionRight.word: model.find(DecisionRight.self, address.name)?.scope.address
    case Guardrail.word: model.find(Guardrail.self, address.name)?.scope.address
    case OperatingModel.word: model.find(OperatingModel.self, address.name)?.of.address
    case Cadence.word: model.find(Cadence.self, address.name)?.of.address
    default: nil
    }
  }

  private func inside(_ place: Address) -> Set<Address> {
    let answering = containment.teams(answeringFor: place)
    return Set(all.filter { containment.covers(place, $0) } + answering + stream(place))
  }

  private func stream(_ place: Address) -> [Address] {
    guard place.kind == ValueStream.word, let stream = model.find(ValueStream.self, place.name) else { return [] }
    let products = model.all(Product.self).filter { $0.valueStream == stream.ref }.map(\.address)
    return stream.stages.compactMap { $0.team?.address } + products.flatMap { containment.teams(answeringFor: $0) }
  }
}
