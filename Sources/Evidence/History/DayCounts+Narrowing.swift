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
  package func beginning(on day: Day) -> DayCounts {
    let first = max(from, min(day, to))
    var later = DayCounts(
      from: first, to: to, asOf: asOf, stageCount: stageCount, startStage: startStage, finishStage: finishStage)
    (later.items, later.open, later.cancelled, later.defects) = (items, open, cancelled, defects)
    (later.cycleTimes, later.ages, later.earliest, later.latest) = (cycleTimes, ages, earliest, latest)
    let skipped = first - from
    for row in 0..<(3 + stageCount) {
      let (old, new) = (row * width, row * later.width)
      later.series[new] = series[old...(old + skipped)].reduce(0, +)
      for slot in 1..<(later.width - 1) { later.series[new + slot] = series[old + skipped + slot] }
    }
    return later
  }
}
