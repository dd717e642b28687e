import Analysis
import Evidence
import Model

/// One team of Harbour in the story: the system it works in, and how its items are called.
struct HarbourTeam: Sendable {
  /// As in the model.
  let name: String
  /// The product the team answers for; empty for teams that offer services.
  let product: String
  let seed: UInt64
  let system: Simulation
  let phrases: HarbourPhrases
  /// The team keeps a list of three dates an item instead of a board.
  var keepsDatesOnly = false

  static func all(_ days: HarbourDays) -> [HarbourTeam] {
    [quay, tide, mole, beacon, pilot, slipway, compass, legalOperations, security].map { $0(days) }
  }

  /// Keys of the epics that part of a team's items hang below, with how many of a hundred do. The others trace to a
  /// goal by their product alone.
  private static let epics: [String: [(key: String, percent: Int)]] = [
    "quay": [("QUAY-E1", 45), ("ACT-1", 10)], "tide": [("TIDE-E1", 30)], "mole": [("ACT-1", 12)],
    "beacon": [("BEACON-E1", 55)], "pilot": [("ACT-1", 8)],
  ]

  /// What the team's tracker tells, with the slips that trackers have.
  func workItems() -> WorkItems {
    let course = system.run(seed: seed).withSlips(seed: seed)
    let prefix = name.split(separator: "-").first.map { $0.uppercased() } ?? name
    let items = system.workItems(of: course) { item, type in
      Simulation.Ticket(
        key: "\(prefix)-\(item + 1)", title: phrases.title(type, item: item, seed: seed), team: name, product: product)
    }
    let kept = keepsDatesOnly ? items.asDates(in: HarbourDays.zone, seed: seed) : items
    return kept.below(HarbourTeam.epics[name] ?? [], seed: seed)
  }
}

extension Simulation.Effort {
  static func hours(_ hours: Double, _ spread: Double = 0.8) -> Simulation.Effort {
    .init(hours: hours, spread: spread)
  }
}
extension Simulation.State {
  static func released(_ name: String) -> Simulation.State { .init(name, .wait) }
}
