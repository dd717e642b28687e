/// A product has a business roadmap, a technology roadmap, published service levels, a way in which changes are
/// controlled, and the economics of its value and cost.
struct AProductHasItsFiveArtefacts: Rule {
  static let severity = Finding.Severity.note
  static let why = """
    Five artefacts tie a product to strategy, technology, stability, control and money; the one that is missing is \
    asked for when it is late (03.06, 03.07, 03.08, 03.09, 03.10).
    """
  static let mend =
    "write a roadmap of each view, 'serviceLevels', 'changes', and a funding line or what its team costs"

  func findings(in model: Snapshot) -> [Finding] {
    let standing = Standing(in: model)
    return model.all(Product.self).filter { ![.idea, .retired].contains($0.stage) }.compactMap { product in
      let missing = Artefact.allCases.filter { !standing.has($0, product) }
      guard !missing.isEmpty else { return nil }
      return finding(
        about: product, in: model, "\(product.title) has no \(listed(missing.map(\.rawValue), "and no"))",
        mend: "write \(listed(missing.map(\.written)))")
    }
  }

  enum Artefact: String, CaseIterable {
    case business = "business roadmap", technology = "technology roadmap", stability = "published service level"
    case changes = "way in which changes are controlled", economics = "economics of value and cost"

    /// What to write where it is missing.
    var written: String {
      switch self {
      case .business: "a roadmap with 'view: business'"
      case .technology: "a roadmap with 'view: technology'"
      case .stability: "'serviceLevels'"
      case .changes: "'changes'"
      case .economics: "a funding-line or the team-cost of its team"
      }
    }
  }

  /// What has been written about products elsewhere in the model.
  private struct Standing {
    private let business, technology, controlled, costed: Set<Address>

    init(in model: Snapshot) {
      let roadmaps = model.all(Roadmap.self)
      business = Set(roadmaps.filter { $0.view == .business }.map(\.product.address))
      technology = Set(roadmaps.filter { $0.view == .technology }.map(\.product.address))
      controlled = Set(model.all(Policy.self).filter { $0.settles == .change }.map(\.of.address))
      let costs = model.all(TeamCost.self).compactMap { model.find($0.team) }
      costed = Set(
        model.all(FundingLine.self).map(\.funds.address) + costs.flatMap { $0.answersFor.map(\.address) })
    }

    func has(_ artefact: Artefact, _ product: Resource<Product>) -> Bool {
      switch artefact {
      case .business: business.contains(product.address)
      case .technology: technology.contains(product.address)
      case .stability: !product.serviceLevels.isEmpty
      case .changes: !isBlank(product.changes) || controlled.contains(product.address)
      case .economics: costed.contains(product.address)
      }
    }
  }
}
