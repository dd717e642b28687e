/// An item type of a workflow stands in at most one of its lanes.
struct ALaneHoldsItsOwnItems: Rule {
  static let severity = Finding.Severity.warning
  static let why = "Work in two lanes is expected twice; work in none of a workflow's types never enters (15.02)."
  static let mend = "name each item type in one lane, with the word it has under 'items' of the workflow"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(Workflow.self).flatMap { workflow in
      var first: [String: String] = [:]
      return workflow.lanes.enumerated().flatMap { index, lane in
        lane.items.enumerated().compactMap { position, item -> Finding? in
          guard let objection = objection(to: item, of: lane, in: workflow, &first) else { return nil }
          return finding(about: workflow, at: "lanes[\(index)].items[\(position)]", in: model, objection)
        }
      }
    }
  }

  private func objection(
    to item: String, of lane: Workflow.Lane, in workflow: Resource<Workflow>, _ first: inout [String: String]
  ) -> String? {
    if let other = first.updateIfAbsent(item, lane.name) {
      return "\(quoted(item)) is already in the lane \(quoted(other))"
    }
    return workflow.items.contains(item) ? nil : "No \(quoted(item)) flows through \(workflow.title)"
  }
}
