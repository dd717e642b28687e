package import Model

/// How one value stream is governed, with as few rules as let value arrive steadily: the live goals it moves, where it is
/// looked at together, inside which limits people act freely, and whether the value management office knows it. The same
/// four are asked of every stream. Row 09.04.
package struct StreamGovernance: Sendable {
  package let stream: Resource<ValueStream>
  package let products: [Resource<Product>]
  package let goals: [Resource<Goal>]
  package let cadences: [Resource<Cadence>]
  package let guardrails: [Resource<Guardrail>]
  /// The last day it, or a product in it, was looked at together.
  package let looked: Day?
  /// Decisions taken there in the year up to the day.
  package let decided: Int
  /// Whether somebody of an office works for it; nothing where there is no office.
  package let isReached: Bool?

  package static func all(
    in model: Snapshot, asOf day: Day, reviews: [Review], decisions: [Decision], offices: [Office]
  ) -> [StreamGovernance] {
    model.all(ValueStream.self).map { StreamGovernance($0, model, day, reviews, decisions, offices) }
  }

  private init(
    _ stream: Resource<ValueStream>, _ model: Snapshot, _ day: Day, _ reviews: [Review], _ decisions: [Decision],
    _ offices: [Office]
  ) {
    self.stream = stream
    let own = model.all(Product.self).filter { $0.valueStream == stream.ref }
    let places = Set(
      [stream.address] + own.map(\.address) + stream.stages.compactMap { $0.team?.address })
    products = own
    goals = model.all(Goal.self).filter { places.contains($0.of.address) && $0.ended.isAhead(on: day) }
    let forums = model.all(Cadence.self).filter { places.contains($0.of.address) }
    cadences = forums
    guardrails = model.all(Guardrail.self).filter { places.contains($0.scope.address) }
    let names = Set(forums.map(\.name))
    let held = reviews.filter { $0.opened <= day && $0.cadence.map(names.contains) ?? false }
    looked = held.map(\.opened).max()
    let ids = Set(held.map(\.id))
    decided = decisions.count { ids.contains($0.review) && (day - 365...day).contains($0.decided) }
    isReached = offices.isEmpty ? nil : offices.contains { !$0.unreached.contains(stream.address) }
  }

  /// What the framework asks for and the stream does not have.
  package var gaps: [String] {
    [
      goals.isEmpty ? "it moves no live goal" : nil,
      cadences.isEmpty ? "nobody looks at it together" : looked == nil ? "it was not looked at together yet" : nil,
      guardrails.isEmpty ? "it has no limit inside which people act freely" : nil,
      isReached == false ? "nobody of the office works for it" : nil,
    ].compactMap(\.self)
  }

  package var json: JSON {
    [
      "valueStream": .text(stream.name.text), "products": .list(products.map { .text($0.name.text) }),
      "goals": .list(goals.map { .text($0.name.text) }), "cadences": .list(cadences.map { .text($0.name.text) }),
      "guardrails": .list(guardrails.map { .text($0.name.text) }),
      "lookedAt": looked.map { .text($0.description) } ?? .null, "decidedInAYear": .integer(decided),
      "reachedByTheOffice": isReached.map(JSON.bool) ?? .null, "gaps": .list(gaps.map(JSON.text)),
    ]
  }
}
