import Model

extension MeasurePicture {
  /// What deserves to be said about the measure, each in one sentence.
  package var sentences: [String] { [staleness, stillness, change].compactMap(\.self) }

  private var staleness: String? {
    guard isStale, let age else { return nil }
    return "\(title) is stale: last read \(counted(age, "day")) ago, where \(measure.freshness) are allowed."
  }

  private var stillness: String? {
    guard let flat, flat.weeks >= FlatSpell.fewestReadings else { return nil }
    return
      "\(title) has not moved for \(flat.weeks) weeks: \(flat.readings) readings show nothing but routine variation."
  }

  /// A signal that the latest reading takes part in.
  private var change: String? {
    let last = series.points.count - 1
    guard flat == nil, behaviour.limits.points >= 6,
      let signal = behaviour.signals.last(where: { $0.points.last == last && $0.side != nil })
    else { return nil }
    let isBetter = (signal.side == .above) == (measure.better == .higher)
    return "\(title) has changed for the \(isBetter ? "better" : "worse"): \(signal.rule.rawValue)."
  }
}

extension TargetProgress {
  /// Where the target stands, in one sentence.
  package var sentence: String {
    guard let now else {
      return "\(picture.title): no reading yet, towards \(decimal(target.target)) by \(target.by.spoken)."
    }
    let way =
      "\(picture.title): \(decimal(target.baseline)) → \(decimal(now)) → \(decimal(target.target)) by \(target.by.spoken)"
    switch chance {
    case .estimated(let likelihood, _):
      return
        "\(way), chance \(likelihood)\(beyond ? "; the target lies outside what the system varies between today" : "")."
    case .resolved, .none: return "\(way). \(chance.words)"
    }
  }

  /// The target lies outside the limits of a process that shows no sign of changing.
  private var beyond: Bool {
    guard let flat = picture.flat else { return false }
    let limits = ProcessLimits(baseline: picture.series.values.suffix(flat.readings))
    return target.target > limits.upper || target.target < limits.lower
  }
}
