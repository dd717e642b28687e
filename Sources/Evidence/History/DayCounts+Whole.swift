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
}
