import Evidence
import Model

/// Rows that share users or systems, or speak of the same thing, and so may be one product.
package struct SharedGround: Equatable, Sendable {
  package enum Ground: String, Sendable {
    case users, systems
    /// Only the words of their names: weaker than a column that says it.
    case words
  }
  package let ground: Ground
  /// What they share, as the list writes it.
  package let shared: [String]
  /// Positions in the list.
  package let rows: [Int]

  package var says: String {
    let what = Spoken.list(shared.map { "“\($0)”" })
    return switch ground {
    case .users: "They share the users \(what)."
    case .systems: "They share the systems \(what)."
    case .words: "Their names speak of \(what)."
    }
  }

  /// Groups of at least two rows, the largest first. Columns that say it go before mere words.
  static func groups(_ rows: [ProjectRow]) -> [SharedGround] {
    let users = groups(.users, rows.map { $0.list(.users) })
    let systems = groups(.systems, rows.map { $0.list(.systems) })
    let said = Set((users + systems).flatMap(\.rows))
    let words = groups(.words, rows.enumerated().map { said.contains($0) ? [] : speaking($1.name) })
      .filter { $0.rows.count <= max(2, rows.count / 2) }
    return users + systems + words
  }

  private static func groups(_ ground: Ground, _ things: [[String]]) -> [SharedGround] {
    var places: [String: (shown: String, rows: [Int])] = [:]
    for (row, named) in things.enumerated() {
      for thing in Set(named) { places[thing.lowercased(), default: (thing, [])].rows.append(row) }
    }
    // Several things shared by the same rows are one ground.
    var byRows: [[Int]: [String]] = [:]
    for place in places.values where place.rows.count > 1 {
      byRows[place.rows.sorted(), default: []].append(place.shown)
    }
    return byRows.map { SharedGround(ground: ground, shared: $1.sorted(), rows: $0) }
      .sorted { ($1.rows.count, $0.shared[0]) < ($0.rows.count, $1.shared[0]) }
  }

  /// The words of a name that stand for a thing, not for what is done to it.
  private static func speaking(_ name: String) -> [String] {
    Words(name).all.filter { $0.count >= 4 && !plain.contains($0) && !$0.contains(where: \.isNumber) }
  }

  private static let plain: Set = [
    "project", "phase", "programme", "program", "migration", "upgrade", "rollout", "relaunch", "implementation",
    "introduction", "replacement", "integration", "system", "systems", "platform", "initiative", "digital",
    "digitalisation", "transformation", "improvement", "optimisation", "optimization", "management", "with", "from",
    "into", "have", "this", "that", "their", "next", "generation", "strategy", "service", "services", "process",
    "solution", "move", "build", "pilot", "review", "consolidation", "modernisation", "modernization",
  ]
}
