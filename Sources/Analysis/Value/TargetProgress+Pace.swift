package import Model

extension TargetProgress {
  /// The chance if from now on the measure came nearer to its target at a multiple of its usual pace; nothing where it
  /// has not come nearer so far, because then there is no pace to multiply.
  package func chance(atPace pace: Double, asOf day: Day, seed: UInt64 = 1) -> TargetChance? {
    let values = picture.series.values
    guard values.count >= TargetChance.fewestReadings, pace.isFinite, let first = values.first, let last = values.last
    else { return nil }
    let drift = (last - first) / Double(values.count - 1)
    guard drift * (target.target - target.baseline) > 0 else { return nil }
    return TargetChance(of: target, picture.series, asOf: day, seed: seed, nudge: drift * (pace - 1))
  }
}
