package import Evidence
package import Model

/// Harbour, the worked example: an organisation that does not exist, with eighteen months of evidence
/// made by our own simulation from a fixed seed, and the model in `Examples/Harbour/model`.
///
/// The contradictions that real trackers hold are in it, and so are figures that say “not enough yet”.
package enum HarbourStory {
  /// One batch a team, and the readings of all measures. The story ends on the Sunday given, and is
  /// otherwise always the same.
  package static func evidence(
    endingOn day: Day
  ) -> (batches: [(source: String, items: WorkItems)], readings: [Reading]) {
    let days = HarbourDays(endingOn: day)
    let teams = HarbourTeam.all(days)
    let items = teams.map { $0.workItems() }
    var readings = HarbourMeasure.all.enumerated().flatMap { $1.readings(days, stream: $0) }
    for (team, items) in zip(teams, items) {
      switch team.product {
      case "checkout": readings += items.releases("checkout-releases", product: "checkout", days)
      case "receipts": readings += items.releases("receipts-releases", product: "receipts", days)
      default: break
      }
    }
    return (zip(teams, items).map { (source: "tracker-\($0.name)", items: $1) }, readings)
  }

  /// The Sunday on which the example opens: thirteen weeks of evidence are still to come then.
  package static func openingDay(endingOn day: Day) -> Day { HarbourDays(endingOn: day).opening }
  /// The first day of evidence.
  package static func firstDay(endingOn day: Day) -> Day { HarbourDays(endingOn: day).first }
}
