/// A team can deliver end to end: each skill it needs is among its members.
struct ATeamHasTheSkillsItNeeds: Rule {
  static let severity = Finding.Severity.warning
  static let why = "A skill a team lacks is a handoff, and a handoff is a queue (10.04)."
  static let mend = "bring the skill into the team, or make the need go away"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(Team.self).compactMap { team in
      let missing = team.needs.filter { !team.skills.contains($0) }
      guard !missing.isEmpty else { return nil }
      return finding(
        about: team, at: "needs", in: model,
        "\(team.title) cannot deliver without a handoff: it needs \(listed(missing)) from others")
    }
  }
}
