package import Model

/// Who may decide what, as the model's decision rights say. The narrowest right that covers a scope
/// comes first; beyond its limit the matter climbs to whoever the right escalates to, and otherwise to
/// the next wider right of the type. So there is exactly one decider for every matter. Rows 07.01–07.05.
package struct Authority: Sendable {
  package let model: Snapshot
  package let containment: Containment
  package let standing: Standing
  package let naming: Naming
  /// The rights, by what they decide and then by place, the widest first.
  package let register: [Resource<DecisionRight>]
  private let rights: [String: [Resource<DecisionRight>]]

  /// - Parameter names: display names of people, which live beside the model; a handle without one is
  ///   shown with a capital.
  package init(_ model: Snapshot, names: [Name: String] = [:]) {
    self.model = model
    containment = Containment(model)
    standing = Standing(model)
    naming = Naming(model, people: names)
    register = Authority.register(of: model, containment)
    rights = Dictionary(grouping: model.all(DecisionRight.self), by: { $0.decides })
  }

  /// Whether a person may decide a matter.
  package func ruling(for who: Name, on matter: Matter) -> Ruling {
    guard standing.knows(who) else { return .unknownPerson(who) }
    guard model.exists(matter.scope) else { return .unknownScope(matter.scope) }
    let ladder = ladder(for: matter.type, in: matter.scope)
    if ladder.rungs.isEmpty, ladder.rivals.isEmpty { return .nobodyHolds(nearest: nearestRights(to: matter)) }
    guard let decider = decider(of: matter, on: ladder) else { return ruling(withoutDeciderFor: who, matter, ladder) }
    let rung = ladder.rungs[decider]
    if rung.people.contains(who) { return .allowed(by: rung) }
    if let own = ladder.rungs[..<decider].firstIndex(where: { $0.people.contains(who) }) {
      return beyond(from: own, to: decider, matter, ladder)
    }
    return .notYours(decider: rung, above: Array(ladder.rungs[(decider + 1)...]))
  }

  /// The steps a type of decision climbs in a scope.
  package func ladder(for type: String, in scope: Address) -> Ladder {
    let scopes = containment.scopes(over: scope)
    var climb = Climb(rights: rights[type] ?? [], scopes: scopes, standing: standing)
    return climb.ladder()
  }

  /// The index of the one step that decides: the first that is held by somebody and whose limit holds the matter.
  package func decider(of matter: Matter, on ladder: Ladder) -> Int? {
    ladder.rungs.firstIndex { !$0.people.isEmpty && excess(of: matter, at: $0).isEmpty }
  }

  private func ruling(withoutDeciderFor who: Name, _ matter: Matter, _ ladder: Ladder) -> Ruling {
    if !ladder.rivals.isEmpty { return .unclear(rivals: ladder.rivals) }
    if let own = ladder.rungs.firstIndex(where: { $0.people.contains(who) }) {
      return beyond(from: own, to: nil, matter, ladder)
    }
    return .beyondEveryone(rungs: ladder.rungs)
  }

  private func beyond(from own: Int, to decider: Int?, _ matter: Matter, _ ladder: Ladder) -> Ruling {
    let between = ladder.rungs[(own + 1)..<(decider ?? ladder.rungs.count)]
    return .beyond(
      ladder.rungs[own], because: excess(of: matter, at: ladder.rungs[own]), past: Array(between),
      escalatesTo: decider.map { ladder.rungs[$0] },
      above: decider.map { Array(ladder.rungs[($0 + 1)...]) } ?? [])
  }

  /// Rights somebody may have meant: the same type elsewhere, then other types in this place; five at most.
  func nearestRights(to matter: Matter) -> [Name] {
    let scopes = containment.scopes(over: matter.scope)
    let elsewhere = (rights[matter.type] ?? []).map(\.name).sorted()
    let here = scopes.flatMap { scope in
      rights.values.joined().filter { $0.scope.address == scope && $0.decides != matter.type }.map(\.name).sorted()
    }
    return Array((elsewhere + here).prefix(5))
  }
}
