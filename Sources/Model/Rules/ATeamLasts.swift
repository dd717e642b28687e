/// A team has no planned end.
struct ATeamLasts: Rule {
  static let severity = Finding.Severity.warning
  static let why =
    "Teams persist for an extended period and own what they deliver; a temporary team hands over and forgets (10.01)."
  static let mend = "take 'until' away, or say to which lasting team its products go"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(Team.self).compactMap { team in
      team.until.map {
        finding(about: team, at: "until", in: model, "\(team.title) is temporary: it ends on \($0.spoken)")
      }
    }
  }
}
