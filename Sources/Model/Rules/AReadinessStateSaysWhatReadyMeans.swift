/// A state in which work is made ready for operations says when it is ready.
struct AReadinessStateSaysWhatReadyMeans: Rule {
  static let severity = Finding.Severity.warning
  static let why =
    "Readiness nobody wrote down is found out one refusal at a time. Its criteria belong to the item (14.14)."
  static let mend = "write under 'policy' of the state what must be true before work may be run"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(Workflow.self).flatMap { workflow in
      workflow.states.enumerated().compactMap { index, state in
        guard state.activity == .readiness, isBlank(state.policy) else { return nil }
        return finding(
          about: workflow, at: "states[\(index)]", in: model,
          "\(quoted(state.name)) of \(workflow.title) does not say what ready means")
      }
    }
  }
}
