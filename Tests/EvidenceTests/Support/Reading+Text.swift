import Foundation
import Model

@testable import Evidence

/// Reads a text as if it were a file.
func read(_ text: String, _ change: (inout ImportChoices) -> Void = { _ in }, zone: Zone = .utc) -> Intake {
  var choices = ImportChoices()
  change(&choices)
  return Importer.read(bytes: Array(text.utf8), name: "export.csv", choices: choices, zone: zone)
}

extension Day {
  /// `2025-06-30`, as written in tests.
  init(_ text: String) {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    self = Day(year: parts[0], month: parts[1], day: parts[2]) ?? Day(number: 0)
  }
}

extension Zone {
  /// Germany in 2025: one hour ahead in winter, two from 30 March to 26 October.
  static let berlin = Zone(
    name: "Europe/Berlin", initialOffset: 3600,
    changes: [.init(from: 1_743_296_400, offset: 7200), .init(from: 1_761_440_400, offset: 3600)])
}

extension Workflow {
  /// A workflow from state names with the statuses each stands for.
  static func of(
    _ states: [(String, [String])], started: String, finished: String, cancelled: [String] = []
  ) throws -> Workflow {
    let written: [String: Any] = [
      "items": ["Story"], "started": started, "finished": finished, "cancelled": cancelled, "zone": "UTC", "lanes": [],
      "states": states.map { ["name": $0.0, "activity": "active", "statuses": $0.1] as [String: Any] },
    ]
    return try JSONDecoder().decode(Workflow.self, from: JSONSerialization.data(withJSONObject: written))
  }
}

extension DayCounts {
  /// The nearest-rank percentile of the cycle times.
  func percentile(_ percent: Int) -> Int {
    let rank = (measured * percent + 99) / 100
    var seen = 0
    for (days, count) in cycleTimes.enumerated() {
      seen += count
      if seen >= rank, rank > 0 { return days }
    }
    return 0
  }
}
