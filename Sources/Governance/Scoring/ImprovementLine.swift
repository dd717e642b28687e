import Analysis
package import Model

/// A change to how work is done: the data that prompted it, and what its measure says since. Rows 06.09, 18.05.
package struct ImprovementLine: Codable, Equatable, Sendable {
  package enum Effect: String, Codable, CaseIterable, Sendable {
    case better = "a signal, for the better"
    case worse = "a signal, for the worse"
    case routine = "not beyond routine variation"
    case notEnoughData = "not enough data yet"
    case unmeasured = "no measure will tell"
  }

  package var improvement: Name
  package var title: String
  package var of: Link<Governed>
  /// The data that prompted it.
  package var because: String
  package var action: String
  package var owner: Name?
  package var measure: Name?
  /// The day it was written down: what lies before is before.
  package var begun: Day
  package var reviewOn: Day?
  package var effect: Effect
  package var before: Double?
  package var after: Double?
  package var unit: String
  package var sentence: String

  /// Somebody was to look at its effect by now.
  package func isDue(on day: Day) -> Bool { reviewOn.map { $0 <= day } ?? false }

  /// - Parameters:
  ///   - begun: the day it was written down.
  ///   - series: the readings of its measure, ascending; empty when it names none.
  package init(
    _ improvement: Resource<Improvement>, begun: Day, measure: Resource<Measure>?, series: [DailyValue], on day: Day
  ) {
    self.improvement = improvement.name
    title = improvement.title
    of = improvement.of
    because = improvement.because
    action = improvement.action
    owner = improvement.owner?.name
    self.measure = measure?.name
    self.begun = begun
    reviewOn = improvement.reviewOn
    unit = measure?.unit ?? ""
    let earlier = series.filter { $0.day <= begun }.map(\.value)
    let later = series.filter { $0.day > begun && $0.day <= day }.map(\.value)
    (before, after) = (NearestRank.middle(of: earlier), NearestRank.middle(of: later))
    effect =
      measure == nil ? .unmeasured : ImprovementLine.effect(earlier, later, isBetterHigher: measure?.better == .higher)
    sentence = ""
    sentence = says(measure, earlier.count, later.count)
  }

  private static func effect(_ earlier: [Double], _ later: [Double], isBetterHigher: Bool) -> Effect {
    guard earlier.count >= Scoring.baseline, later.count >= Scoring.fewest else { return .notEnoughData }
    let behaviour = ProcessBehaviour(later, limits: ProcessLimits(baseline: earlier))
    let recent = behaviour.signals.filter { $0.points.contains { $0 >= later.count - Scoring.fewest } }
    guard let last = recent.last else { return .routine }
    return (last.side == .above) == isBetterHigher ? .better : .worse
  }

  private func says(_ measure: Resource<Measure>?, _ earlier: Int, _ later: Int) -> String {
    guard let measure else { return "It names no measure, so nobody will see whether it helped." }
    guard let before, let after, effect != .notEnoughData else {
      return
        "\(measure.title): \(counted(earlier, "reading")) before it, \(counted(later, "reading")) since; limits need \(Scoring.baseline) and \(Scoring.fewest)."
    }
    return "\(measure.title): \(Spoken.number(before)) before, \(Spoken.number(after, unit)) since; \(effect.rawValue)."
  }
}
