/// A type of decision that is settled for departments is settled for every team.
struct EveryTeamKnowsWhoDecides: Rule {
  static let severity = Finding.Severity.warning
  static let why = """
    Where nobody holds the right, whoever is loudest does. Decision rights leave no gap between departments (07.01, \
    07.03).
    """
  static let mend = "add a right for the teams' unit, or one for the whole organisation"

  func findings(in model: Snapshot) -> [Finding] {
    let places = model.all(Team.self).map { (title: $0.title, places: model.places(of: $0)) }
    let rights = Dictionary(grouping: model.all(DecisionRight.self), by: \.decides)
    return rights.values.compactMap { rights in
      let scopes = Set(rights.map(\.scope.address))
      // A type that only products or teams know may be theirs alone.
      guard let widest = rights.first(where: { $0.scope.address.kind == Unit.word }) else { return nil }
      let without = places.filter { $0.places.isDisjoint(with: scopes) }.map(\.title)
      guard !without.isEmpty, without.count < places.count else { return nil }
      return finding(
        about: widest, at: "scope", in: model, "Nobody decides \(widest.decides) for \(Self.some(of: without))")
    }
  }

  /// The first few names, and how many there are beside them.
  private static func some(of names: [String]) -> String {
    names.count <= 4 ? listed(names) : names.prefix(3).joined(separator: ", ") + " and \(names.count - 3) other teams"
  }
}
