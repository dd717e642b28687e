import Model

/// The numbers of a ``DayCounts`` laid open for one pass over many items: raw places instead of
/// arrays, and the totals in registers. Lives only inside ``DayCounts/withCells(today:_:)``.
struct DayCells {
  let series: UnsafeMutablePointer<Int>
  let width: Int
  /// The day before the window: what lies on it or earlier is counted in number 0 of a row.
  let base: Int
  let cycleTimes: UnsafeMutablePointer<Int>
  let ages: UnsafeMutablePointer<Int>
  /// How many days of age there is room for.
  let ageRoom: Int
  let asOf: Int32
  let today: Int32
  /// Up to this day a date is neither invisible nor in the future.
  var horizon: Int32 { min(asOf, today) }
  let stageCount: Int
  let startStage: Int
  let finishStage: Int
  var items = 0
  var open = 0
  var defects: (Int, Int, Int, Int, Int) = (0, 0, 0, 0, 0)
  var earliest = History.never
  var latest = Int32.min
  /// The last day written, whether or not a figure needs it.
  var lastWritten = Int32.min
  /// Times too long for the histograms as they are, kept until they can grow.
  var longCycleTimes: [Int] = []
  var longAges: [Int] = []

  /// Where a day is counted; everything after the window falls into the last number of a row.
  @inline(__always) private func slot(_ day: Int32) -> Int { min(max(Int(day) &- base, 0), width &- 1) }

  /// Counts an item by one day per stage when the days ascend and none lies beyond the ``horizon``.
  @inline(__always)
  mutating func addOrdered(_ days: UnsafeMutablePointer<Int32>) {
    var (reached, started, isSkipped) = (History.never, History.never, false)
    var stage = stageCount &- 1
    var row = series + (3 &+ stage) &* width
    while stage >= finishStage {
      reached = min(reached, days[stage])
      row[slot(reached)] &+= 1
      row -= width
      stage &-= 1
    }
    let finished = reached
    while stage >= startStage {
      let day = days[stage]
      isSkipped = isSkipped || day == History.never
      started = min(started, day)
      reached = min(reached, day)
      row[slot(reached)] &+= 1
      row -= width
      stage &-= 1
    }
    while stage >= 0 {
      reached = min(reached, days[stage])
      row[slot(reached)] &+= 1
      row -= width
      stage &-= 1
    }
    items &+= 1
    earliest = min(earliest, reached)
    count(first: reached, started, finished, isSkipped)
  }

  /// Work in progress, throughput, cycle time and age of a sound item.
  @inline(__always)
  private mutating func count(first: Int32, _ started: Int32, _ finished: Int32, _ isSkipped: Bool) {
    if finished != History.never {
      let end = slot(finished)
      latest = max(latest, finished)
      series[end] &+= 1
      guard started != History.never else { return defects.1 &+= 1 }
      series[width &+ slot(started)] &+= 1
      series[2 &* width &+ end] &+= 1
      if isSkipped { defects.4 &+= 1 }
      guard end > 0, end < width &- 1 else { return }
      let time = Int(finished) &- Int(started) &+ 1
      if time < DayCounts.usualDays { cycleTimes[time] &+= 1 } else { longCycleTimes.append(time) }
    } else if started != History.never {
      latest = max(latest, started)
      series[width &+ slot(started)] &+= 1
      open &+= 1
      let age = Int(asOf) &- Int(started) &+ 1
      if age < ageRoom { ages[age] &+= 1 } else { longAges.append(age) }
    } else if first != History.never {
      latest = max(latest, first)
    }
  }
}

extension DayCells {
  /// Takes away the days after the as-of day from an item whose days ascend to `highest`; false when
  /// nothing is left, because the item does not exist yet.
  @inline(never)
  mutating func hideFuture(_ days: UnsafeMutablePointer<Int32>, _ highest: Int32) -> Bool {
    var isVisible = false
    for stage in 0..<stageCount where days[stage] != History.never {
      if days[stage] > asOf { days[stage] = History.never } else { isVisible = true }
    }
    if isVisible, highest > today { defects.2 &+= 1 }
    return isVisible
  }
}

extension DayCounts {
  /// Lays the numbers open for many items at once.
  ///
  /// - Returns: the last day written in any of them.
  mutating func withCells(today: Int32, _ body: (inout DayCells) -> Void) -> Int32 {
    let (width, base, asOf) = (width, Int(from.number) - 1, asOf.number)
    let (stageCount, startStage, finishStage) = (stageCount, startStage, finishStage)
    let (rows, ageRoom) = (3 + stageCount, ages.count)
    let done = series.withUnsafeMutableBufferPointer { series in
      cycleTimes.withUnsafeMutableBufferPointer { cycleTimes in
        ages.withUnsafeMutableBufferPointer { ages in
          guard let series = series.baseAddress, let cycles = cycleTimes.baseAddress, let ages = ages.baseAddress else {
            return nil as DayCells?
          }
          var cells = DayCells(
            series: series, width: width, base: base, cycleTimes: cycles, ages: ages, ageRoom: ageRoom,
            asOf: asOf, today: today,
            stageCount: stageCount, startStage: startStage, finishStage: finishStage)
          body(&cells)
          // What fell behind the window is nobody's figure.
          for row in 0..<rows { series[row * width + width - 1] = 0 }
          return cells
        }
      }
    }
    if let done { add(done) }
    return done?.lastWritten ?? .min
  }

  private mutating func add(_ done: DayCells) {
    items += done.items
    open += done.open
    earliest = min(earliest, done.earliest)
    latest = max(latest, done.latest)
    let found = [done.defects.0, done.defects.1, done.defects.2, done.defects.3, done.defects.4]
    for (bit, count) in found.enumerated() { defects[bit] += count }
    for time in done.longCycleTimes { DayCounts.count(time, in: &cycleTimes) }
    for age in done.longAges { DayCounts.count(age, in: &ages) }
  }
}
