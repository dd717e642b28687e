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
  let asOf: Int32
  let today: Int32
  let stageCount: Int
  let startStage: Int
  let finishStage: Int
  var items = 0
  var open = 0
  var defects: (Int, Int, Int, Int, Int) = (0, 0, 0, 0, 0)
  var earliest = History.never
  var latest = Int32.min

  /// Where a day is counted; everything after the window falls into the last number of a row.
  @inline(__always) private func slot(_ day: Int32) -> Int { min(max(Int(day) &- base, 0), width &- 1) }

  /// Counts an item by one day per stage in order, as ``DayCounts/add(_:arrivals:)`` with
  /// ``ItemDays/take(arrivals:startStage:finishStage:)`` does. False, and nothing counted, when a
  /// time is unusually long.
  @inline(__always)
  mutating func add(_ days: UnsafeMutablePointer<Int32>) -> Bool {
    var (first, started, finished) = (History.never, History.never, History.never)
    var (highest, isUnordered, isSkipped, hasFuture, isStated) = (Int32.min, false, false, false, false)
    var stage = 0
    while stage < stageCount {
      let written = days[stage]
      let isBlank = written == History.never
      isStated = isStated || !isBlank
      isUnordered = isUnordered || written < highest
      if !isBlank { highest = max(highest, written) }
      hasFuture = hasFuture || (!isBlank && written > today)
      let day = written > asOf ? History.never : written
      days[stage] = day
      first = min(first, day)
      if stage >= finishStage {
        finished = min(finished, day)
      } else if stage >= startStage {
        started = min(started, day)
        isSkipped = isSkipped || day == History.never
      }
      stage &+= 1
    }
    // Made after the as-of day: the item does not exist yet.
    if isStated, first == History.never { return true }
    let (isStarted, isFinished) = (started != History.never, finished != History.never)
    let isBackwards = isStarted && finished < started
    let time = Int(finished) &- Int(started) &+ 1
    let age = Int(asOf) &- Int(started) &+ 1
    if isStarted, !isBackwards, (isFinished ? time : age) >= DayCounts.usualDays { return false }

    items &+= 1
    earliest = min(earliest, first)
    if first != History.never {
      latest = max(latest, first)
      if isStarted { latest = max(latest, started) }
      if isFinished { latest = max(latest, finished) }
    }
    defects.0 &+= isBackwards ? 1 : 0
    defects.1 &+= isFinished && !isStarted ? 1 : 0
    defects.2 &+= hasFuture ? 1 : 0
    defects.3 &+= isUnordered ? 1 : 0
    defects.4 &+= isSkipped && isFinished && isStarted ? 1 : 0

    let end = slot(finished)
    if isFinished, !isBackwards { series[end] &+= 1 }
    if isStarted, !isBackwards {
      series[width &+ slot(started)] &+= 1
      if isFinished {
        series[2 &* width &+ end] &+= 1
        if end > 0, end < width &- 1 { cycleTimes[time] &+= 1 }
      } else {
        open &+= 1
        ages[age] &+= 1
      }
    }
    var reached = History.never
    stage = stageCount &- 1
    var row = series + (3 &+ stage) &* width
    while stage >= 0 {
      reached = min(reached, days[stage])
      row[slot(reached)] &+= 1
      row -= width
      stage &-= 1
    }
    return true
  }
}

extension DayCounts {
  /// Lays the numbers open for many items at once.
  mutating func withCells(today: Int32, _ body: (inout DayCells) -> Void) {
    let (width, base, asOf) = (width, Int(from.number) - 1, asOf.number)
    let (stageCount, startStage, finishStage) = (stageCount, startStage, finishStage)
    let rows = 3 + stageCount
    let done = series.withUnsafeMutableBufferPointer { series in
      cycleTimes.withUnsafeMutableBufferPointer { cycleTimes in
        ages.withUnsafeMutableBufferPointer { ages in
          guard let series = series.baseAddress, let cycles = cycleTimes.baseAddress, let ages = ages.baseAddress else {
            return nil as DayCells?
          }
          var cells = DayCells(
            series: series, width: width, base: base, cycleTimes: cycles, ages: ages, asOf: asOf, today: today,
            stageCount: stageCount, startStage: startStage, finishStage: finishStage)
          body(&cells)
          // What fell behind the window is nobody's figure.
          for row in 0..<rows { series[row * width + width - 1] = 0 }
          return cells
        }
      }
    }
    guard let done else { return }
    items += done.items
    open += done.open
    earliest = min(earliest, done.earliest)
    latest = max(latest, done.latest)
    let found = [done.defects.0, done.defects.1, done.defects.2, done.defects.3, done.defects.4]
    for (bit, count) in found.enumerated() { defects[bit] += count }
  }
}
