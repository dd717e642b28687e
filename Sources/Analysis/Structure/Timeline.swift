package import Model

/// How the structure changed over time, and how much of it in each quarter. Row 01.15.
package struct Timeline: Equatable, Sendable {
  /// First to last.
  package let changes: [StructuralChange]
  /// The day of the first description; nothing where there is none.
  package let began: Day?
  package let asOf: Day

  package init(_ walk: StructureWalk, asOf: Day) {
    changes = walk.changes.filter { $0.day <= asOf }
    began = walk.began.flatMap { $0 <= asOf ? $0 : nil }
    self.asOf = asOf
  }

  package struct Count: Equatable, Sendable {
    package let quarter: Quarter
    package let changes: Int
    /// The quarter is over, and was looked at from its first day.
    package let isWhole: Bool
  }

  /// Structural changes in each quarter since the first description; quarters without any are in it.
  package var churn: [Count] {
    guard let began else { return [] }
    var counts: [Quarter: Int] = [:]
    for change in changes where change.sort.isReorganisation { counts[Quarter(of: change.day), default: 0] += 1 }
    var quarters: [Count] = []
    var quarter = Quarter(of: began)
    while quarter <= Quarter(of: asOf) {
      let isWhole = quarter.from >= began && quarter.to <= asOf
      quarters.append(Count(quarter: quarter, changes: counts[quarter] ?? 0, isWhole: isWhole))
      quarter = quarter.next
    }
    return quarters
  }

  package static let definition = """
    structural changes with their day in a calendar quarter: a unit, team, product, service or value stream added, \
    taken out or moved; a team's type or planned end; a stage of a value stream added, taken out or given to another \
    team; who answers for a product or service. Each counts one; the first description of the organisation, the size \
    of teams and who holds which role count none
    """

  /// Reorganisation churn: the changes of the last whole quarter.
  package var figure: Figure {
    let whole = churn.filter(\.isWhole)
    let window = whole.last.map { Figure.Window(from: $0.quarter.from, to: $0.quarter.to) }
    let answer: Figure.Answer =
      whole.last.map { .value(Double($0.changes)) }
      ?? .none(because: began == nil ? "no model yet" : "no whole quarter has passed since the first description")
    return Figure(
      id: "structure.churn", title: "Reorganisation churn", answer, unit: "changes per quarter", sample: whole.count,
      window: window ?? .init(from: began ?? asOf, to: asOf), asOf: asOf, definition: Timeline.definition,
      source: "revisions of the model", trend: whole.dropLast().map { Double($0.changes) })
  }

  package var json: JSON {
    [
      "figure": figure.json,
      "quarters": .list(
        churn.map {
          [
            "quarter": .text($0.quarter.spoken), "from": .text($0.quarter.from.description),
            "changes": .integer($0.changes), "whole": .bool($0.isWhole),
          ]
        }),
      "changes": .list(changes.map(\.json)),
    ]
  }
}

extension StructuralChange {
  package var json: JSON {
    [
      "day": .text(day.description), "sort": .text(sort.rawValue), "subject": .text(subject.description),
      "says": .text(says), "revision": .integer(Int(revision)), "because": .text(reason),
    ]
  }
}
