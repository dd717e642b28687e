import Evidence
import Model
import Testing

@testable import Analysis

/// Days × items, as slowly and as plainly as the definitions read.
private struct Naive {
  var (cycles, ages): ([Int], [Int]) = ([], [])
  var (finished, started, cancelled, open, touched): ([Int], [Int], [Int], [Int], [Int]) = ([], [], [], [], [])

  init(_ history: History, _ window: Figure.Window) {
    let rows = (0..<history.count).map(history.days).filter { !$0.defects.contains(.finishedBeforeStarted) }
    for day in window.from.number...window.to.number {
      finished.append(rows.count { $0.finished == day })
      started.append(rows.count { $0.started == day })
      cancelled.append(rows.count { $0.cancelled == day && $0.started <= day })
      open.append(rows.count { $0.started <= day && $0.finished > day && $0.cancelled > day })
      touched.append(rows.count { $0.started <= day && $0.finished >= day && $0.cancelled >= day })
    }
    for row in rows where row.started != History.never {
      let (from, to) = (window.from.number, window.to.number)
      if row.finished >= from, row.finished <= to { cycles.append(Int(row.finished - row.started) + 1) }
      if row.started <= to, row.finished > to, row.cancelled > to { ages.append(Int(to - row.started) + 1) }
    }
  }
}

struct FlowTallyTests {
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `one pass counts what days times items count`(seed: UInt64) {
    var random = Xoshiro(seed: seed &+ 99)
    let history = randomHistory(seed: seed)
    let to = Int.random(in: 20...200, using: &random)
    let window = Figure.Window(
      from: firstOfMarch + Int.random(in: 0...to, using: &random), to: firstOfMarch + to)
    let (tally, naive) = (FlowTally(history, window: window), Naive(history, window))
    #expect(tally.finishedPerDay == naive.finished && tally.startedPerDay == naive.started)
    #expect(tally.openAtEnd == naive.open && tally.touched == naive.touched)
    #expect(tally.cancelledPerDay == naive.cancelled)
    #expect(tally.cycleTimes.total == naive.cycles.count && tally.cycleTimes.sum == naive.cycles.reduce(0, +))
    for share in Forecast.confidences {
      #expect(tally.cycleTimes.percentile(share) == NearestRank.percentile(share, of: naive.cycles))
      #expect(tally.ages.percentile(share) == NearestRank.percentile(share, of: naive.ages))
    }
    let before = Naive(history, Figure.Window(from: window.from - 1, to: window.from - 1))
    #expect(tally.openBefore == before.open[0] && tally.agesBefore?.sum == before.ages.reduce(0, +))
    #expect(tally.weeks.map(\.finished).reduce(0, +) == tally.finished)
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func `counts made while reading a file are the same counts`(seed: UInt64) {
    let history = randomHistory(seed: seed)
    let window = Figure.Window(from: firstOfMarch + 30, to: firstOfMarch + 200)
    let counts = DayCounts(history, from: window.from, to: window.to, asOf: window.to)
    let (fed, whole) = (FlowTally(counts), FlowTally(history, window: window))
    #expect(fed.finishedPerDay == whole.finishedPerDay && fed.startedPerDay == whole.startedPerDay)
    #expect(fed.openAtEnd == whole.openAtEnd && fed.touched == whole.touched && fed.openBefore == whole.openBefore)
    #expect(fed.cycleTimes.sum == whole.cycleTimes.sum && fed.ages.sum == whole.ages.sum)
  }

  @Test func `weeks begin on Monday and belong to the year of their Thursday`() throws {
    let labels = try [(2024, 12, 30), (2025, 6, 8), (2021, 1, 3), (2020, 12, 31)].map {
      Week(of: try #require(Day(year: $0.0, month: $0.1, day: $0.2))).label
    }
    #expect(labels == ["2025-W01", "2025-W23", "2020-W53", "2020-W53"])
  }

  @Test func `an empty history has no flow and nothing traps`() {
    let empty = history([])
    let question = FlowQuestion(asOf: firstOfMarch, lookback: .whole, source: "none", daysAhead: 10, itemsAhead: 3)
    let figures = flowFigures(of: empty, question)
    #expect(figures.first { $0.id == "cycle-time.p85" }?.value == nil)
    #expect(figures.first { $0.id == "wip" }?.value == 0)
    #expect(FlowPicture(empty, question).law == nil && FlowPicture(empty, question).sentences == [])
    let backwards = FlowTally(empty, window: .init(from: firstOfMarch, to: firstOfMarch - 9))
    #expect(backwards.finishedPerDay == [] && backwards.open == 0 && LittlesLaw(backwards) == nil)
  }
}

struct StrangeDaysTests {
  @Test func `dates nobody meant neither trap nor fill the memory`() {
    var history = history([Row(started: 1, finished: 3), Row(started: 2), Row(started: 5, finished: 6)])
    history.started[0] = .min
    history.started[1] = -700_000
    history.finished[2] = History.never - 1
    let question = FlowQuestion(
      asOf: firstOfMarch + 9, lookback: .whole, source: "x", daysAhead: .max, itemsAhead: .max)
    let found = flowFigures(of: history, question)
    #expect(found.first { $0.id == "finished" }?.value == 1 && found[0].window.days == 73_049)
    #expect(found.allSatisfy { $0.value?.isFinite ?? true })
    #expect(FlowPicture(history, question).ageing.count == 2)
    let ancient = FlowTally(history, window: .init(from: Day(number: Int32.min), to: firstOfMarch))
    #expect(ancient.finishedPerDay.count == 73_049)
  }
}
