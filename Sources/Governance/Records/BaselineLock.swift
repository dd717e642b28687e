package import Analysis
package import Model

/// Somebody locked the limits of a measure on some of its readings, and said why. An earlier lock stays visible.
package struct BaselineLock: Recorded {
  package static let record = "baseline"
  package static let format = 1

  package var measure: Name
  /// None for a measure of the whole organisation.
  package var product: Name?
  package var baseline: Baseline
  package var because: String
  package var by: Name
  package var on: Day
  package var authenticated: Bool

  /// Locks, or says what is in the way.
  package static func lock(
    _ measure: Name, of product: Name?, on baseline: Baseline, because: String, by who: Name, on day: Day
  ) throws(Refusal) -> BaselineLock {
    guard because.says else { throw .incomplete(.because) }
    guard baseline.from <= baseline.to, baseline.to <= day else {
      throw .baseline("A baseline has a first and a last day, in this order and not after today.")
    }
    guard baseline.values.count >= Baseline.fewest else {
      throw .baseline(
        "\(counted(baseline.values.count, "reading")) in those days; limits need \(Baseline.fewest) to be useful.")
    }
    return BaselineLock(
      measure: measure, product: product, baseline: baseline, because: because, by: who, on: day, authenticated: false)
  }
}
