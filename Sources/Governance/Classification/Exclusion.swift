import Model

/// The six things that look like operating-model matters and are none. Row 01.19.
package enum Exclusion: String, CaseIterable, Sendable {
  case practice, tool, teamProcess = "team-process", strategyAlone = "strategy-alone", mention, project

  package var title: String {
    switch self {
    case .practice: "a method or practice without a structural side"
    case .tool: "the configuration of a tool, without a consequence for how people work together"
    case .teamProcess: "an improvement inside one team, without a wider effect"
    case .strategyAlone: "a strategy without how it is carried out"
    case .mention: "a mere mention"
    case .project: "a project, a software method or the running of IT, and nothing else"
    }
  }

  /// How words begin, or phrases, that speak of it. English only.
  var words: [String] {
    switch self {
    case .practice:
      [
        "stand-up", "standup", "daily scrum", "retrospective", "pair program", "mob program", "story point",
        "estimation", "planning poker", "sprint length", "user stor", "test-driven", "code review",
      ]
    case .tool:
      [
        "jira", "confluence", "plugin", "plug-in", "dashboard", "custom field", "board column", "configur", "licence",
        "license", "upgrade to version", "permission scheme", "notification",
      ]
    case .teamProcess:
      ["our team", "within the team", "in our team", "the team's own", "team agreement", "team meeting"]
    case .strategyAlone: ["vision statement", "market share", "competitor", "strategic theme", "strategy"]
    case .mention: []
    case .project:
      [
        "project plan", "milestone", "gantt", "go-live", "go live", "deadline", "work package", "project budget",
        "budget overrun", "incident ticket", "server", "patch", "refactor", "framework version", "sprint backlog",
        "change request",
      ]
    }
  }
}

extension Exclusion {
  /// The exclusion a whole change set amounts to; nothing where it holds something else too.
  static func amounted(to changes: ChangeSet, teams: Int) -> Exclusion? {
    guard !changes.isEmpty else { return nil }
    if changes.changes.allSatisfy(isBinding) { return .practice }
    if changes.changes.allSatisfy(isTool) { return .tool }
    let kinds = Set(changes.changes.map(\.address.kind))
    if kinds.isSubset(of: [Initiative.word, Roadmap.word]) { return .project }
    if kinds.isSubset(of: [Strategy.word, Goal.word]) { return .strategyAlone }
    let own: Set = [Team.word, Workflow.word, Cadence.word, Improvement.word, Policy.word]
    return teams == 1 && kinds.isSubset(of: own) && !changes.changes.contains(where: movesStructure)
      ? .teamProcess : nil
  }

  /// A practice bound to an operating model, which may be replaced any day.
  private static func isBinding(_ change: Change) -> Bool {
    change.address.kind == OperatingModel.word
      && ["practices", "tools", "bindings"].contains { change.field.hasPrefix($0) }
  }

  private static func isTool(_ change: Change) -> Bool {
    change.address.kind == Technology.word
      || (change.address.kind == Workflow.word && ["mapping", "statuses"].contains { change.field.hasPrefix($0) })
      || (change.address.kind == Team.word
        && ["software", "channels", "searchTerms"].contains { change.field.hasPrefix($0) })
  }

  private static func movesStructure(_ change: Change) -> Bool {
    guard change.address.kind == Team.word else { return false }
    return ["", "unit", "answersFor", "offers", "topology", "interactions", "platform", "people"].contains {
      $0 == String(change.field.prefix { $0 != "." && $0 != "[" })
    }
  }
}
