/// A goal, or one that serves it, watches value delivered or possible.
struct AGoalKeepsAnEyeOnValue: Rule {
  static let severity = Finding.Severity.warning
  static let why = """
    Working only on speed and capability means looking inward. A goal about capability still needs a measure of \
    current or unrealised value beside it (Evidence-Based Management Guide, May 2024; 05.03).
    """
  static let mend = "add a target on a measure of current-value or unrealised-value"

  func findings(in model: Snapshot) -> [Finding] {
    let live = model.all(Goal.self).filter { $0.ended == nil }
    let watched = withAncestors(live.filter { watchesValue($0, in: model) }, in: model)
    let told = Set(live.filter { !watched.contains($0.address) && !$0.targets.isEmpty }.map(\.address))
    return live.filter { goal in
      // Only the topmost goal is told: its children are part of what it is told about.
      told.contains(goal.address) && !(goal.parent.map { told.contains($0.address) } ?? false)
    }.map {
      finding(
        about: $0, at: "targets", in: model,
        "Nothing under \(quoted($0.title)) measures value that is delivered or could be")
    }
  }

  private func watchesValue(_ goal: Resource<Goal>, in model: Snapshot) -> Bool {
    goal.targets.contains { model.find($0.measure)?.keyValueArea?.isValue ?? false }
  }

  private func withAncestors(_ goals: [Resource<Goal>], in model: Snapshot) -> Set<Address> {
    var found: Set<Address> = []
    for goal in goals {
      var next: Resource<Goal>? = goal
      while let goal = next, found.insert(goal.address).inserted { next = goal.parent.flatMap { model.find($0) } }
    }
    return found
  }
}
