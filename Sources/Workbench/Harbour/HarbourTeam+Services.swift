import Analysis
import Model

// The teams that offer services. Each has work with known steps and work that needs discovery, and
// the two differ in how far their times spread.
extension HarbourTeam {
  private static func desk(people: Int) -> [Simulation.State] {
    [
      .init("Requested", .wait), .init("Accepted", .wait, limit: 12),
      .init("In progress", .active, limit: 8, workers: people),
      .init(
        "Waiting for requester", .wait, skipped: Share(percent: 78), back: .init(Share(percent: 30), to: 2)),
      .released("Done"),
    ]
  }

  private static func type(
    _ name: String, _ weight: Int, hours: Double, spread: Double, headStart: Double = 0
  ) -> Simulation.ItemType {
    .init(
      name, weight: weight, efforts: [.none, .none, .hours(hours, spread), .hours(hours * 0.6, spread)],
      headStart: headStart)
  }

  private static func system(
    _ days: HarbourDays, people: Int, _ types: [Simulation.ItemType], arrivals: Double
  ) -> Simulation {
    var system = Simulation(
      states: desk(people: people), types: types, time: days.workingTime(), zone: HarbourDays.zone, startState: 1,
      arrivals: arrivals)
    system.growth = 0.1
    system.waitingAtFirst = 5
    system.droppedBeforeStart = Share(percent: 3)
    system.droppedAfterStart = Share(percent: 1)
    system.reopened = Share(percent: 2)
    system.writtenOutOfHours = Share(percent: 15)
    return system
  }

  /// The platform: environments and permissions by known steps, readiness checks, and odd failures.
  static func slipway(_ days: HarbourDays) -> HarbourTeam {
    let types = [
      type("Request", 60, hours: 5, spread: 0.35, headStart: 10), type("Readiness check", 25, hours: 9, spread: 0.45),
      type("Investigation", 15, hours: 22, spread: 1.1),
    ]
    return HarbourTeam(
      name: "slipway", product: "", seed: 6, system: system(days, people: 5, types, arrivals: 1.7),
      phrases: .slipway)
  }

  /// The lawyers keep a list with three dates.
  static func legalOperations(_ days: HarbourDays) -> HarbourTeam {
    let types = [
      type("Contract", 62, hours: 9, spread: 0.3), type("Report", 12, hours: 6, spread: 0.25, headStart: 30),
      type("Advice", 18, hours: 26, spread: 0.9), type("Investigation", 8, hours: 70, spread: 1.1),
    ]
    var team = HarbourTeam(
      name: "legal-operations", product: "", seed: 7, system: system(days, people: 6, types, arrivals: 1.6),
      phrases: .legalOperations)
    team.keepsDatesOnly = true
    return team
  }

  static func security(_ days: HarbourDays) -> HarbourTeam {
    let types = [
      type("Access", 52, hours: 6, spread: 0.3, headStart: 10), type("Scan", 20, hours: 6, spread: 0.25),
      type("Patch", 16, hours: 6, spread: 0.35), type("Threat", 8, hours: 26, spread: 1.1, headStart: 40),
      type("Incident", 4, hours: 20, spread: 1.2, headStart: 100),
    ]
    return HarbourTeam(
      name: "security", product: "", seed: 8, system: system(days, people: 5, types, arrivals: 2.1),
      phrases: .security)
  }

  /// The team that helps others to learn what their users need: few requests, each different.
  static func compass(_ days: HarbourDays) -> HarbourTeam {
    let types = [type("Request", 40, hours: 8, spread: 0.5), type("Advice", 60, hours: 24, spread: 0.8)]
    var system = system(days, people: 3, types, arrivals: 0.3)
    system.waitingAtFirst = 1
    return HarbourTeam(name: "compass", product: "", seed: 9, system: system, phrases: .compass)
  }
}
