import Evidence
import Model

/// Reads the six dimensions off one row. What the list does not say stays unknown; words are known in English.
struct ProjectStands {
  let row: ProjectRow
  let columns: Set<ProjectColumn>
  let teams: KnownTeams

  var all: [TransitionStand] {
    [approval, schedule, budget, risk, metrics, people]
  }

  /// Row 04.08.
  private var approval: TransitionStand {
    said(
      .approval, in: .approval,
      project: ["business case", "proposal", "steering", "board", "once", "projection", "committee", "annual plan"],
      product: ["value stream", "performance", "outcome", "learning", "every quarter", "quarterly", "effectiveness"])
      ?? silent(.approval, .approval, "how work is approved and put in order")
  }

  /// Row 04.09.
  private var schedule: TransitionStand {
    if let said = said(
      .schedule, in: .delivery,
      project: ["fixed", "big bang", "go-live", "go live", "phase", "one release", "waterfall"],
      product: [
        "continuous", "until retired", "end of life", "every week", "weekly", "every day", "daily", "no more value",
      ])
    {
      return said
    }
    switch (row.start, row.end) {
    case (let start?, let end?):
      return .init(.schedule, .projectEnd, "It is to run from \(start.spoken) to \(end.spoken).")
    case (nil, let end?): return .init(.schedule, .projectEnd, "It is to end on \(end.spoken).")
    case (let start?, nil) where columns.contains(.end):
      return .init(
        .schedule, .between, "It runs since \(start.spoken) and names no end, nor a rule for when it should stop.")
    default: return .init(.schedule, .unknown, "The list does not say when it begins and ends.")
    }
  }

  /// Row 04.10.
  private var budget: TransitionStand {
    if let said = said(
      .budget, in: .funding, project: ["annual", "one-time", "one time", "once", "fixed", "yearly", "capex"],
      product: ["quarter", "rolling", "continuous", "monthly", "each month", "per team", "standing team"])
    {
      return said
    }
    guard let budget = row.budget else { return silent(.budget, .budget, "what money it has") }
    let amount = budget.currency.map { Spoken.money(Money(budget.amount, $0)) } ?? grouped(budget.amount)
    if row.end != nil {
      return .init(.budget, .projectEnd, "It has one sum, \(amount), for a time that ends.")
    }
    return .init(.budget, .unknown, "It has \(amount); the list does not say how often that is looked at again.")
  }

  /// Row 04.11.
  private var risk: TransitionStand {
    said(
      .risk, in: .risks,
      project: ["high", "medium", "low", "red", "amber", "green", "yellow", "category", "rag"],
      product: [
        "adopt", "usab", "feasib", "assum", "users may", "customers may", "solution", "deliver", "value", "hypothes",
      ])
      ?? silent(.risk, .risks, "which risks it has")
  }

  /// Row 04.12.
  private var metrics: TransitionStand {
    let aims = [row.text(.goal), row.text(.success)].compactMap(\.self)
    guard !aims.isEmpty else {
      let has = columns.contains(.goal) || columns.contains(.success)
      return .init(
        .metrics, .unknown,
        has ? "It states no outcome: goal and success are empty." : "The list has no column for goals.")
    }
    let shown = "“\(aims.joined(separator: "; ").prefix(120))”"
    switch Aim(aims) {
    case .schedule: return .init(.metrics, .projectEnd, "Success is keeping a day or a budget: \(shown).")
    case .output: return .init(.metrics, .projectEnd, "It names what is delivered, and no effect of it: \(shown).")
    case .effect: return .init(.metrics, .between, "It names an effect without saying how much: \(shown).")
    case .measured: return .init(.metrics, .productEnd, "It names an effect and how much: \(shown).")
    case .unclear: return .init(.metrics, .unknown, "Whether this is an effect or a delivery cannot be told: \(shown).")
    }
  }

  /// Row 04.13.
  private var people: TransitionStand {
    let named = row.list(.team)
    guard !named.isEmpty else { return silent(.teams, .team, "who works on it") }
    let text = (row.text(.team) ?? "").lowercased()
    if let word = ["pool", "external", "vendor", "contractor", "matrix", "pmo", "project team", "task force"].first(
      where: text.contains)
    {
      return .init(.teams, .projectEnd, "It is staffed from “\(word)”: \(named.joined(separator: ", ")).")
    }
    if named.count > 1 {
      return .init(
        .teams, .projectEnd, "It borrows from \(counted(named.count, "team")): \(named.joined(separator: ", ")).")
    }
    if let team = teams.lasting(named[0]) {
      return .init(.teams, .productEnd, "\(team.title) answers for \(team.answersFor) and stays.")
    }
    return .init(.teams, .unknown, "\(named[0]) works on it; whether they stay afterwards the list does not say.")
  }

  private func said(
    _ dimension: TransitionDimension, in column: ProjectColumn, project: [String], product: [String]
  ) -> TransitionStand? {
    guard let text = row.text(column) else { return nil }
    let words = Words(text)
    let (old, new) = (words.first(of: project), words.first(of: product))
    let quote = "“\(text.prefix(120))”"
    switch (old, new) {
    case (_?, nil): return .init(dimension, .projectEnd, "It says \(quote).")
    case (nil, _?): return .init(dimension, .productEnd, "It says \(quote).")
    case (_?, _?): return .init(dimension, .between, "It says something of both: \(quote).")
    case (nil, nil): return nil
    }
  }

  private func silent(_ dimension: TransitionDimension, _ column: ProjectColumn, _ what: String) -> TransitionStand {
    if let text = row.text(column) {
      return .init(dimension, .unknown, "“\(text.prefix(120))” does not tell.")
    }
    return .init(
      dimension, .unknown,
      columns.contains(column) ? "The list leaves empty \(what)." : "The list has no column for \(what).")
  }
}

/// Text as small words, each found by how it begins.
struct Words {
  private let text: String
  let all: [String]

  init(_ text: String) {
    all = text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "%" }.map(String.init)
    self.text = " " + all.joined(separator: " ") + " "
  }

  func first(of beginnings: [String]) -> String? { beginnings.first { text.contains(" " + $0) } }
}

/// Teams of the model that last and answer for something.
struct KnownTeams: Sendable {
  private var byWord: [String: (title: String, answersFor: String)] = [:]

  init(_ model: Snapshot) {
    for team in model.all(Team.self) where team.until == nil && !team.answersFor.isEmpty {
      let products = team.answersFor.map { model.title(of: $0.address) }
      for word in [team.name.text, team.title.lowercased(), "team " + team.title.lowercased()] {
        byWord[word] = (team.title, Spoken.list(products))
      }
    }
  }

  func lasting(_ named: String) -> (title: String, answersFor: String)? { byWord[named.lowercased()] }
}
