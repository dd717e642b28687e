import Model

extension DayCounts {
  /// Days that a file may hold when it is counted before anybody knows which it does: 1990 to 2049.
  static let anyDay = (
    first: Day(number: Day.number(year: 1990, month: 1, day: 1)),
    last: Day(number: Day.number(year: 2049, month: 12, day: 31))
  )

  /// Room for every day of ``anyDay``, to be narrowed with ``narrow(latest:)`` when all is read.
  init(roomFor map: StageMap) {
    self.init(
      from: DayCounts.anyDay.first, to: DayCounts.anyDay.last, asOf: DayCounts.anyDay.last,
      stageCount: map.stages.count, startStage: map.startStage, finishStage: map.finishStage)
    ages = [Int](repeating: 0, count: days + 2)
  }

  /// Narrows the series to the days from the first start or finish to the last day of the evidence, and
  /// lets open items age to that day.
  mutating func narrow(latest: Day) {
    let worked = (0..<3).compactMap { index in row(index).dropFirst().firstIndex { $0 != 0 }.map { $0 - index * width }
    }
    let first = worked.min().map { from + ($0 - 1) } ?? latest
    var narrowed = DayCounts(
      from: min(first, latest), to: latest, asOf: latest, stageCount: stageCount, startStage: startStage,
      finishStage: finishStage)
    let skipped = narrowed.from - from
    for index in 0..<3 + stageCount {
      let all = Array(row(index))
      let start = index * narrowed.width
      narrowed.series[start] = all[...skipped].reduce(0, +)
      for day in 0..<narrowed.days where skipped + 1 + day < all.count {
        narrowed.series[start + 1 + day] = all[skipped + 1 + day]
      }
    }
    let shift = asOf - latest
    for (age, count) in ages.enumerated() where count > 0 {
      DayCounts.count(age - shift, times: count, in: &narrowed.ages)
    }
    (narrowed.items, narrowed.open, narrowed.cancelled, narrowed.defects) = (items, open, cancelled, defects)
    (narrowed.cycleTimes, narrowed.earliest, narrowed.latest) = (cycleTimes, earliest, self.latest)
    self = narrowed
  }
}
