import Model

extension MeasurePicture {
  /// What deserves to be said about the measure, each in one sentence.
  package var sentences: [String] { [staleness, stillness, changed].compactMap(\.self) }

  private var staleness: String? {
    guard isStale, let age else { return nil }
    return "\(title) is stale: last read \(counted(age, "day")) ago, where \(measure.freshness) are allowed."
  }

  private var stillness: String? {
    guard let flat, flat.weeks >= FlatSpell.fewestReadings else { return nil }
    return
      "\(title) has not moved for \(flat.weeks) weeks: \(flat.readings) readings show nothing but routine variation."
  }

  /// What stands still now may yet have changed before: then it stands still on another level.
  private var changed: String? {
    guard let change else { return nil }
    let way = change.isBetter ? "better" : "worse"
    if flat != nil, !change.isRecent {
      return "\(title) stands on a \(way) level than at first: \(change.rule.rawValue)."
    }
    let again = change.isRecent ? ", after it had changed for the \(change.isBetter ? "worse" : "better")" : ""
    return "\(title) has changed for the \(way)\(again): \(change.rule.rawValue)."
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
