package import Model

extension DayCounts {
  /// The first day on which anything was started or finished; nothing when nothing was.
  package var firstDayOfFlow: Day? {
    let slots = (1..<max(1, width - 1)).first { series[$0] != 0 || series[width + $0] != 0 }
    return slots.map { from + ($0 - 1) }
  }

  /// The same counts over a window that begins later. Meant for counts that were begun long before
  /// anything happened, because the first day was not known yet: what is counted for the window as a
  /// whole — cycle times, cancelled items — stays as it is.
  package func beginning(on day: Day) -> DayCounts { over(max(from, min(day, to)), to) }

  /// Narrows the series to the days from the first start or finish to the last day of the evidence, and
  /// lets open items age to that day.
  mutating func narrow(latest: Day) {
    var narrowed = over(min(firstDayOfFlow ?? latest, latest), latest)
    let shift = asOf - latest
    narrowed.asOf = latest
    narrowed.ages = [Int](repeating: 0, count: DayCounts.usualDays)
    for (age, count) in ages.enumerated() where count > 0 {
      DayCounts.count(age - shift, times: count, in: &narrowed.ages)
    }
    self = narrowed
  }

  /// The same counts with series from one day of the window to another.
  private func over(_ first: Day, _ last: Day) -> DayCounts {
    var narrowed = DayCounts(
      from: first, to: last, asOf: asOf, stageCount: stageCount, startStage: startStage, finishStage: finishStage)
    (narrowed.items, narrowed.open, narrowed.cancelled, narrowed.defects) = (items, open, cancelled, defects)
    (narrowed.cycleTimes, narrowed.ages, narrowed.earliest, narrowed.latest) = (cycleTimes, ages, earliest, latest)
    let skipped = first - from
    for row in 0..<(3 + stageCount) {
      let (old, new) = (row * width, row * narrowed.width)
      narrowed.series[new] = series[old...(old + skipped)].reduce(0, +)
      for slot in 1..<(narrowed.width - 1) { narrowed.series[new + slot] = series[old + skipped + slot] }
    }
    return narrowed
  }
}
