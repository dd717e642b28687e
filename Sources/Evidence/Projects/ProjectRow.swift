package import Model

/// One line of a list of projects, as far as the list says. Nothing of it is kept; it is looked at and forgotten.
package struct ProjectRow: Equatable, Sendable {
  /// Counted from 1 in the file, the header included.
  package var line = 0
  package var name = ""
  package var start: Day?
  package var end: Day?
  package var budget: Budget?
  /// What each column says in words; a column the list does not have, or leaves empty, is not in it.
  package var words: [ProjectColumn: String] = [:]

  /// An amount, with its currency where one is written.
  package struct Budget: Equatable, Sendable {
    package var amount: Int
    package var currency: String?
  }

  package init() {}

  package func text(_ column: ProjectColumn) -> String? { words[column] }

  /// The names a cell lists, separated by commas, semicolons, bars, slashes or plus signs.
  package func list(_ column: ProjectColumn) -> [String] {
    (words[column] ?? "").split { ",;|/+&".contains($0) }.map { part in
      var part = part
      while part.first?.isWhitespace == true { part = part.dropFirst() }
      while part.last?.isWhitespace == true { part = part.dropLast() }
      return String(part)
    }.filter { !$0.isEmpty }
  }
}

/// What a column of a list of projects may hold.
package enum ProjectColumn: String, CaseIterable, Sendable {
  case name, sponsor, start, end, budget, goal, team, users, systems, success, approval, delivery, funding, risks

  /// What people call it, in English and German.
  var spellings: [String] {
    switch self {
    case .name: ["name", "project", "project name", "title", "initiative", "projekt", "projektname", "vorhaben"]
    case .sponsor: ["sponsor", "executive sponsor", "project sponsor", "project owner", "owner", "auftraggeber"]
    case .start: ["start", "start date", "started", "begin", "from", "beginn", "anfang"]
    case .end: ["end", "end date", "finish", "finish date", "due", "due date", "until", "deadline", "ende"]
    case .budget: ["budget", "cost", "costs", "total budget", "approved budget", "amount", "kosten"]
    case .goal:
      [
        "goal", "goals", "objective", "objectives", "outcome", "outcomes", "purpose", "benefit", "benefits", "ziel",
        "ziele",
      ]
    case .team: ["team", "teams", "project team", "delivery team", "staffing"]
    case .users: ["users", "user", "customers", "customer", "audience", "user group", "nutzer", "kunden"]
    case .systems: ["systems", "system", "applications", "application", "platform", "systeme"]
    case .success: ["success", "success criteria", "kpi", "kpis", "metric", "metrics", "measures"]
    case .approval:
      ["approval", "approved by", "prioritisation", "prioritization", "prioritised by", "priority", "gate"]
    case .delivery: ["delivery", "schedule", "release", "releases", "release frequency", "lifecycle"]
    case .funding: ["funding", "funding model", "budget cycle", "budget review"]
    case .risks: ["risks", "risk", "main risks", "risk register"]
    }
  }
}
