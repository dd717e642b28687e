/// A tactical goal serves a live intermediate one, an intermediate goal a live strategic one.
struct AGoalServesAGoalOneLevelUp: Rule {
  static let severity = Finding.Severity.error
  static let why = """
    Every decision and every item of work traces to what the organisation wants; a broken chain is work for its \
    own sake (05.03; Evidence-Based Management Guide, May 2024).
    """
  static let mend = "name under 'parent' a live goal of the next level up, or end this one"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(Goal.self).compactMap { goal in
      objection(to: goal, in: model).map { finding(about: goal, at: "parent", in: model, $0) }
    }
  }

  private func objection(to goal: Resource<Goal>, in model: Snapshot) -> String? {
    let said = quoted(goal.title)
    guard let wanted = goal.level.served else {
      return goal.parent == nil ? nil : "\(said) is strategic and serves no other goal"
    }
    guard let parent = goal.parent else {
      return goal.ended == nil ? "\(said) is \(goal.level.rawValue) and serves no \(wanted.rawValue) goal" : nil
    }
    guard let served = model.find(parent) else { return nil }
    if served.level != wanted {
      let which = "which is \(served.level.rawValue) and not \(wanted.rawValue)"
      return "\(said) is \(goal.level.rawValue) and serves \(quoted(served.title)), \(which)"
    }
    guard goal.ended == nil, let ended = served.ended else { return nil }
    return "\(said) still serves \(quoted(served.title)), which ended on \(ended.spoken)"
  }
}

extension Goal.Level {
  /// The level a goal of this level serves; none for a strategic one.
  var served: Goal.Level? {
    switch self {
    case .tactical: .intermediate
    case .intermediate: .strategic
    case .strategic: nil
    }
  }
}
