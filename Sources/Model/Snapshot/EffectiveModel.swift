/// The operating model that holds for something: the nearest one, with what it leaves out inherited
/// from the models it extends. Rows 01.10, 01.11, 02.01.
package struct EffectiveModel: Sendable {
  /// What it was asked for.
  package let subject: Address
  /// The models it was put together from, nearest first.
  package let sources: [Ref<OperatingModel>]
  package let value: OperatingModel
  /// Where each value comes from: `philosophy`, `components.roles`.
  package let origins: [String: Origin]
  /// What the nearest model describes; wider than the subject where the subject has no model of its own.
  package var described: Address { value.of.address }
  /// Whether the subject itself has a model.
  package var isOwn: Bool { described == subject }

  /// Where a value comes from.
  package struct Origin: Hashable, Sendable {
    package enum Manner: String, Sendable { case own, inherited, overridden }
    package let from: Address
    package let place: Place
    /// Own: stated by the nearest model alone. Overridden: stated there although a wider one states it too.
    package let manner: Manner
    /// What is written there, as far as it is said in a line.
    package let text: String
    /// What the next wider model that speaks of it says instead; none when nobody else does.
    package var instead: Instead?
  }

  /// What a wider model says and a nearer one replaces.
  package struct Instead: Hashable, Sendable {
    package let from: Address
    package let place: Place
    package let text: String
  }

  /// Something every operating model states and this one does not.
  package struct Gap: Hashable, Sendable {
    package enum Part: String, Sendable, CaseIterable { case component, element, facet, policy }
    package let part: Part
    /// `components.resourceAllocation`.
    package let field: String
    /// `resource allocation`.
    package let title: String
  }

  /// What is not stated anywhere along the way: six components, four facets, three policies and, where
  /// delivery is agile, five elements.
  package var missing: [Gap] {
    let groups: [(Gap.Part, String)] = [
      (.component, "components"), (.element, "elements"), (.facet, "facets"), (.policy, "policies"),
    ]
    return groups.flatMap { part, group in
      part == .element && value.philosophy != .agile ? [] : gaps(part, in: group)
    }
  }

  private func gaps(_ part: Gap.Part, in group: String) -> [Gap] {
    guard case .structure(let structure)? = Shape.of(OperatingModel.self).field(group)?.shape else { return [] }
    return structure.fields.map(\.name).filter { origins["\(group).\($0)"] == nil }
      .map { Gap(part: part, field: "\(group).\($0)", title: spoken($0)) }
  }
}

/// `resourceAllocation` → `resource allocation`.
package func spoken(_ field: String) -> String {
  hyphenated(field).split(separator: "-").joined(separator: " ")
}

extension Snapshot {
  /// The operating model that holds for a product, a value stream, a unit, a team or a service.
  package func effectiveModel(of address: Address) -> EffectiveModel? {
    for subject in surroundings(of: address) {
      let models = all(OperatingModel.self).filter { $0.of.address == subject }
      if let nearest = models.first { return resolve(nearest, for: address) }
    }
    return nil
  }

  /// The thing itself, then what it is part of, nearest first: a product and a service lie in the team that answers for
  /// them, a product in its value stream, a team in its unit, a unit in its parent.
  package func surroundings(of address: Address) -> [Address] {
    var chain = [address]
    chain += answeringTeams(of: address).prefix(1).map(\.address)
    chain += streams(of: address)
    var unit = unit(of: address)
    while let next = unit, !chain.contains(next.address) {
      if next.address != address { chain.append(next.address) }
      unit = find(next)?.parent
    }
    return chain
  }

  private func streams(of address: Address) -> [Address] {
    guard address.kind == Product.word, let product = find(Product.self, address.name) else { return [] }
    return product.valueStream.map { [$0.address] } ?? []
  }

  private func unit(of address: Address) -> Ref<Unit>? {
    switch address.kind {
    case Unit.word: find(Unit.self, address.name)?.parent
    case Team.word: find(Team.self, address.name)?.unit
    case Product.word, Service.word: answeringTeams(of: address).first?.unit
    case ValueStream.word: teams(of: address).first?.unit
    default: nil
    }
  }

  /// The teams that answer for a product or offer a service.
  package func answeringTeams(of address: Address) -> [Resource<Team>] {
    // A unit or a role is named by thousands; only these two are answered for.
    guard address.kind == Product.word || address.kind == Service.word else { return [] }
    return mentions(of: address)
      .filter { $0.from.kind == Team.word && ($0.field.hasPrefix("answersFor") || $0.field.hasPrefix("offers")) }
      .compactMap { find(Team.self, $0.from.name) }
  }

  private func teams(of stream: Address) -> [Resource<Team>] {
    find(ValueStream.self, stream.name)?.stages.compactMap { $0.team.flatMap { find($0) } } ?? []
  }
}
