package import Evidence
package import Model

/// Where a list of projects stands between project and product: each row in six dimensions, what may be one product,
/// what states no outcome, and the next step. What the list cannot tell is unknown. Rows 04.05, 04.08–04.14.
package struct ProjectAssessment: Equatable, Sendable {
  package struct Row: Equatable, Sendable {
    package let project: ProjectRow
    /// One for each dimension, in their order.
    package let stands: [TransitionStand]

    package func stand(_ dimension: TransitionDimension) -> TransitionStand {
      stands.first { $0.dimension == dimension } ?? .init(dimension, .unknown, "The list does not tell.")
    }
    /// It ends before it begins.
    package var isContradictory: Bool {
      if let start = project.start, let end = project.end { end < start } else { false }
    }
  }

  package let rows: [Row]
  package let grounds: [SharedGround]
  /// Positions of rows that state no outcome.
  package let withoutOutcome: [Int]
  /// Positions of rows whose success is only a day or a budget.
  package let scheduleOnly: [Int]
  /// The team that stands in the most rows running at once, when that is three or more.
  let stretched: (team: String, rows: Int)?

  /// - Parameter model: the organisation's own, where there is one: teams that stay are known from it.
  package init(_ list: ProjectList, in model: Snapshot = .empty) {
    let teams = KnownTeams(model)
    rows = list.rows.map { row in
      Row(project: row, stands: ProjectStands(row: row, columns: list.columns, teams: teams).all)
    }
    grounds = SharedGround.groups(list.rows)
    let aims = list.rows.map { row in
      [row.text(.goal), row.text(.success)].compactMap(\.self)
    }
    withoutOutcome = aims.indices.filter { aims[$0].isEmpty || [.output, .schedule].contains(Aim(aims[$0])) }
    scheduleOnly = aims.indices.filter { !aims[$0].isEmpty && Aim(aims[$0]) == .schedule }
    stretched = ProjectAssessment.stretched(list.rows)
  }

  package static func == (a: Self, b: Self) -> Bool { a.rows == b.rows && a.grounds == b.grounds }

  /// How many rows stand where in a dimension.
  package func count(_ dimension: TransitionDimension, at position: TransitionStand.Position) -> Int {
    rows.count { $0.stand(dimension).position == position }
  }

  private static func stretched(_ rows: [ProjectRow]) -> (String, Int)? {
    var byTeam: [String: (shown: String, rows: [ProjectRow])] = [:]
    for row in rows {
      for team in row.list(.team) { byTeam[team.lowercased(), default: (team, [])].rows.append(row) }
    }
    let busiest = byTeam.values.map { team in (team.shown, most(of: team.rows)) }
      .max { ($0.1, $1.0) < ($1.1, $0.0) }
    return busiest.flatMap { $0.1 >= 3 ? $0 : nil }
  }

  /// The most rows that run on one day; a row without days runs on none that is known.
  private static func most(of rows: [ProjectRow]) -> Int {
    rows.compactMap(\.start).map { day in
      rows.count { row in (row.start.map { $0 <= day } ?? false) && (row.end.map { $0 >= day } ?? true) }
    }.max() ?? 0
  }
}

extension ProjectAssessment {
  /// The whole in two or three sentences.
  package var sentence: String {
    let positions = TransitionStand.Position.allCases.compactMap { position in
      let count = TransitionDimension.allCases.reduce(0) { $0 + self.count($1, at: position) }
      return count == 0 ? nil : "\(grouped(count)) \(position.spoken)"
    }
    let all = rows.count * TransitionDimension.allCases.count
    return
      "\(Spoken.raised(counted(rows.count, "project"))), \(grouped(all)) positions: \(Spoken.list(positions)). "
      + (withoutOutcome.isEmpty
        ? "Every one states an outcome. "
        : "\(grouped(withoutOutcome.count)) state\(withoutOutcome.count == 1 ? "s" : "") no outcome. ")
      + "Next: \(Spoken.lowered(next.step.title))."
  }

  package func name(_ position: Int) -> String { rows.indices.contains(position) ? rows[position].project.name : "" }

  package var json: JSON {
    func names(_ positions: [Int]) -> JSON { .list(positions.map { .text(name($0)) }) }
    return [
      "projects": .list(rows.map(\.json)),
      "mayBeOneProduct": .list(
        grounds.map {
          [
            "by": .text($0.ground.rawValue), "shared": .list($0.shared.map(JSON.text)), "projects": names($0.rows),
          ]
        }),
      "withoutOutcome": names(withoutOutcome), "scheduleOrBudgetOnly": names(scheduleOnly),
      "next": [
        "step": .integer(next.step.rawValue), "title": .text(next.step.title), "because": .text(next.because),
      ], "sentence": .text(sentence),
    ]
  }
}

extension ProjectAssessment.Row {
  var json: JSON {
    [
      "line": .integer(project.line), "name": .text(project.name),
      "start": project.start.map { .text($0.description) } ?? .null,
      "end": project.end.map { .text($0.description) } ?? .null,
      "stands": .list(
        stands.map {
          [
            "dimension": .text($0.dimension.rawValue), "position": .text($0.position.rawValue),
            "because": .text($0.because),
          ]
        }),
    ]
  }
}

extension TransitionStand.Position {
  fileprivate var spoken: String {
    switch self {
    case .projectEnd: "at the project end"
    case .productEnd: "at the product end"
    case .between: "between"
    case .unknown: "that the list cannot tell"
    }
  }
}
