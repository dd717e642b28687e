package import Evidence
import Model

/// What a history says about the days of one window, counted in a single pass. Everything is as of the
/// last day of the window: what happened later has not happened yet.
package struct FlowTally: Equatable, Sendable {
  package let window: Figure.Window
  /// Items the evidence holds.
  package var items = 0
  /// Calendar days, both ends counted, of items finished in the window with a sound start.
  package var cycleTimes = Histogram(counts: [])
  /// Calendar days, both ends counted, of items open at the end of the window.
  package var ages = Histogram(counts: [])
  /// Items open at the end of the day before the window, and how old they were then. Counts kept day
  /// by day do not know the ages.
  package var openBefore = 0
  package var agesBefore: Histogram?
  /// One entry per day of the window.
  package var finishedPerDay: [Int]
  package var startedPerDay: [Int]
  /// Items that were open on the day and cancelled on it.
  package var cancelledPerDay: [Int]
  /// Started and not finished at the end of each day.
  package var openAtEnd: [Int]
  /// Started and not finished before that day: counts the day of finishing too, as cycle time does.
  package var touched: [Int]
  package var leftOut = LeftOut()

  /// Items a figure cannot count, by the contradiction that keeps them out.
  package struct LeftOut: Equatable, Sendable {
    package var finishedBeforeStarted = 0
    package var finishedWithoutStart = 0
    package var outOfOrder = 0
    /// A date of theirs lay after the day the evidence was read.
    package var later = 0
  }

  package var finished: Int { finishedPerDay.reduce(0, +) }
  package var started: Int { startedPerDay.reduce(0, +) }
  package var cancelled: Int { cancelledPerDay.reduce(0, +) }
  package var open: Int { openAtEnd.last ?? 0 }
  package var throughput: Throughput { Throughput(finishedPerDay, window: window) }

  package init(_ history: History, window: Figure.Window) {
    let window = window.bounded
    let days = max(window.days, 0)
    let none = [Int](repeating: 0, count: days)
    self.window = window
    (finishedPerDay, startedPerDay, cancelledPerDay, openAtEnd, touched) = (none, none, none, none, none)
    guard days > 0 else { return }
    var count = Counting(from: window.from.number, to: window.to.number, days: days)
    let (created, started) = (history.created, history.started)
    let (finished, cancelled, defects) = (history.finished, history.cancelled, history.defects)
    for row in started.indices {
      count.add(
        created: created[row], started: started[row], finished: finished[row], cancelled: cancelled[row],
        defects[row])
    }
    count.fill(&self)
  }
}

extension FlowTally {
  /// Takes over what was counted while a file was read.
  package init(_ counts: DayCounts) {
    window = Figure.Window(from: counts.from, to: counts.to)
    items = counts.items
    (cycleTimes, ages) = (Histogram(counts: counts.cycleTimes), Histogram(counts: counts.ages))
    (finishedPerDay, startedPerDay) = (counts.throughput, counts.arrivals)
    (openAtEnd, touched) = (counts.workInProgressAtEndOfDay, counts.workInProgressTouched)
    // Not kept by day; the sum is what figures need, so it stands on the last day.
    cancelledPerDay = finishedPerDay.map { _ in 0 }
    if let last = cancelledPerDay.indices.last { cancelledPerDay[last] = counts.cancelled }
    openBefore = (touched.first ?? 0) - (startedPerDay.first ?? 0)
    leftOut = LeftOut(
      finishedBeforeStarted: counts.count(of: .finishedBeforeStarted),
      finishedWithoutStart: counts.count(of: .finishedWithoutStart),
      outOfOrder: counts.count(of: .outOfOrder), later: counts.count(of: .inTheFuture))
  }
}

/// The running state of the pass: steps of +1 and −1 per day, summed up at the end.
private struct Counting {
  let from: Int32
  let to: Int32
  var (items, later, disordered): (Int, Int, Int) = (0, 0, 0)
  var (reversed, unstarted): (Int, Int) = (0, 0)
  var finished: [Int]
  var started: [Int]
  var cancelled: [Int]
  var openSteps: [Int]
  var touchedSteps: [Int]
  var cycles: [Int] = []
  var ages: [Int] = []
  var agesBefore: [Int] = []

