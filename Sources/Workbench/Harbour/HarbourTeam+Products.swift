import Analysis
import Model

// The five teams that answer for products.
extension HarbourTeam {
  /// The states of `product-flow` and `release-train`; effort, people and limits differ.
  private static func flow(
    limits: (ready: Int?, progress: Int, review: Int), people: (progress: Int, review: Int, readiness: Int),
    blocked: Int = 8, leavesEveryWeeks: Int? = nil
  ) -> [Simulation.State] {
    [
      .init("Backlog", .wait), .init("Ready", .wait, limit: limits.ready, skipped: Share(percent: 4)),
      .init("In progress", .active, limit: limits.progress, workers: people.progress, blocked: Share(percent: blocked)),
      .init(
        "Review", .active, limit: limits.review, workers: people.review, skipped: Share(percent: 6),
        back: .init(Share(percent: 9), to: 2)),
      .init(
        "Operations readiness", .readiness, workers: people.readiness,
        back: .init(Share(percent: 3), to: 2), leavesEveryWeeks: leavesEveryWeeks),
      .released("Released"),
    ]
  }

  private static func types(_ progress: Double, _ review: Double, _ readiness: Double) -> [Simulation.ItemType] {
    func type(_ name: String, _ weight: Int, _ part: Double, headStart: Double = 0) -> Simulation.ItemType {
      .init(
        name, weight: weight,
        efforts: [.none, .none, .hours(progress * part), .hours(review * part, 0.7), .hours(readiness, 0.6)],
        headStart: headStart)
    }
    return [
      type("Feature", 52, 1.15), type("Defect", 26, 0.6, headStart: 80), type("Risk", 8, 0.9, headStart: 20),
      type("Debt", 14, 1),
    ]
  }

  private static func system(
    _ days: HarbourDays, _ states: [Simulation.State], _ types: [Simulation.ItemType], arrivals: Double,
    growth: Double = 0.06, from: Day? = nil
  ) -> Simulation {
    var system = Simulation(
      states: states, types: types, time: days.workingTime(from: from), zone: HarbourDays.zone, startState: 2,
      arrivals: arrivals)
    system.growth = growth
    system.waitingAtFirst = 30
    system.droppedBeforeStart = Share(percent: 10)
    system.droppedAfterStart = Share(percent: 1)
    system.reopened = Share(percent: 2)
    system.writtenOutOfHours = Share(percent: 20)
    return system
  }

  /// Checkout. One of the two people of Slipway who make its changes ready for operations leaves in
  /// January 2026; from then on work piles up before readiness, until the quarter after the opening.
  static func quay(_ days: HarbourDays) -> HarbourTeam {
    let states = flow(limits: (8, 6, 4), people: (4, 3, 2))
    var system = system(days, states, types(24, 6, 7.6), arrivals: 1.36)
    system.changes = [
      .init(days.day(2026, 1, 19), state: 4, workers: 1), .init(days.day(2026, 4, 7), state: 4, workers: 3),
      .init(days.day(2026, 4, 20), state: 4, workers: 2),
    ]
    return HarbourTeam(name: "quay", product: "checkout", seed: 212_952, system: system, phrases: .checkout)
  }

  /// Ledger, which is healthy: within its limits, its people shared evenly.
  static func tide(_ days: HarbourDays) -> HarbourTeam {
    let states = flow(limits: (8, 6, 4), people: (4, 3, 3), blocked: 5)
    return HarbourTeam(
      name: "tide", product: "ledger", seed: 2, system: system(days, states, types(24, 6, 5), arrivals: 1.3),
      phrases: .ledger)
  }

  /// Receipts, which releases on one day of every week.
  static func mole(_ days: HarbourDays) -> HarbourTeam {
    let states = flow(limits: (8, 6, 4), people: (5, 3, 4), leavesEveryWeeks: 1)
    return HarbourTeam(
      name: "mole", product: "receipts", seed: 3,
      system: system(days, states, types(20, 5, 3), arrivals: 1.65), phrases: .receipts)
  }

  /// Sizing, with a train every four weeks.
  static func beacon(_ days: HarbourDays) -> HarbourTeam {
    let states = flow(limits: (nil, 10, 6), people: (7, 3, 4), leavesEveryWeeks: 4)
    var types = types(44, 14, 8)
    types[2].name = "Experiment"
    types[2].weight = 22
    return HarbourTeam(
      name: "beacon", product: "sizing", seed: 4, system: system(days, states, types, arrivals: 0.78),
      phrases: .sizing)
  }

  /// Seller onboarding. The board is four weeks old when the example opens.
  static func pilot(_ days: HarbourDays) -> HarbourTeam {
    let states = flow(limits: (4, 2, 2), people: (2, 2, 1))
    var system = system(
      days, states, types(70, 9, 6), arrivals: 0.4, growth: 0.3, from: days.day(2026, 3, 2))
    system.waitingAtFirst = 6
    return HarbourTeam(name: "pilot", product: "onboarding", seed: 4, system: system, phrases: .onboarding)
  }
}
