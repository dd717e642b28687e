/// A team whose work is made ready for operations has named representatives of operations, who see what comes before
/// it is under way.
struct AProductTeamHasOperationsRepresentatives: Rule {
  static let severity = Finding.Severity.warning
  static let why = """
    Operations that see work when it is built can only refuse or queue it. The next \
    iteration alone is too near (14.11, 14.12).
    """
  static let mend =
    "name under 'representatives' who joins, where, and with a 'lookAhead' longer than work usually takes"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(Team.self).compactMap { team in
      guard !team.answersFor.isEmpty, let workflow = team.workflow.flatMap({ model.find($0) }),
        workflow.value.hasReadiness
      else { return nil }
      return objection(to: team, workingBy: workflow.value).map {
        finding(about: team, at: "representatives", in: model, $0)
      }
    }
  }

  private func objection(to team: Resource<Team>, workingBy workflow: Workflow) -> String? {
    let named = team.representatives.filter { $0.who != nil }
    if named.isEmpty { return "Nobody of operations takes part in the work of \(team.title) by name" }
    let usual = workflow.expectation?.days.value ?? 14
    let farthest = named.compactMap(\.lookAhead).max { $0.approximateDays < $1.approximateDays }
    guard let farthest else { return "Nobody says how far ahead operations see the work of \(team.title)" }
    guard farthest.approximateDays <= usual else { return nil }
    return "Operations see the work of \(team.title) \(farthest) ahead, and it takes \(usual) days"
  }
}
