package import Evidence
package import Model

/// Where the items finished in a window spent their time between start and finish. Elapsed time, to the
/// hour; all visits to a stage are added up. The finish stage and those after it are left out: what an
/// item does there, or between a first finish and being opened again, is no time on the way to the finish.
package struct StageTimes: Equatable, Sendable {
  /// One stage that at least one of the items was in.
  package struct Stage: Equatable, Sendable {
    package let name: String
    package let activity: Workflow.Activity
    /// Items that were in it.
    package let items: Int
    /// In days of 24 hours, over the items that were in it.
    package let median: Double
    package let p85: Double
    /// Part of all time between start and finish, 0…1.
    package let share: Double
  }

  package let stages: [Stage]
  /// Finished items with a sound way through the stages.
  package let items: Int
  /// Hours of 24 a day, summed over the items.
  package let activeHours: Int
  package let waitHours: Int
  package let readinessHours: Int

  /// Active ÷ (active + waiting + being made ready), 0…1; nothing when no time passed.
  package var efficiency: Double? {
    let all = activeHours + waitHours + readinessHours
    return all > 0 ? Double(activeHours) / Double(all) : nil
  }

  /// Why there are no times, in words; nothing when there are.
  package static func refusal(for history: History) -> String? {
    if !history.hasStageHistory {
      return "The source says when items started and finished, not when they changed state."
    }
    if history.finishStage - history.startStage < 2 && !history.stages.contains(where: { $0.activity == .wait }) {
      return "The workflow has a single state between started and finished, so there is nothing to divide."
    }
    return nil
  }

  package init(_ history: History, window: Figure.Window) {
    var hours = [[Int]](repeating: [], count: history.stages.count)
    var spent = [Int](repeating: 0, count: history.stages.count)
    var items = 0
    for row in 0..<history.count where isTimed(row, in: history, window) {
      items += 1
      for stage in spent.indices { spent[stage] = -1 }
      eachVisit(of: row, in: history) { stage, milliseconds in
        spent[stage] = max(spent[stage], 0) + Int((milliseconds + 1_800_000) / 3_600_000)
      }
      for stage in spent.indices where spent[stage] >= 0 {
        FlowTallying.count(spent[stage], in: &hours[stage])
      }
    }
    let histograms = hours.map(Histogram.init(counts:))
    let total = histograms.reduce(0) { $0 + $1.sum }
    self.items = items
    stages = zip(history.stages, histograms).compactMap { Stage($0, $1, of: total) }
    func sum(_ activity: Workflow.Activity) -> Int {
      zip(history.stages, histograms).reduce(0) { $0 + ($1.0.activity == activity ? $1.1.sum : 0) }
    }
    (activeHours, waitHours, readinessHours) = (sum(.active), sum(.wait), sum(.readiness))
  }
}

extension StageTimes.Stage {
  fileprivate init?(_ stage: History.Stage, _ hours: Histogram, of total: Int) {
    guard let median = hours.percentile(Share(percent: 50)), let p85 = hours.percentile(Share(percent: 85)) else {
      return nil
    }
    (name, activity, items) = (stage.name, stage.activity, hours.total)
    (self.median, self.p85) = (Double(median) / 24, Double(p85) / 24)
    share = total > 0 ? Double(hours.sum) / Double(total) : 0
  }
}

/// Finished inside the window, with a way through the stages that time allows.
private func isTimed(_ row: Int, in history: History, _ window: Figure.Window) -> Bool {
  let finished = history.finished[row]
  let sound =
    history.defects[row] == 0
    || Defect(rawValue: history.defects[row]).isDisjoint(
      with: [.finishedBeforeStarted, .finishedWithoutStart, .outOfOrder])
  return finished >= window.from.number && finished <= window.to.number && finished != History.never && sound
    && !history.entryRows(of: row).isEmpty
}

/// Calls with the stage and the milliseconds of each visit to a stage before the finish stage, from the
/// first entry into a started stage on.
private func eachVisit(of row: Int, in history: History, _ visit: (_ stage: Int, _ milliseconds: Int64) -> Void) {
  let entries = history.entryRows(of: row)
  guard let first = entries.first(where: { Int(history.entryStage[$0]) >= history.startStage }) else { return }
  for entry in first..<max(first, entries.upperBound - 1) {
    let stage = Int(history.entryStage[entry])
    let span = history.entryAt[entry + 1].subtractingReportingOverflow(history.entryAt[entry])
    if span.overflow || span.partialValue < 0 || stage >= min(history.finishStage, history.stages.count) { continue }
    visit(stage, min(span.partialValue, 1_000_000_000_000_000))
  }
}

extension History {
  /// The entries of one item, ascending in time; empty for a source without state history.
  func entryRows(of row: Int) -> Range<Int> {
    guard row + 1 < entryStart.count else { return 0..<0 }
    let (first, end) = (Int(entryStart[row]), Int(entryStart[row + 1]))
    return first >= 0 && first <= end && end <= entryAt.count ? first..<end : 0..<0
  }

  /// The stage an item was in at the end of a day; nothing before its first entry.
  func stage(of row: Int, at day: Int32) -> Int? {
    var clock = DayClock(zone)
    return entryRows(of: row).last { clock.day(ofMilliseconds: entryAt[$0]) <= day }.map { Int(entryStage[$0]) }
  }
}

/// Days of moments that lie close together: remembers the stretch over which the zone's offset holds.
struct DayClock {
  private let zone: Zone
  private var (from, until, offset): (Int64, Int64, Int64) = (1, 0, 0)
  init(_ zone: Zone) { self.zone = zone }

  mutating func day(ofMilliseconds milliseconds: Int64) -> Int32 {
    let seconds = milliseconds >= 0 ? milliseconds / 1000 : (milliseconds - 999) / 1000
    if seconds < from || seconds >= until { settle(seconds) }
    let local = seconds &+ offset
    return Int32(clamping: local >= 0 ? local / 86_400 : (local &- 86_399) / 86_400)
  }

  private mutating func settle(_ seconds: Int64) {
    let next = zone.changes.firstIndex { $0.from > seconds } ?? zone.changes.count
    offset = Int64(zone.offset(atSeconds: seconds))
    from = next > 0 ? zone.changes[next - 1].from : .min
    until = next < zone.changes.count ? zone.changes[next].from : .max
  }
}
