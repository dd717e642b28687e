/// The operating models of one snapshot, each with what it inherits, put together once: a dozen laws ask for them.
struct OperatingModels: Sendable {
  private var effective: [Name: EffectiveModel] = [:]
  /// The first model by name that describes a thing.
  private var first: [Address: Name] = [:]

  init() {}

  init(of model: Snapshot) {
    for own in model.all(OperatingModel.self) {
      effective[own.name] = model.resolve(own, for: own.of.address)
      if first[own.of.address] == nil { first[own.of.address] = own.name }
    }
  }

  subscript(name: Name) -> EffectiveModel? { effective[name] }

  /// The model that describes a thing, as what holds for something in it.
  func describing(_ thing: Address, asked subject: Address) -> EffectiveModel? {
    guard var found = first[thing].flatMap({ effective[$0] }) else { return nil }
    found.subject = subject
    return found
  }
}
