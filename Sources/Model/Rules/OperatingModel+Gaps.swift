extension Snapshot {
  /// What a model says with what it inherits.
  func effective(_ own: Resource<OperatingModel>) -> EffectiveModel? { resolve(own, for: own.of.address) }

  /// What a model and those it extends leave out of one of its parts, in words.
  func gaps(_ part: EffectiveModel.Gap.Part, in own: Resource<OperatingModel>) -> [String] {
    effective(own)?.missing.filter { $0.part == part }.map(\.title) ?? []
  }
}
