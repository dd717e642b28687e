package import Model

/// The goals that are live on a day and lead, step by step, to a live strategic goal. A goal that serves nothing
/// aligns no work. Row 05.04.
package struct LiveGoals: Sendable {
  private let model: Snapshot
  /// In the order of the model.
  package let goals: [Resource<Goal>]
  /// Live ones that lead to no live strategic goal.
  package let adrift: [Resource<Goal>]

  package init(_ model: Snapshot, on day: Day) {
    self.model = model
    let live = model.all(Goal.self).filter { goal in goal.ended.isAhead(on: day) }
    let names = Set(live.map(\.name))
    let leading = live.filter { LiveGoals.leads($0, names, model) }
    goals = leading
    adrift = live.filter { goal in !leading.contains { $0.name == goal.name } }
  }

  private static func leads(_ goal: Resource<Goal>, _ live: Set<Name>, _ model: Snapshot) -> Bool {
    var (next, seen) = (goal, Set<Name>())
    while seen.insert(next.name).inserted {
      if next.level == .strategic { return true }
      guard let parent = next.parent, live.contains(parent.name), let above = model.find(Goal.self, parent.name) else {
        return false
      }
      next = above
    }
    return false
  }

  /// Those a product pursues itself.
  package func goals(of product: Name) -> [Resource<Goal>] {
    goals.filter { $0.of.address == Address(kind: Product.word, name: product) }
  }

  /// The goal whose work the tracker holds under a key.
  package var byKey: [String: Name] {
    Dictionary(
      goals.flatMap { goal in goal.trackedAs.map { ($0, goal.name) } }, uniquingKeysWith: { first, _ in first })
  }
}
