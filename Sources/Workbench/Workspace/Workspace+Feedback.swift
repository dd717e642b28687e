import Evidence
package import Governance
package import Model

extension Workspace {
  /// Every feedback loop with who keeps it alive and how long it takes, what needs somebody first.
  package func feedback(asOf day: Day) throws -> [LoopStanding] {
    LoopStanding.all(try authority(asOf: day), readings: try readings(asOf: day))
  }

  /// What decisions need to know, with how fresh it is or who can be asked, what cannot be had first.
  package func information(asOf day: Day) throws -> [InformationReach] {
    let latest = try latestReadings(asOf: day)
    return try authority(asOf: day).informationReach(on: day) { latest[$0] }
  }

  /// The day of the latest reading of every measure.
  func latestReadings(asOf day: Day) throws -> [Name: Day] {
    Dictionary(try readings(asOf: day).map { ($0.measure, $0.day) }, uniquingKeysWith: max)
  }
}
