/// Started and finished are states of the workflow, in this order.
struct AWorkflowStartsBeforeItFinishes: Rule {
  static let severity = Finding.Severity.error
  static let why = """
    Every flow figure counts from the start to the finish; without both in their order there is nothing to count \
    (Kanban Guide, May 2025).
    """
  static let mend = "name two of the states, the started one first"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(Workflow.self).flatMap { workflow in
      let names = workflow.states.map(\.name)
      let unknown = [("started", workflow.started), ("finished", workflow.finished)].compactMap {
        field, state -> Finding? in
        guard let state, !names.contains(state) else { return nil }
        return finding(about: workflow, at: field, in: model, "\(workflow.title) has no state \(quoted(state))")
      }
      guard unknown.isEmpty, let started = workflow.started, let finished = workflow.finished,
        let from = names.firstIndex(of: started), let to = names.firstIndex(of: finished), from >= to
      else { return unknown }
      return [
        finding(
          about: workflow, at: "finished", in: model,
          "\(workflow.title) finishes in \(quoted(finished)), which is not after \(quoted(started))")
      ]
    }
  }
}
