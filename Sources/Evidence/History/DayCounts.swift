package import Model

/// Work items counted by day: all that flow figures need of any number of items, in memory that
/// grows with the days only. Fed item by item from a file, or from a ``History``.
///
/// Whole days are counted in histograms, so a percentile never needs a sort.
package struct DayCounts: Equatable, Sendable {
  /// First and last day of the series, both included.
  package internal(set) var from: Day
  package internal(set) var to: Day
  /// Open items age to this day.
  package internal(set) var asOf: Day
  package let stageCount: Int
  package let startStage: Int
  package let finishStage: Int

  /// Items counted, sound or not.
  package internal(set) var items = 0
  /// Started and neither finished nor cancelled on the as-of day.
  package internal(set) var open = 0
  /// Cancelled within the window.
  package internal(set) var cancelled = 0
  /// How many items have each defect, by bit of ``Defect``.
  package internal(set) var defects = [Int](repeating: 0, count: 8)
  /// `cycleTimes[n]`: items finished within the window after n calendar days, both ends counted. Index 0 stays 0.
  package internal(set) var cycleTimes: [Int]
  /// `ages[n]`: open items that are n calendar days old on the as-of day, both ends counted.
  package internal(set) var ages: [Int]
  /// Rows of `width` numbers: finished, started, left, then entries minus exits for each stage and those
  /// after it. Number 0 of a row gathers all days before the window; the last is room for what comes after it
  /// and stays 0.
  var series: [Int]
  var width: Int
  /// The first and the last day anything happened on; `never` and its opposite when nothing did.
  package internal(set) var earliest = History.never
  package internal(set) var latest = Int32.min

  /// - Parameter window: at most 200 years are counted; what a person chose is shorter.
  package init(from: Day, to: Day, asOf: Day, stageCount: Int, startStage: Int, finishStage: Int) {
    self.from = from
    self.to = max(from, min(to, from + 73_048))
    (self.asOf, self.stageCount) = (asOf, stageCount)
    (self.startStage, self.finishStage) = (startStage, finishStage)
    width = (self.to - from) + 3
    series = [Int](repeating: 0, count: width * (3 + stageCount))
    cycleTimes = [Int](repeating: 0, count: DayCounts.usualDays)
    ages = [Int](repeating: 0, count: DayCounts.usualDays)
  }

  /// Longer times than this make the histogram grow.
  static let usualDays = 4096

  /// Counts one item by one day per stage, `History.never` where a stage was not entered; a stage
  /// passed over counts as entered with the next.
  package mutating func add(_ days: ItemDays, arrivals: UnsafeBufferPointer<Int32>) {
    add(days)
    var reached = History.never
    var stage = arrivals.count - 1
    while stage >= 0 {
      reached = min(reached, arrivals[stage])
      flow(stage, reached, 1)
      stage -= 1
    }
    // A cancelled item leaves the stages it stood in.
    if days.cancelled != History.never, reached <= days.cancelled {
      for stage in arrivals.indices {
        if arrivals[stage...].contains(where: { $0 <= days.cancelled }) { flow(stage, days.cancelled, -1) }
      }
    }
  }

  /// Counts one item by the entries into stages it made, ascending: a re-opened item goes back.
  package mutating func add(_ days: ItemDays, entries: some Sequence<(stage: Int, day: Int32)>) {
    add(days)
    var current = -1
    for (stage, day) in entries {
      if stage > current {
        for step in (current + 1)...stage { flow(step, day, 1) }
      } else if stage < current {
        for step in (stage + 1)...current { flow(step, day, -1) }
      }
      current = stage
    }
    if days.cancelled != History.never, current >= 0 { for step in 0...current { flow(step, days.cancelled, -1) } }
  }

  private mutating func add(_ days: ItemDays) {
    items += 1
    note(days.created)
    note(days.started)
    note(days.left)
    if !days.defects.isEmpty { for bit in 0..<8 where days.defects.rawValue & (1 << bit) != 0 { defects[bit] += 1 } }
    if days.cancelled != History.never, slot(days.cancelled) > 0 { cancelled += 1 }
    if days.isThroughput { count(0, days.finished) }
    addWork(days)
  }

  /// Work in progress, cycle time and age.
  private mutating func addWork(_ days: ItemDays) {
    guard days.started != History.never, !days.defects.contains(.finishedBeforeStarted) else { return }
    count(1, days.started)
    guard days.left != History.never else {
      open += 1
      return DayCounts.count(Int(asOf.number) - Int(days.started) + 1, in: &ages)
    }
    count(2, max(days.left, days.started))
    if let time = days.cycleTime, slot(days.finished) > 0 { DayCounts.count(time, in: &cycleTimes) }
  }

  static func count(_ days: Int, times: Int = 1, in histogram: inout [Int]) {
    guard days > 0, days < 200_000 else { return }
    if days >= histogram.count {
      histogram.append(contentsOf: repeatElement(0, count: days + 1 - histogram.count))
    }
    histogram[days] += times
  }

  private mutating func note(_ day: Int32) {
    guard day != History.never else { return }
    earliest = min(earliest, day)
    latest = max(latest, day)
  }

  private mutating func count(_ row: Int, _ day: Int32, _ change: Int = 1) {
    let slot = slot(day)
    if slot >= 0 { series[row * width + slot] += change }
  }
  private mutating func flow(_ stage: Int, _ day: Int32, _ change: Int) {
    if stage < stageCount { count(3 + stage, day, change) }
  }

  /// Where a day is counted: 0 before the window, 1 on its first day, -1 after it.
  private func slot(_ day: Int32) -> Int {
    if day > to.number { return -1 }
    return day < from.number ? 0 : Int(day) - Int(from.number) + 1
  }
}

extension DayCounts {
  /// Days of the series.
  package var days: Int { width - 2 }
  /// Items finished on each day of the window; days with none are data.
  package var throughput: [Int] { Array(row(0).dropFirst()) }
  /// Items started on each day of the window.
  package var arrivals: [Int] { Array(row(1).dropFirst()) }
  /// Items started and not yet gone at the end of each day.
  package var workInProgressAtEndOfDay: [Int] {
    var level = 0
    return zip(row(1), row(2)).map { started, left in
      level += started - left
      return level
    }.dropFirstDay
  }
  /// Items that were in progress at any time of each day, the day they left included. Little's law
  /// holds exactly with this count.
  package var workInProgressTouched: [Int] { zip(workInProgressAtEndOfDay, row(2).dropFirst()).map { $0 + $1 } }
  /// Items in a stage or after it at the end of each day.
  package func cumulativeFlow(_ stage: Int) -> [Int] {
    guard (0..<stageCount).contains(stage) else { return [] }
    var level = 0
    return row(3 + stage).map { change in
      level += change
      return level
    }.dropFirstDay
  }
  /// Items finished within the window that have a sound cycle time.
  package var measured: Int { cycleTimes.reduce(0, +) }
  package func count(of defect: Defect) -> Int {
    defect.rawValue == 0 ? 0 : defects[min(7, defect.rawValue.trailingZeroBitCount)]
  }

  func row(_ index: Int) -> ArraySlice<Int> { series[index * width..<(index + 1) * width - 1] }
}

extension [Int] {
  /// Number 0 gathers the time before the window.
  fileprivate var dropFirstDay: [Int] { Array(dropFirst()) }
}
