/// A team collaborates with at most one other at a time.
struct ATeamCollaboratesWithOneOther: Rule {
  static let severity = Finding.Severity.warning
  static let why =
    "Collaboration is finding out together; with two others at once it is meetings (Team Topologies, 01.05)."
  static let mend = "end one collaboration before the next, or turn what is known into x-as-a-service"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(Team.self).compactMap { team in
      let others = team.interactions.filter { $0.mode == .collaboration }.map { model.title(of: $0.with.address) }
      guard others.count > 1 else { return nil }
      return finding(
        about: team, at: "interactions", in: model, "\(team.title) collaborates with \(listed(others)) at once")
    }
  }
}
