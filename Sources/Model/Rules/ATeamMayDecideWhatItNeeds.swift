/// What a product's team must decide to move is decided where the work is.
struct ATeamMayDecideWhatItNeeds: Rule {
  static let severity = Finding.Severity.warning
  static let why = """
    A decision a team needs and must carry up is a queue. Teams have the clarity and autonomy to decide and adapt \
    quickly (07.04).
    """
  static let mend = "give the team or the product owner a right up to a limit, or take the type off 'mustDecide'"

  func findings(in model: Snapshot) -> [Finding] {
    let rights = Rights(in: model)
    return model.all(Product.self).filter { !$0.mustDecide.isEmpty }.compactMap { product in
      let others = product.mustDecide.compactMap { type in asked(for: type, product, rights, in: model) }
      guard !others.isEmpty else { return nil }
      return finding(
        about: product, at: "mustDecide", in: model, "\(product.title) cannot decide alone: \(listed(others))")
    }
  }

  /// `release (Head of operations)`: the type and who has to be asked, when it is nobody near the work.
  private func asked(
    for type: String, _ product: Resource<Product>, _ rights: Rights, in model: Snapshot
  ) -> String? {
    guard let right = rights.nearest(type, model.surroundings(of: product.address)) else {
      return "\(type) (nobody has that right)"
    }
    guard let role = model.find(Role.self, right.holder.address.name), right.holder.address.kind == Role.word,
      role.level.distance > Role.Level.product.distance
    else { return nil }
    return "\(type) (\(role.title))"
  }
}

/// The rights by type and place, found once in a pass.
struct Rights {
  struct Question: Hashable { let decides: String, scope: Address }
  private let rights: [Question: [Resource<DecisionRight>]]

  init(in model: Snapshot) {
    rights = Dictionary(grouping: model.all(DecisionRight.self)) {
      Question(decides: $0.decides, scope: $0.scope.address)
    }
  }

  func of(_ type: String, in place: Address) -> [Resource<DecisionRight>] {
    rights[Question(decides: type, scope: place)] ?? []
  }

  /// The right that holds first: in the nearest place, and there the one nobody escalates to.
  func nearest(_ type: String, _ places: [Address]) -> Resource<DecisionRight>? {
    guard let held = places.lazy.map({ of(type, in: $0) }).first(where: { !$0.isEmpty }) else { return nil }
    let next = Set(held.compactMap { $0.escalatesTo?.address })
    return held.first { !next.contains($0.holder.address) } ?? held.first
  }
}
