/// A workflow states all six parts of a definition of workflow.
struct AWorkflowStatesAllSixParts: Rule {
  static let severity = Finding.Severity.warning
  static let why = """
    What is not agreed differs from person to person: items, where they start and finish, the states between, \
    control of work in progress, policies, and what may be expected (Kanban Guide, May 2025; 01.09).
    """
  static let mend = "write 'items', 'started', 'finished', 'states' with limits and policies, and an 'expectation'"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(Workflow.self).compactMap { workflow in
      let missing = Part.allCases.filter { !$0.isStated(in: workflow.value) }
      guard !missing.isEmpty else { return nil }
      return finding(
        about: workflow, in: model, "\(workflow.title) does not say \(listed(missing.map(\.rawValue), "or"))",
        mend: "write \(listed(missing.map(\.written)))")
    }
  }

  private enum Part: String, CaseIterable {
    case items = "what flows", points = "where work starts and finishes", between = "what lies between start and finish"
    case control = "how work in progress is controlled", policies = "when an item may leave a state"
    case expectation = "what may be expected"

    /// What to write where it is missing.
    var written: String {
      switch self {
      case .items: "'items'"
      case .points: "'started' and 'finished'"
      case .between: "a state between the two"
      case .control: "a 'limit' at a state, or 'control'"
      case .policies: "a 'policy' at each state an item leaves"
      case .expectation: "'expectation'"
      }
    }

    func isStated(in workflow: Workflow) -> Bool {
      let way = workflow.way
      return switch self {
      case .items: !workflow.items.isEmpty
      case .points: workflow.started != nil && workflow.finished != nil
      // The state entered at the start is one an item is in before it is finished.
      case .between: way.isEmpty ? workflow.started == nil || workflow.finished == nil : way.count > 1
      case .control: !isBlank(workflow.control) || workflow.states.contains { $0.limit != nil }
      case .policies: !workflow.states.isEmpty && way.dropLast().allSatisfy { !isBlank($0.policy) }
      case .expectation: workflow.expectation != nil
      }
    }
  }
}

extension Workflow {
  /// The states from started to finished, both included; empty when one of them is not a state, or they lie the wrong
  /// way round.
  var way: ArraySlice<State> {
    guard let from = states.firstIndex(where: { $0.name == started }),
      let to = states.firstIndex(where: { $0.name == finished }), from <= to
    else { return [] }
    return states[from...to]
  }
}
