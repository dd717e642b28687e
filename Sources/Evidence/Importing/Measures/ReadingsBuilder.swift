import Model

/// Gathers values of measures, one a day for each measure and product, with an account of every row.
struct ReadingsBuilder {
  private(set) var readings: [Reading] = []
  private(set) var report = ImportReport()
  private var known: [Slot: Int] = [:]

  private struct Slot: Hashable {
    let measure: Name
    let product: Name?
    let day: Day
  }

  mutating func refuse(_ finding: RowFinding) {
    report.rows += 1
    report.refuse(finding)
  }

  /// A later row of the same day is the one that counts.
  mutating func take(_ reading: Reading) {
    report.rows += 1
    let slot = Slot(measure: reading.measure, product: reading.product, day: reading.day)
    if let row = known[slot] {
      readings[row] = reading
      report.duplicates += 1
    } else {
      known[slot] = readings.count
      readings.append(reading)
      report.accepted += 1
    }
  }
}
