package import Model

/// The readings a measure's limits are locked on, kept as they were when somebody locked them. Wheeler: limits are
/// locked, and computed anew only for a known change or a signal that lasts, with a reason.
package struct Baseline: Codable, Equatable, Sendable {
  package let from: Day
  package let to: Day
  package let values: [Double]

  /// Limits from fewer readings are not useful. Wheeler.
  package static let fewest = 6

  package init(from: Day, to: Day, values: [Double]) { (self.from, self.to, self.values) = (from, to, values) }
}

extension MeasureSeries {
  /// The readings of some days as a baseline.
  package func baseline(from: Day, to: Day) -> Baseline {
    Baseline(from: from, to: to, values: points.filter { from <= $0.day && $0.day <= to }.map(\.value))
  }

  /// Which of the points lie in the days of a baseline.
  func places(of baseline: Baseline) -> Range<Int> {
    let first = points.firstIndex { $0.day >= baseline.from } ?? points.count
    let end = points.firstIndex { $0.day > baseline.to } ?? points.count
    return first..<max(first, end)
  }
}
