package import Evidence
package import Model

/// What may be expected of an item: so many calendar days, both ends counted, with a probability.
/// Either published in the workflow or read off the history.
package struct ServiceLevel: Equatable, Sendable {
  package let probability: Share
  package let days: Int
  /// Whether the workflow states it; otherwise it is the percentile of the history itself.
  package let isPublished: Bool

  package init(_ expectation: Workflow.Expectation) {
    (probability, days, isPublished) = (expectation.probability, expectation.days.value, true)
  }

  /// The smallest whole number of days within which at least that share of the history was finished.
  package init?(_ probability: Share = Share(percent: 85), of cycleTimes: Histogram) {
    guard let days = cycleTimes.percentile(probability) else { return nil }
    (self.probability, self.days, isPublished) = (probability, days, false)
  }

  /// Share of finished items that met it, 0…1.
  package func hitRate(of cycleTimes: Histogram) -> Double? {
    cycleTimes.isEmpty ? nil : Double(cycleTimes.count(atMost: days)) / Double(cycleTimes.total)
  }

  /// The chance that an item this old still meets it: the share of the history with
  /// age ≤ cycle time ≤ days among those that took at least as long as the age. Nothing when no
  /// finished item ever got that old.
  package func chance(atAge age: Int, of cycleTimes: Histogram) -> Likelihood? {
    let asOld = cycleTimes.count(atLeast: age)
    return asOld == 0 ? nil : Likelihood(Double(cycleTimes.count(from: age, through: days)) / Double(asOld))
  }
}

/// One open item.
package struct AgeingItem: Equatable, Sendable {
  /// Row of the history, for its key and title.
  package let row: Int
  /// Index into the history's stages; nothing when the source does not say.
  package let stage: Int?
  /// Calendar days, both ends counted.
  package let age: Int
  /// The chance that it still meets the service level expectation; nothing when no finished item was that old.
  package let chance: Likelihood?
}

/// The items open on a day, oldest first.
package func ageingItems(
  of history: History, asOf: Day, level: ServiceLevel?, cycleTimes: Histogram
) -> [AgeingItem] {
  var items: [AgeingItem] = []
  let today = asOf.number
  for row in 0..<history.count {
    let left = min(history.finished[row], history.cancelled[row])
    let contradicts =
      history.defects[row] != 0 && Defect(rawValue: history.defects[row]).contains(.finishedBeforeStarted)
    guard history.started[row] <= today, left > today, !contradicts else { continue }
    let age = Int(today) - Int(history.started[row]) + 1
    items.append(
      AgeingItem(
        row: row, stage: history.stage(of: row, at: today), age: age,
        chance: level?.chance(atAge: age, of: cycleTimes)))
  }
  return items.sorted { ($1.age, $0.row) < ($0.age, $1.row) }
}

/// How old finished items were when they left each stage: the pace an open item can be held against.
package struct PaceBand: Equatable, Sendable {
  /// Index into the history's stages.
  package let stage: Int
  package let items: Int
  /// Calendar days since the start, both ends counted, at 50, 85 and 95 per cent.
  package let p50: Int
  package let p85: Int
  package let p95: Int
}

/// One band per stage between started and finished that finished items went through.
package func paceBands(of history: History, window: Figure.Window) -> [PaceBand] {
  let stages = history.startStage..<max(history.startStage, min(history.finishStage, history.stages.count))
  var ages = [[Int]](repeating: [], count: history.stages.count)
  var clock = DayClock(history.zone)
  for row in 0..<history.count {
    let (start, finish) = (history.started[row], history.finished[row])
    guard finish != History.never, finish >= window.from.number, finish <= window.to.number, start <= finish else {
      continue
    }
    let entries = history.entryRows(of: row)
    for stage in stages {
      guard let last = entries.last(where: { Int(history.entryStage[$0]) == stage }), last + 1 < entries.upperBound
      else { continue }
      let left = clock.day(ofMilliseconds: history.entryAt[last + 1])
      if left >= start { FlowTallying.count(Int(left) - Int(start) + 1, in: &ages[stage]) }
    }
  }
  return stages.compactMap { PaceBand(stage: $0, Histogram(counts: ages[$0])) }
}

extension PaceBand {
  fileprivate init?(stage: Int, _ ages: Histogram) {
    guard let p50 = ages.percentile(Share(percent: 50)), let p85 = ages.percentile(Share(percent: 85)),
      let p95 = ages.percentile(Share(percent: 95))
    else { return nil }
    (self.stage, items) = (stage, ages.total)
    (self.p50, self.p85, self.p95) = (p50, p85, p95)
  }
}