  init(from: Int32, to: Int32, days: Int) {
    (self.from, self.to) = (from, to)
    let none = [Int](repeating: 0, count: days)
    (finished, started, cancelled) = (none, none, none)
    (openSteps, touchedSteps) = (none + [0], none + [0])
  }

  mutating func add(
    created: Int32, started start: Int32, finished ended: Int32, cancelled dropped: Int32, _ flaws: UInt8
  ) {
    let finish = ended > to ? History.never : ended
    let cancel = finish == History.never && dropped <= to ? dropped : History.never
    let first = min(created, min(start, finish, cancel))
    if first > to, first != History.never { return }
    items += 1
    // Nearly every item is sound, and asking an option set of another module is slow in a loop.
    let defects = flaws == 0 ? nil : Defect(rawValue: flaws)
    if defects?.contains(.inTheFuture) == true { later += 1 }
    if defects?.contains(.outOfOrder) == true { disordered += 1 }
    if defects?.contains(.finishedBeforeStarted) == true || (start <= to && finish < start) {
      reversed += isInside(finish) ? 1 : 0
      return
    }
    if isInside(finish) { finished[Int(finish - from)] += 1 }
    guard start <= to else {
      unstarted += isInside(finish) ? 1 : 0
      return
    }
    if isInside(start) { started[Int(start - from)] += 1 }
    addStarted(start, finish: finish, cancel: cancel)
  }

  private mutating func addStarted(_ start: Int32, finish: Int32, cancel: Int32) {
    let leaves = min(finish, cancel)
    if leaves < start { return }
    if isInside(finish) { FlowTallying.count(Int(finish) - Int(start) + 1, in: &cycles) }
    if isInside(cancel) { cancelled[Int(cancel - from)] += 1 }
    if leaves == History.never { FlowTallying.count(Int(to) - Int(start) + 1, in: &ages) }
    if start < from, leaves >= from { FlowTallying.count(Int(from) - Int(start), in: &agesBefore) }
    Counting.step(start, through: leaves, from, to, &touchedSteps)
    Counting.step(start, through: leaves == History.never ? leaves : leaves - 1, from, to, &openSteps)
  }

  // Not a method: reading the whole state while one column is changed would copy that column.
  private static func step(
    _ first: Int32, through last: Int32, _ from: Int32, _ to: Int32, _ steps: inout [Int]
  ) {
    guard last >= from, last >= first, first <= to else { return }
    steps[Int(max(first, from) - from)] += 1
    if last < to { steps[Int(last - from) + 1] -= 1 }
  }

  private func isInside(_ day: Int32) -> Bool { day >= from && day <= to }

  func fill(_ tally: inout FlowTally) {
    (tally.items, tally.finishedPerDay, tally.startedPerDay) = (items, finished, started)
    tally.cancelledPerDay = cancelled
    tally.openAtEnd = FlowTallying.summed(openSteps)
    tally.touched = FlowTallying.summed(touchedSteps)
    (tally.cycleTimes, tally.ages) = (Histogram(counts: cycles), Histogram(counts: ages))
    let before = Histogram(counts: agesBefore)
    (tally.agesBefore, tally.openBefore) = (before, before.total)
    tally.leftOut = .init(
      finishedBeforeStarted: reversed, finishedWithoutStart: unstarted, outOfOrder: disordered, later: later)
  }
}

/// Arithmetic of counting by day.
enum FlowTallying {
  /// Durations beyond this come from dates nobody meant.
  static let longest = 200_000

  @inline(__always) static func count(_ value: Int, in counts: inout [Int]) {
    if value < 0 || value > longest { return }
    if value >= counts.count { counts += Array(repeating: 0, count: value + 1 - counts.count) }
    counts[value] += 1
  }

  /// Running sums of steps; the last step lies beyond the last day.
  static func summed(_ steps: [Int]) -> [Int] {
    var sum = 0
    return steps.dropLast().map { step in
      sum += step
      return sum
    }
  }
}
