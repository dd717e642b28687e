extension Snapshot {
  /// An operating model with what it leaves out taken from those it extends, nearest first.
  func effective(_ own: Resource<OperatingModel>) -> OperatingModel {
    var whole = own.value
    var seen: Set<Address> = [own.address]
    var next = own.extends.flatMap { find($0) }
    while let wider = next, seen.insert(wider.address).inserted {
      whole.inherit(from: wider.value)
      next = wider.extends.flatMap { find($0) }
    }
    return whole
  }
}

extension OperatingModel {
  fileprivate mutating func inherit(from wider: OperatingModel) {
    philosophy = philosophy ?? wider.philosophy
    if overlays.isEmpty { overlays = wider.overlays }
    if practices.isEmpty { practices = wider.practices }
    components = components.map { $0.completed(by: wider.components) } ?? wider.components
    elements = elements.map { $0.completed(by: wider.elements) } ?? wider.elements
    facets = facets.map { $0.completed(by: wider.facets) } ?? wider.facets
    policies = policies ?? wider.policies
  }
}

extension OperatingModel.Components {
  fileprivate func completed(by wider: Self?) -> Self {
    Self(
      roles: roles ?? wider?.roles, governance: governance ?? wider?.governance,
      resourceAllocation: resourceAllocation ?? wider?.resourceAllocation, lifecycle: lifecycle ?? wider?.lifecycle,
      performanceMeasurement: performanceMeasurement ?? wider?.performanceMeasurement,
      technologies: technologies ?? wider?.technologies)
  }
}

extension OperatingModel.Elements {
  fileprivate func completed(by wider: Self?) -> Self {
    Self(
      peopleAndOrganisation: peopleAndOrganisation ?? wider?.peopleAndOrganisation,
      measuresAndIncentives: measuresAndIncentives ?? wider?.measuresAndIncentives,
      processes: processes ?? wider?.processes,
      governance: governance ?? wider?.governance, culture: culture ?? wider?.culture)
  }
}

extension OperatingModel.Facets {
  fileprivate func completed(by wider: Self?) -> Self {
    Self(
      structure: structure ?? wider?.structure, decisionRights: decisionRights ?? wider?.decisionRights,
      flowOfWork: flowOfWork ?? wider?.flowOfWork, coordination: coordination ?? wider?.coordination)
  }
}
