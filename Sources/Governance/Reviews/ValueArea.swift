package import Model

/// One of the four key value areas with the measures in it. An area without measures is shown empty.
/// Evidence-Based Management Guide, May 2024.
package struct ValueArea: Codable, Equatable, Sendable {
  /// A measure as a review sees it.
  package struct Entry: Codable, Equatable, Sendable {
    package var measure: Name
    package var category: Measure.Category?
    package var better: Measure.Direction
    package var figure: PinnedFigure
    /// The day of the latest reading; nothing when there is none.
    package var latest: Day?
    package var isStale: Bool

    package init(
      measure: Name, category: Measure.Category?, better: Measure.Direction, figure: PinnedFigure, latest: Day?,
      isStale: Bool
    ) {
      self.measure = measure
      self.category = category
      self.better = better
      self.figure = figure
      self.latest = latest
      self.isStale = isStale
    }
  }
  package var area: Measure.KeyValueArea
  package var measures: [Entry]

  package init(_ area: Measure.KeyValueArea, _ measures: [Entry]) {
    self.area = area
    self.measures = measures
  }

  /// All four areas in the Guide's order, whatever there is to put into them.
  package static func four(_ entries: [(Measure.KeyValueArea, Entry)]) -> [ValueArea] {
    Measure.KeyValueArea.allCases.map { area in ValueArea(area, entries.filter { $0.0 == area }.map(\.1)) }
  }
}

/// How far a goal has come by one of its measures.
package struct GoalLine: Codable, Equatable, Sendable {
  package var goal: Name
  package var title: String
  package var level: Goal.Level
  package var measure: Name
  package var baseline: Double
  /// Nothing when there is no reading; then `because` says why.
  package var now: Double?
  package var because: String?
  package var target: Double
  package var unit: String
  package var by: Day

  package init(
    goal: Resource<Goal>, target: Goal.Target, now: Double?, because: String?, unit: String
  ) {
    self.goal = goal.name
    title = goal.title
    level = goal.level
    measure = target.measure.name
    baseline = target.baseline
    self.now = now
    self.because = because
    self.target = target.target
    self.unit = unit
    by = target.by
  }

  /// The part of the way from baseline to target; below 0 when it went the other way.
  package var way: Double? {
    guard let now, target != baseline else { return nil }
    return (now - baseline) / (target - baseline)
  }

  /// `71 → 78 of 85 %, by 30 Jun 2025`.
  package var spoken: String {
    let aim = Spoken.number(target, unit)
    guard let now else {
      let reason = because.map(Spoken.clause) ?? "no reading yet"
      return "from \(bare(baseline)) to \(aim), by \(by.spoken); \(reason)"
    }
    return "\(bare(baseline)) → \(bare(now)) of \(aim), by \(by.spoken)"
  }
  /// The value as it is said, its unit left out.
  private func bare(_ value: Double) -> String { decimal(value, digits: unit.hasPrefix("%") ? 0 : 2) }
}
