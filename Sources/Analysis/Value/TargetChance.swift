package import Model

/// The chance that a measure is at its target on the target's day, or in words why there is none.
///
/// Whole stretches of past changes are drawn again, as they followed one another: single differences
/// drawn on their own would turn routine variation around a level into a wandering of the level.
package enum TargetChance: Equatable, Sendable {
  case estimated(Likelihood, assuming: String)
  /// The day has come; what the last reading up to it said.
  case resolved(wasReached: Bool, at: Double)
  case none(because: String)

  package static let fewestReadings = 6
  package static let trials = 10_000

  /// - Parameter nudge: added to every change, to see what another pace would do.
  package init(of target: Goal.Target, _ series: MeasureSeries, asOf: Day, seed: UInt64, nudge: Double = 0) {
    let count = series.points.count
    if target.by <= asOf {
      self = TargetChance.past(target, series)
    } else if count < TargetChance.fewestReadings {
      self = .none(because: "Not enough yet: \(count) of \(TargetChance.fewestReadings) readings.")
    } else {
      self = TargetChance.future(target, series, seed, nudge)
    }
  }

  private static func past(_ target: Goal.Target, _ series: MeasureSeries) -> TargetChance {
    guard let last = series.points.last(where: { $0.day <= target.by }) else {
      return .none(because: "The day has passed without a reading.")
    }
    return .resolved(wasReached: target.isMet(by: last.value), at: last.value)
  }

  private static func future(_ target: Goal.Target, _ series: MeasureSeries, _ seed: UInt64, _ nudge: Double)
    -> TargetChance
  {
    guard let latest = series.latest, let interval = series.usualInterval else {
      return .none(because: "No reading yet.")
    }
    // No target asks for more than ten years of daily readings.
    let steps = min((target.by - latest.day) / max(interval, 1), 3_650)
    guard steps > 0 else { return .none(because: "No further reading is due before \(target.by.spoken).") }
    let values = series.values
    let stretch = min(steps, max(1, (values.count - 1) / 3))
    let met = reached(target, from: latest.value, values, steps: steps, stretch: stretch, seed, nudge)
    return .estimated(
      Likelihood(Double(met) / Double(trials)),
      assuming: """
        chance that the last reading before the day is at the target or beyond, if changes come as they came over \
        \(values.count) readings, in stretches of \(counted(stretch, "reading")): \(counted(steps, "reading")) to come, \
        \(trials) seeded trials; no new cause, no decision taken
        """)
  }

  private static func reached(
    _ target: Goal.Target, from value: Double, _ values: [Double], steps: Int, stretch: Int, _ seed: UInt64,
    _ nudge: Double
  ) -> Int {
    var random = Xoshiro(seed: seed)
    var met = 0
    for _ in 0..<trials {
      var (end, left) = (value, steps)
      while left > 0 {
        let length = min(left, stretch)
        let start = drawn(UInt32(truncatingIfNeeded: random.next()), below: UInt64(values.count - length))
        end += values[start + length] - values[start] + nudge * Double(length)
        left -= length
      }
      if target.isMet(by: end) { met += 1 }
    }
    return met
  }

  /// `66 %`, `reached at 85.2`, `Not enough yet: 4 of 6 readings.`
  package var words: String {
    switch self {
    case .estimated(let likelihood, _): likelihood.description
    case .resolved(true, let value): "The day has come: reached, at \(decimal(value))."
    case .resolved(false, let value): "The day has come: not reached, at \(decimal(value))."
    case .none(let reason): reason
    }
  }
}
