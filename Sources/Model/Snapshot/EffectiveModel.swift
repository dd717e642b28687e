/// The operating model that holds for something: the nearest one, with what it leaves out inherited
/// from the models it extends. Rows 01.10, 01.11, 02.01.
package struct EffectiveModel: Sendable {
  /// What it was asked for.
  package internal(set) var subject: Address
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
    surroundings(of: address).lazy.compactMap { operatingModels.describing($0, asked: address) }.first
  }

  /// The teams that answer for a product or offer a service.
  package func answeringTeams(of address: Address) -> [Resource<Team>] {
    answering(for: address).compactMap { find(Team.self, $0) }
  }

  func answering(for address: Address) -> [Name] {
    // A unit or a role is named by thousands; only these two are answered for.
    guard address.kind == Product.word || address.kind == Service.word else { return [] }
    return (mentionsOf[address] ?? []).filter {
      $0.from.kind == Team.word && ($0.field.hasPrefix("answersFor") || $0.field.hasPrefix("offers"))
    }.map(\.from.name)
  }

  func teams(of stream: Address) -> [Resource<Team>] {
    find(ValueStream.self, stream.name)?.stages.compactMap { $0.team.flatMap { find($0) } } ?? []
  }
}
