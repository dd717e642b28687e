/// What usual names of statuses mean, for files nobody has described with a workflow.
enum StageWords {
  static let toDo: Set<String> = [
    "new", "to do", "todo", "open", "backlog", "ready", "triage", "planned", "proposed", "inbox", "unstarted",
    "created",
    "selected for development", "ready for dev", "ready for development", "idea", "options", "requested", "funnel",
  ]
  static let done: Set<String> = [
    "done", "closed", "finished", "complete", "completed", "resolved", "released", "deployed", "shipped", "live", "end",
  ]
  static let cancelled: Set<String> = [
    "canceled", "cancelled", "removed", "won't do", "won’t do", "wont do", "won't fix", "wontfix", "duplicate",
    "rejected",
    "abandoned", "declined", "discarded", "obsolete", "cut", "cannot reproduce", "invalid",
  ]

  static func category(of status: String) -> WorkItems.Category {
    let folded = status.lowercased()
    if cancelled.contains(folded) { return .cancelled }
    if done.contains(folded) { return .done }
    return toDo.contains(folded) ? .toDo : .inProgress
  }

  /// The stage whose entry finishes: the first called done, else the last.
  static func finish(in names: [String]) -> Int {
    names.firstIndex { done.contains($0.lowercased()) } ?? max(0, names.count - 1)
  }

  /// The stage whose entry starts: one that says progress or doing, else the first that is not a queue of wishes.
  static func start(in names: [String], before finish: Int) -> Int {
    let early = names.prefix(max(1, finish)).map { $0.lowercased() }
    if let named = early.firstIndex(where: {
      $0.contains("progress") || $0 == "doing" || $0 == "active" || $0 == "started"
    }) {
      return named
    }
    return early.firstIndex { !toDo.contains($0) } ?? max(0, early.count - 1)
  }
}
