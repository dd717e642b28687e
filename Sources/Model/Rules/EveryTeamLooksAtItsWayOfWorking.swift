/// Every team, also one whose work has known steps, looks at its way of working now and then.
struct EveryTeamLooksAtItsWayOfWorking: Rule {
  static let severity = Finding.Severity.warning
  static let why = """
    Even deterministic teams benefit from an inspection and adaptation loop for their working methods (15.07).
    """
  static let mend = "add a cadence with the review 'retrospective' of the team, or of a place around it"

  func findings(in model: Snapshot) -> [Finding] {
    let held = Set(model.all(Cadence.self).filter { $0.review == .retrospective }.map(\.of.address))
    let without = model.all(Team.self).filter { $0.until == nil && model.places(of: $0).isDisjoint(with: held) }
    // One finding for each unit: it is usually the unit that has no such habit.
    return Dictionary(grouping: without, by: \.unit).values.compactMap { teams in
      guard let first = teams.first else { return nil }
      let verb = teams.count == 1 ? "never looks at its" : "never look at their"
      return finding(about: first, in: model, "\(listed(teams.map(\.title))) \(verb) way of working")
    }
  }
}
