package import Model

extension DayCounts {
  /// Counts the items of a history over a window. The history's own as-of day should be `asOf`.
  package init(_ history: History, from: Day, to: Day, asOf: Day) {
    self.init(
      from: from, to: to, asOf: asOf, stageCount: history.stages.count, startStage: history.startStage,
      finishStage: history.finishStage)
    var arrivals = [Int32](repeating: History.never, count: history.stages.count)
    for item in 0..<history.count {
      if history.trail == .changes {
        add(history.days(item), entries: history.entries(of: item))
      } else {
        for stage in arrivals.indices { arrivals[stage] = History.never }
        history.fill(&arrivals, item)
        let days = history.days(item)
        arrivals.withUnsafeBufferPointer { add(days, arrivals: $0) }
      }
    }
  }
}

extension History {
  /// The stages an item entered, with the calendar day of each.
  package func entries(of item: Int) -> some Sequence<(stage: Int, day: Int32)> {
    // Columns of their own: a closure over the history would copy all of it for every item.
    let (stages, times, zone) = (entryStage, entryAt, zone)
    return (Int(entryStart[item])..<Int(entryStart[item + 1])).lazy.map { entry in
      (Int(stages[entry]), zone.day(of: Instant(milliseconds: times[entry])).number)
    }
  }

  /// One day per stage; without stage history only creation, start and finish are known.
  fileprivate func fill(_ arrivals: inout [Int32], _ item: Int) {
    guard trail != .dates else {
      guard !arrivals.isEmpty else { return }
      arrivals[0] = created[item]
      if startStage < arrivals.count { arrivals[startStage] = min(arrivals[startStage], started[item]) }
      if finishStage < arrivals.count { arrivals[finishStage] = min(arrivals[finishStage], finished[item]) }
      return
    }
    for (stage, day) in entries(of: item) where stage < arrivals.count { arrivals[stage] = min(arrivals[stage], day) }
  }
}
