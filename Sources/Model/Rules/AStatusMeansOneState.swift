/// A status of the tracker means one state, and a state is named once.
struct AStatusMeansOneState: Rule {
  static let severity = Finding.Severity.error
  static let why =
    "A status that means two states leaves open where an item is, and how long it waited (Kanban Guide, May 2025)."
  static let mend = "keep it in one of the two states"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(Workflow.self).flatMap { workflow in
      var names: Set<String> = []
      var meaning = Dictionary(workflow.cancelled.map { ($0, "cancelled") }, uniquingKeysWith: { first, _ in first })
      return workflow.states.enumerated().flatMap { index, state in
        let twice =
          names.insert(state.name).inserted
          ? []
          : [
            finding(
              about: workflow, at: "states[\(index)].name", in: model,
              "\(workflow.title) names the state \(quoted(state.name)) twice")
          ]
        return twice
          + state.statuses.enumerated().compactMap { position, status in
            guard let other = meaning.updateIfAbsent(status, state.name), other != state.name else { return nil }
            return finding(
              about: workflow, at: "states[\(index)].statuses[\(position)]", in: model,
              "The status \(quoted(status)) already means \(quoted(other)) in \(workflow.title)")
          }
      }
    }
  }
}
