package import Evidence
package import Model

/// Everything a page or a terminal draws about flow, from one history and one question.
package struct FlowPicture: Sendable {
  /// A point of the cycle-time chart.
  package struct FinishedItem: Equatable, Sendable {
    /// Row of the history, for its key and title.
    package let row: Int
    package let finished: Day
    /// Calendar days, both ends counted.
    package let cycleTime: Int
  }
  /// One stage of the cumulative flow chart.
  package struct Flow: Equatable, Sendable {
    package let stage: String
    /// Items in the stage or beyond it at the end of each day of the window.
    package let reached: [Int]
  }

  /// The days that can be counted.
  package let window: Figure.Window
  /// What is to be minded about the end of the evidence.
  package let caveat: String?
  /// Why there is nothing to draw, in words; nothing when there is.
  package let refusal: String?
  package let stages: [History.Stage]
  package let tally: FlowTally
  /// In the order of their finish.
  package let finished: [FinishedItem]
  package let level: ServiceLevel?
  /// Oldest first.
  package let ageing: [AgeingItem]
  package let bands: [PaceBand]
  package let weeks: [WeekOfFlow]
  /// Items finished per calendar day of the window.
  package let daily: ProcessBehaviour
  /// The whole weeks of the window from the first in which anything was ever started or finished:
  /// weeks before there was any work say nothing about how it flows.
  package let judgedWeeks: [WeekOfFlow]
  /// Items finished in each of those weeks.
  package let weekly: ProcessBehaviour
  package let cumulative: [Flow]
  package let times: StageTimes?
  /// Why there is no time in states, in words.
  package let timesRefusal: String?
  package let law: LittlesLaw?

  package init(_ history: History, _ question: FlowQuestion) {
    let known = question.known(of: history)
    let window = known.tallied
    let earlier = question.lookback.earlier(than: known.window, of: history, most: 1)
    let tally = FlowTally(history, window: window)
    let reading = FlowReading(
      question: question, known: known, zone: history.zone.name, tally: tally,
      earlier: earlier.map { FlowTally(history, window: $0) })
    (self.window, caveat, refusal) = (known.window, known.caveat, known.refusal)
    (self.tally, stages, level) = (tally, history.stages, reading.level)
    finished = finishedItems(of: history, window)
    ageing =
      refusal != nil
      ? [] : ageingItems(of: history, asOf: window.to, level: reading.level, cycleTimes: tally.cycleTimes)
    bands = paceBands(of: history, window: window)
    weeks = tally.weeks
    daily = ProcessBehaviour(tally.finishedPerDay.map(Double.init), lowest: 0)
    let first = firstDay(of: history) ?? question.asOf
    judgedWeeks = weeks.filter { $0.isWhole && $0.week.sunday >= first }
    weekly = ProcessBehaviour(judgedWeeks.map { Double($0.finished) }, lowest: 0)
    cumulative = refusal != nil ? [] : cumulativeFlow(of: history, window)
    timesRefusal = StageTimes.refusal(for: history)
    times = timesRefusal == nil ? StageTimes(history, window: window) : nil
    law = LittlesLaw(tally)
  }
}

private func finishedItems(of history: History, _ window: Figure.Window) -> [FlowPicture.FinishedItem] {
  var items: [FlowPicture.FinishedItem] = []
  for row in 0..<history.count {
    let (start, finish) = (history.started[row], history.finished[row])
    let contradicts =
      history.defects[row] != 0 && Defect(rawValue: history.defects[row]).contains(.finishedBeforeStarted)
    guard finish != History.never, finish >= window.from.number, finish <= window.to.number, start <= finish,
      !contradicts
    else { continue }
    items.append(.init(row: row, finished: Day(number: finish), cycleTime: Int(finish) - Int(start) + 1))
  }
  return items.sorted { ($0.finished, $0.row) < ($1.finished, $1.row) }
}

private func cumulativeFlow(of history: History, _ window: Figure.Window) -> [FlowPicture.Flow] {
  let counts = DayCounts(history, from: window.from, to: window.to, asOf: window.to)
  return history.stages.indices.map { .init(stage: history.stages[$0].name, reached: counts.cumulativeFlow($0)) }
}

/// Items in one stage at the end of a day, for a guardrail limited to a state. Nothing when the source
/// does not say which state an item is in, or the workflow has no such state.
package func workInProgress(of history: History, in stage: String, asOf: Day) -> Int? {
  guard history.hasStageHistory,
    let index = history.stages.firstIndex(where: { $0.name.lowercased() == stage.lowercased() })
  else { return nil }
  let today = asOf.number
  return (0..<history.count).count { row in
    min(history.finished[row], history.cancelled[row]) > today && history.stage(of: row, at: today) == index
  }
}
