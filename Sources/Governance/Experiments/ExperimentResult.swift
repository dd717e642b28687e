import Analysis
package import Model

/// What the measure's own readings say about a hypothesis once its run is over.
///
/// The middle of the readings in the run is held against the frozen threshold. Where it lies there and the
/// measure varied so much before that it could have come there by itself, that is no support. EBM Guide 2024; Wheeler.
package struct ExperimentResult: Codable, Equatable, Sendable {
  package enum Verdict: String, Codable, CaseIterable, Sendable { case supported, refuted, inconclusive }

  /// Fewer readings in the run than this bear no verdict.
  package static let fewest = 3
  /// Limits from fewer readings before the run than this do not tell routine variation. Wheeler.
  package static let baseline = 6

  package var verdict: Verdict
  /// The middle reading of the run; nothing while there is none.
  package var seen: Double?
  /// Days and values of the readings in the run, so that the result can be computed again.
  package var days: [Day]
  package var readings: [Double]
  /// The middle of the readings before the run; nothing where there were none.
  package var before: Double?
  /// How many readings lay before the run.
  package var earlier: Int
  /// The terms it was judged by, counted from 1.
  package var version: Int
  package var because: String

  /// - Parameters:
  ///   - series: the measure's readings, ascending.
  ///   - days: the first day after the start to the last day of the run.
  package init(
    _ terms: ExperimentTerms, version: Int, series: [DailyValue], after start: Day, through last: Day
  ) {
    let own = series.filter { $0.day > start && $0.day <= last }
    let earlier = series.filter { $0.day <= start }.map(\.value)
    self.version = version
    (days, readings) = (own.map(\.day), own.map(\.value))
    (seen, before) = (NearestRank.middle(of: own.map(\.value)), NearestRank.middle(of: Array(earlier.suffix(12))))
    self.earlier = earlier.count
    (verdict, because) = ExperimentResult.judged(terms, own.map(\.value), seen, earlier)
  }

  private static func judged(
    _ terms: ExperimentTerms, _ run: [Double], _ seen: Double?, _ earlier: [Double]
  ) -> (Verdict, String) {
    guard let seen, run.count >= fewest else {
      return (.inconclusive, "Not enough readings: \(run.count) of \(fewest) in the run.")
    }
    let middle = "The middle of \(run.count) readings is \(Spoken.number(seen)), where \(terms.asked) was asked"
    guard terms.isMet(by: seen) else { return (.refuted, "\(middle).") }
    guard earlier.count >= baseline else {
      return (.supported, "\(middle). \(earlier.count) earlier readings are too few to tell routine variation.")
    }
    let limits = ProcessLimits(baseline: Array(earlier.suffix(12)))
    let side: ProcessBehaviour.Side = seen > limits.centre ? .above : .below
    let isSignal = ProcessBehaviour(run, limits: limits).signals.contains { $0.side == side }
    return isSignal
      ? (.supported, "\(middle), beyond what the measure varied between before.")
      : (.inconclusive, "\(middle), and the measure varied that much before it began: it may be routine variation.")
  }
}
