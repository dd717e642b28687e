/// The state a guardrail is limited to is one through which work of its place flows.
struct AGuardrailNamesAStateThatExists: Rule {
  static let severity = Finding.Severity.error
  static let why = "A limit on a state nothing passes through is never breached, which looks the same as being kept (07.05)."
  static let mend = "name a state of the workflow of the teams there, or take 'state' away"

  func findings(in model: Snapshot) -> [Finding] {
    let surroundings = Surroundings(model)
    return model.all(Guardrail.self).compactMap { guardrail in
      guard let state = guardrail.state else { return nil }
      let states = states(in: guardrail.scope.address, surroundings, model)
      // A place whose teams have no workflow yet has no states to compare with.
      guard !states.isEmpty, !states.contains(state) else { return nil }
      return finding(
        about: guardrail, at: "state", in: model,
        "Work of \(model.title(of: guardrail.scope.address)) passes through no state \u{201C}\(state)\u{201D}")
    }
  }

  private func states(in place: Address, _ surroundings: Surroundings, _ model: Snapshot) -> Set<String> {
    let teams = model.all(Team.self).filter { team in
      surroundings.encloses(place, team.address) || team.answersFor.contains { surroundings.encloses(place, $0.address) }
        || team.offers.contains { surroundings.encloses(place, $0.address) }
    }
    return Set(teams.compactMap(\.workflow).compactMap { model.find($0) }.flatMap { $0.states.map(\.name) })
  }
}
