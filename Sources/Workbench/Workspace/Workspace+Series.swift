import Analysis
import Evidence
package import Governance
package import Model

extension Workspace {
  /// How a figure or a measure went, for limits and for looking back at a decision: a measure's
  /// readings, and a flow figure week by week, because weeks that do not overlap say each their own.
  package func series(_ id: String, of place: Address, asOf day: Day) throws -> [DailyValue] {
    if let picture = try picture(of: id, of: place, asOf: day) { return DailyValue.of(picture) }
    guard let scope = Scope(place) else { return [] }
    let work = try work(of: scope, asOf: day)
    let history = work.history
    guard let first = firstDay(of: history) else { return [] }
    return Workspace.weeks(from: first, through: work.reaches ?? day).compactMap { week in
      let tally = FlowTally(history, window: week)
      return Workspace.value(id, tally).map { DailyValue(week.to, $0) }
    }
  }

  /// Day by day how much work was open, or stood in one state, over the last quarter, as far as it is known.
  func daily(_ state: String?, _ work: Work, asOf day: Day) -> [DailyValue] {
    let history = work.history
    let window = Figure.Window(from: day - 90, to: min(day, work.reaches ?? day))
    guard window.days > 0 else { return [] }
    guard let state else {
      return zip(window.from...window.to, FlowTally(history, window: window).openAtEnd).map {
        DailyValue($0, Double($1))
      }
    }
    return (window.from...window.to).compactMap { day in
      workInProgress(of: history, in: state, asOf: day).map { DailyValue(day, Double($0)) }
    }
  }

  /// Whole weeks, Monday to Sunday.
  private static func weeks(from first: Day, through last: Day) -> [Figure.Window] {
    let monday = first + (7 - first.weekday) % 7
    return stride(from: monday, through: last - 6, by: 7).map { Figure.Window(from: $0, to: $0 + 6) }
  }

  private static func value(_ id: String, _ tally: FlowTally) -> Double? {
    switch id {
    case "wip": Double(tally.open)
    case "finished": Double(tally.finished)
    case "throughput.per-day": Double(tally.finished) / 7
    case "cycle-time.mean": tally.cycleTimes.mean
    case "age.p85": tally.ages.percentile(Share(percent: 85)).map(Double.init)
    default: percent(id, after: "cycle-time.p").flatMap { tally.cycleTimes.percentile($0).map(Double.init) }
    }
  }

  private static func percent(_ id: String, after head: String) -> Share? {
    guard id.hasPrefix(head), let percent = Int(id.dropFirst(head.count)), (1...99).contains(percent) else {
      return nil
    }
    return Share(percent: percent)
  }
}
