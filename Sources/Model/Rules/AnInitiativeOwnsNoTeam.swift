/// An initiative owns no team. A remaining project is warned, for it is on its way.
struct AnInitiativeOwnsNoTeam: Rule {
  static let severity = Finding.Severity.error
  static let why = """
    Teams that belong to an initiative end with it, and what they learnt goes with them. Work goes to the teams \
    that answer for the products (04.01).
    """
  static let mend = "give the work to the teams that answer for the products, and take the team off the list"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(Initiative.self).flatMap { initiative in
      initiative.teams.enumerated().map { index, team in
        finding(
          about: initiative, at: "teams[\(index)]", in: model,
          severity: initiative.form == .project ? .warning : .error,
          "\(initiative.title) owns \(model.title(of: team.address))")
      }
    }
  }
}
