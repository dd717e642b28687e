package import Model

/// The latest stretch of readings in which a measure did not move: judged by limits of its own it shows
/// no signal in any direction, and its second half lies where its first half lay.
package struct FlatSpell: Equatable, Sendable {
  /// Fewer readings than this could hide any movement.
  package static let fewestReadings = 8
  /// What came longer ago is not looked at.
  static let mostReadings = 200

  package let since: Day
  package let until: Day
  package let readings: Int
  /// Whole weeks from the first to the last of these readings.
  package var weeks: Int { (until - since) / 7 }

  /// The longest such stretch that reaches up to the latest reading; nothing when there is none.
  package init?(_ points: [MeasureSeries.Point]) {
    let known = Array(points.suffix(FlatSpell.mostReadings))
    guard known.count >= FlatSpell.fewestReadings else { return nil }
    let values = known.map(\.value)
    let starts = 0...(known.count - FlatSpell.fewestReadings)
    guard let start = starts.first(where: { isFlat(Array(values[$0...])) }), let last = known.last else { return nil }
    (since, until, readings) = (known[start].day, last.day, known.count - start)
  }
}

private func isFlat(_ values: [Double]) -> Bool {
  let limits = ProcessLimits(baseline: values)
  let half = values.count / 2
  let shift = abs(mean(of: Array(values.suffix(half))) - mean(of: Array(values.prefix(half))))
  // Two standard errors of a difference between two means of half the readings each.
  let room = 2 * limits.range / 1.128 * (2 / Double(half)).squareRoot()
  return shift <= room + limits.tolerance && ProcessBehaviour(values, limits: limits).signalled.isEmpty
}
