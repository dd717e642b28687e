/// The workflow of a product team contains the steps before the work is run as usual.
struct AWorkflowReachesOperations: Rule {
  static let severity = Finding.Severity.warning
  static let why = """
    A board that ends where development ends hides the wait behind it. Include every operational step needed before \
    business as usual (14.01, 14.10).
    """
  static let mend = "add a state with the activity 'readiness', or say under 'readinessAs' how readiness appears"

  func findings(in model: Snapshot) -> [Finding] {
    let teams = model.all(Team.self)
    // Where nobody offers a service, the team runs what it makes.
    guard teams.contains(where: { !$0.offers.isEmpty }) else { return [] }
    let used = Set(teams.filter { !$0.answersFor.isEmpty }.compactMap(\.workflow))
    return model.all(Workflow.self)
      .filter { used.contains($0.ref) && !$0.value.hasReadiness && $0.readinessAs == nil }
      .map {
        finding(
          about: $0, at: "states", in: model, "\($0.title) ends before operations: readiness appears nowhere in it")
      }
  }
}

extension Workflow {
  /// Whether work passes a state in which it is made ready for operations.
  var hasReadiness: Bool { states.contains { $0.activity == .readiness } }
}
