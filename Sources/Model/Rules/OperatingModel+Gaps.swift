extension Snapshot {
  /// What a model says with what it inherits.
  func effective(_ own: Resource<OperatingModel>) -> EffectiveModel? { operatingModels[own.name] }

  /// What a model and those it extends leave out of one of its parts, in words. What already the model it extends leaves
  /// out is told there: mended there it is mended here.
  func gaps(_ part: EffectiveModel.Gap.Part, in own: Resource<OperatingModel>) -> [String] {
    let missing = effective(own)?.missing.filter { $0.part == part } ?? []
    guard !missing.isEmpty, let wider = extended(by: own) else { return missing.map(\.title) }
    let told = Set((effective(wider)?.missing ?? []).map(\.field))
    return missing.filter { !told.contains($0.field) }.map(\.title)
  }

  /// The model it extends, unless that is itself.
  func extended(by own: Resource<OperatingModel>) -> Resource<OperatingModel>? {
    own.extends.flatMap { find($0) }.flatMap { $0.name == own.name ? nil : $0 }
  }
}
