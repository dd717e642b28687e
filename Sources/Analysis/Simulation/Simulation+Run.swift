import Model

extension Simulation {
  /// Plays the system from its first working day to its last.
  package func run(seed: UInt64) -> Course {
    guard states.count >= 2, states.count < 255, !types.isEmpty, types.count < 256, !time.days.isEmpty else {
      return Course(statuses: states.map(\.name) + [Simulation.droppedStatus], typeNames: types.map(\.name))
    }
    var floor = Floor(of: self, seed: seed)
    return floor.play()
  }

  /// The status of an item that was given up.
  package static let droppedStatus = "Cancelled"
}
