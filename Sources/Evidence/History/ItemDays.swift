/// The days that count for one item: what a workflow makes of its dates and moves.
///
/// A re-opened item keeps its first start and its last finish. A cancelled one leaves work in
/// progress and is never throughput. Days after the as-of day are not known yet.
package struct ItemDays: Equatable, Sendable {
  package var created = History.never
  package var started = History.never
  package var finished = History.never
  package var cancelled = History.never
  package var defects = Defect()

  package init() {}

  /// The day the item stops being work in progress.
  package var left: Int32 { min(finished, cancelled) }
  /// Calendar days from start to finish, both counted; nothing when it has none or its dates contradict.
  package var cycleTime: Int? {
    guard finished != History.never, defects.isDisjoint(with: .noCycleTime) else { return nil }
    return Int(finished) - Int(started) + 1
  }
  package var isThroughput: Bool { finished != History.never && !defects.contains(.finishedBeforeStarted) }
}

extension ItemDays {
  /// Enters a stage, after everything entered before.
  mutating func enter(_ stage: Int, on day: Int32, _ map: StageMap) {
    cancelled = History.never
    if stage >= map.finishStage {
      if finished == History.never { finished = day }
    } else {
      finished = History.never
      if stage >= map.startStage, started == History.never { started = day }
    }
  }

  mutating func cancel(on day: Int32) {
    if cancelled == History.never { cancelled = day }
  }

  /// Settles start and finish from one day per stage, `never` where a stage was not entered.
  mutating func take(arrivals: UnsafeBufferPointer<Int32>, startStage: Int, finishStage: Int) {
    var isSkipped = false
    for stage in arrivals.indices {
      let day = arrivals[stage]
      created = min(created, day)
      if stage >= finishStage {
        finished = min(finished, day)
      } else if stage >= startStage {
        started = min(started, day)
        if day == History.never { isSkipped = true }
      }
    }
    if isSkipped, finished != History.never, started != History.never { defects.insert(.skippedState) }
  }

  /// Finds the contradictions between start and finish.
  mutating func judge() {
    if cancelled != History.never { finished = History.never }
    guard finished != History.never else { return }
    if started == History.never { defects.insert(.finishedWithoutStart) }
    if started != History.never, finished < started { defects.insert(.finishedBeforeStarted) }
  }
}

extension Defect {
  /// With one of these an item has no cycle time.
  package static let noCycleTime: Defect = [.finishedBeforeStarted, .finishedWithoutStart]

  /// Each defect with the id it is reported under.
  static let all: [(defect: Defect, quality: Quality)] = [
    (.finishedBeforeStarted, .finishedBeforeStarted), (.finishedWithoutStart, .finishedWithoutStart),
    (.inTheFuture, .inTheFuture), (.outOfOrder, .outOfOrder), (.skippedState, .skippedState),
    (.brokenChain, .brokenChain),
  ]
}
