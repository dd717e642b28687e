import Model

extension FlowPicture {
  /// What deserves to be said first, each in one sentence; nothing is said where the evidence is thin.
  package var sentences: [String] {
    if let refusal { return [refusal] }
    return [caveat, oldWork, promise, balance, longestStage, behaviour, silence].compactMap(\.self)
  }

  /// Half of the work in progress is older than nine of ten finished items were.
  private var oldWork: String? {
    guard tally.ages.total >= 4, tally.cycleTimes.total >= 10,
      let ninth = tally.cycleTimes.percentile(Share(percent: 90))
    else { return nil }
    let older = tally.ages.count(atLeast: ninth + 1)
    guard older * 5 >= tally.ages.total else { return nil }
    let part = fraction(Double(older) / Double(tally.ages.total))
    return
      "\(part.prefix(1).uppercased())\(part.dropFirst()) of the work in progress is older than nine of ten finished items were."
  }

  private var promise: String? {
    guard let level, level.isPublished, tally.cycleTimes.total >= 10, let rate = level.hitRate(of: tally.cycleTimes)
    else {
      return nil
    }
    let percent = Int((rate * 100).rounded())
    let verdict = rate + 1e-9 >= level.probability.fraction ? "kept" : "missed"
    return
      "The expectation was \(verdict): \(percent) % of \(tally.cycleTimes.total) items were finished within \(counted(level.days, "day")), \(level.probability) are expected."
  }

  private var balance: String? {
    let (started, left) = (tally.started, tally.cycleTimes.total + tally.cancelled)
    guard started + left >= 10 else { return nil }
    if started * 5 > left * 6 { return "More was started than finished: \(started) items against \(left)." }
    if left * 5 > started * 6 { return "More was finished than started: \(left) items against \(started)." }
    return nil
  }

  private var longestStage: String? {
    guard let times, times.items >= 10, let stage = times.stages.max(by: { $0.share < $1.share }), stage.share >= 0.3
    else {
      return nil
    }
    return "\(stage.name) takes \(Int((stage.share * 100).rounded())) % of the time between start and finish."
  }

  private var behaviour: String? {
    let points = weekly.values.count
    guard points >= 6 else { return nil }
    let limits = "\(decimal(weekly.limits.shownLower)) and \(decimal(weekly.limits.shownUpper)) items a week"
    if weekly.signalled.isEmpty {
      return "Throughput shows only routine variation, between \(limits); no single week needs explaining."
    }
    return
      "Throughput was exceptional in \(counted(weekly.signalled.count, "week")) of \(points)\(direction), against routine limits of \(limits)."
  }

  /// More finished is better, and said so; fewer is not the same news.
  private var direction: String {
    let sides = Set(weekly.signals.compactMap(\.side))
    guard let side = sides.first, sides.count == 1 else { return "" }
    return side == .above ? ", for the better" : ", for the worse"
  }

  private var silence: String? {
    guard tally.open > 0 else { return nil }
    let quiet = tally.finishedPerDay.reversed().prefix { $0 == 0 }.count
    guard quiet >= 14 else { return nil }
    return
      "Nothing was finished for \(quiet) days while \(counted(tally.open, "item")) \(tally.open == 1 ? "is" : "are") open."
  }
}
