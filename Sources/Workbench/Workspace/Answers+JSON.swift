package import Analysis
package import Governance
package import Model

extension PlanningShift {
  package var json: JSON {
    [
      "day": .text(day.description), "sorts": .list(Sort.allCases.filter(sorts.contains).map { .text($0.rawValue) }),
      "lines": .list(lines.map { .text($0) }), "because": .text(because), "cause": .text(cause.said),
      "trend": .list(trend.map { .text($0) }),
    ]
  }
}

extension PlanningShift.Cause {
  /// `decision-3`, `experiment postcode-first`, `revision 12`.
  package var said: String {
    switch self {
    case .decision(let id): id
    case .experiment(let name): "experiment \(name)"
    case .revision(let seq): "revision \(seq)"
    }
  }
}

extension TeamFlow {
  package var json: JSON {
    [
      "team": .text(team.name.text), "open": .integer(open), "age85": age.map(JSON.integer) ?? .null,
      "started": .integer(started), "finished": .integer(finished),
    ]
  }
}

extension MeasurePicture {
  /// Its figure, every reading, and the limits of routine variation.
  package func json(_ locks: [BaselineLock]) throws -> JSON {
    let limits = behaviour.limits
    return [
      "measure": .text(name.text), "product": product.map { .text($0.text) } ?? .null, "figure": figure.json,
      "readings": .list(
        series.points.map { ["day": .text($0.day.description), "value": .number($0.value)] }),
      "limits": limits.points < 2
        ? .null
        : [
          "lower": .number(limits.shownLower), "upper": .number(limits.shownUpper),
          "readings": .integer(limits.points),
        ],
      "says": .list(sentences.map { .text($0) }), "locks": try JSON(encoding: locks),
    ]
  }
}
