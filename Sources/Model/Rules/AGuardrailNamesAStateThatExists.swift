/// The state a guardrail is limited to is one through which work of its place flows.
struct AGuardrailNamesAStateThatExists: Rule {
  static let severity = Finding.Severity.error
  static let why =
    "A limit on a state nothing passes through is never breached, which looks the same as being kept (07.05)."
  static let mend = "name a state of the workflow of the teams there, or take 'state' away"

  func findings(in model: Snapshot) -> [Finding] {
    let states = statesByPlace(in: model)
    return model.all(Guardrail.self).compactMap { guardrail in
      // A place whose teams have no workflow yet has no states to compare with.
      guard let state = guardrail.state, let known = states[guardrail.scope.address], !known.contains(state)
      else { return nil }
      return finding(
        about: guardrail, at: "state", in: model,
        "Work of \(model.title(of: guardrail.scope.address)) passes through no state \(quoted(state))")
    }
  }

  /// The states work passes through in each place: those of the teams in it, and of the teams that answer for it.
  private func statesByPlace(in model: Snapshot) -> [Address: Set<String>] {
    var found: [Address: Set<String>] = [:]
    for team in model.all(Team.self) {
      guard let workflow = team.workflow.flatMap({ model.find($0) }) else { continue }
      for place in model.places(of: team) {
        found[place, default: []].formUnion(workflow.states.map(\.name))
      }
    }
    return found
  }
}
