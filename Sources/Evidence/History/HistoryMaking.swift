package import Model

extension History {
  /// Work items seen through a workflow as they were known at the end of a day.
  ///
  /// - Parameters:
  ///   - workflow: maps statuses to stages; without one a plain one is taken from the source.
  ///   - asOf: everything after the end of this day is invisible.
  ///   - today: dates after it are reported as lying in the future.
  package init(_ items: WorkItems, workflow: Workflow? = nil, zone: Zone, asOf: Day, today: Day? = nil) {
    let map = workflow.flatMap(StageMap.init)?.cancelling(items.cancelledStatuses) ?? .plain(for: items)
    self.init(items, map: map, zone: zone, asOf: asOf, today: today)
  }

  package init(_ items: WorkItems, map: StageMap, zone: Zone, asOf: Day, today: Day? = nil) {
    self.init(stages: map.stages, startStage: map.startStage, finishStage: map.finishStage, zone: zone)
    trail = items.trail
    var making = HistoryMaking(items: items, map: map, zone: zone, asOf: asOf.number, today: today?.number ?? .max)
    reserve(items.count)
    for item in 0..<items.count { making.add(item, to: &self) }
    quality = making.tally.list
  }

  private mutating func reserve(_ count: Int) {
    created.reserveCapacity(count)
    started.reserveCapacity(count)
    finished.reserveCapacity(count)
    cancelled.reserveCapacity(count)
    defects.reserveCapacity(count)
    entryStart.reserveCapacity(count + 1)
  }
}

/// Turns items one by one into rows of a ``History``.
private struct HistoryMaking {
  let items: WorkItems
  let map: StageMap
  let zone: Zone
  let asOf: Int32
  let today: Int32
  var tally = QualityTally()
  private let moveMeanings: [StageMap.Meaning?]
  private let statusMeanings: [StageMap.Meaning?]
  private var arrivals: [Int32]

  init(items: WorkItems, map: StageMap, zone: Zone, asOf: Int32, today: Int32) {
    (self.items, self.map, self.zone, self.asOf, self.today) = (items, map, zone, asOf, today)
    moveMeanings = items.statusNames.map(map.meaning)
    statusMeanings = items.statuses.names.map(map.meaning)
    arrivals = [Int32](repeating: History.never, count: map.stages.count)
  }

  mutating func add(_ item: Int, to history: inout History) {
    var days = ItemDays()
    days.defects = items.flaws[item]
    days.created = day(items.created[item], &days)
    let entriesBefore = history.entryAt.count
    switch items.trail {
    case .dates: takeDates(item, &days)
    case .stages: takeStages(item, &days, &history)
    case .changes: takeChanges(item, &days, &history)
    }
    days.judge()
    guard isVisible(item, days) else {
      history.entryAt.removeSubrange(entriesBefore...)
      history.entryStage.removeSubrange(entriesBefore...)
      return
    }
    count(days, item)
    history.append(days, key: items.keys, title: items.titles, type: items.types, item)
  }

  /// An item made after the as-of day does not exist yet; one without any date cannot be placed and stays.
  private func isVisible(_ item: Int, _ days: ItemDays) -> Bool {
    if days.created != History.never || days.started != History.never || days.left != History.never { return true }
    if !items.created[item].isNever { return false }
    return items.started[item].isNever && items.finished[item].isNever && items.moves(of: item).isEmpty
  }

  /// The day of a stamp, `never` when it lies after the as-of day.
  private func day(_ stamp: Stamp, _ days: inout ItemDays) -> Int32 {
    if stamp.isNever { return History.never }
    let day = stamp.day(in: zone)
    if day > today { days.defects.insert(.inTheFuture) }
    return day > asOf ? History.never : day
  }

  private mutating func takeDates(_ item: Int, _ days: inout ItemDays) {
    days.started = day(items.started[item], &days)
    days.finished = day(items.finished[item], &days)
    takeCancellation(item, &days)
  }

  private mutating func takeStages(_ item: Int, _ days: inout ItemDays, _ history: inout History) {
    for stage in arrivals.indices { arrivals[stage] = History.never }
    var cancelled = History.never
    for move in items.moves(of: item) {
      let day = day(items.moveAt[move], &days)
      guard day != History.never else { continue }
      switch moveMeanings[Int(items.moveStatus[move])] {
      case .cancelled: cancelled = min(cancelled, day)
      case .stage(let stage):
        arrivals[stage] = min(arrivals[stage], day)
        history.enter(stage, at: items.moveAt[move].milliseconds(in: zone))
      case nil: tally.note(.unmappedStatus, items.statusNames[Int(items.moveStatus[move])])
      }
    }
    arrivals.withUnsafeBufferPointer {
      days.take(arrivals: $0, startStage: map.startStage, finishStage: map.finishStage)
    }
    days.cancelled = cancelled
    takeCancellation(item, &days)
  }

  private mutating func takeChanges(_ item: Int, _ days: inout ItemDays, _ history: inout History) {
    var entered: Set<Int> = []
    for move in items.moves(of: item) {
      let day = day(items.moveAt[move], &days)
      guard day != History.never else { continue }
      days.created = min(days.created, day)
      switch moveMeanings[Int(items.moveStatus[move])] {
      case .cancelled: days.cancel(on: day)
      case .stage(let stage):
        days.enter(stage, on: day, map)
        entered.insert(stage)
        history.enter(stage, at: items.moveAt[move].milliseconds(in: zone))
      case nil: tally.note(.unmappedStatus, items.statusNames[Int(items.moveStatus[move])])
      }
    }
    let between = map.startStage..<max(map.startStage, map.finishStage)
    if days.finished != History.never, days.started != History.never, !between.allSatisfy(entered.contains) {
      days.defects.insert(.skippedState)
    }
    let stated = day(items.cancelled[item], &days)
    if stated != History.never { days.cancel(on: stated) }
  }

  /// For sources without changes: cancelled by its own date, or by its status with the last date known.
  private mutating func takeCancellation(_ item: Int, _ days: inout ItemDays) {
    let stated = day(items.cancelled[item], &days)
    if stated != History.never { return days.cancelled = stated }
    guard items.cancelled[item].isNever, !items.statuses[item].isEmpty else { return }
    switch statusMeanings[Int(items.statuses.codes[item])] {
    case .cancelled:
      tally.note(.cancelledWithoutDate, items.keys[item])
      let known = [items.updated[item], items.finished[item], items.started[item], items.created[item]]
      guard let last = known.first(where: { !$0.isNever }) else { return }
      days.cancelled = max(day(last, &days), days.started == History.never ? .min : days.started)
    case .stage: return
    case nil: tally.note(.unmappedStatus, items.statuses[item])
    }
  }

  private mutating func count(_ days: ItemDays, _ item: Int) {
    if days.defects.isEmpty { return }
    for (defect, quality) in Defect.all where days.defects.contains(defect) { tally.note(quality, items.keys[item]) }
  }
}

extension History {
  fileprivate mutating func enter(_ stage: Int, at milliseconds: Int64) {
    entryStage.append(UInt8(clamping: stage))
    entryAt.append(milliseconds)
  }

  fileprivate mutating func append(_ days: ItemDays, key: Texts, title: Texts, type: Coded, _ item: Int) {
    keys.append(utf8: key.bytes[key.range(item)])
    titles.append(utf8: title.bytes[title.range(item)])
    types.append(type[item])
    created.append(days.created)
    started.append(days.started)
    finished.append(days.finished)
    cancelled.append(days.cancelled)
    defects.append(days.defects.rawValue)
    entryStart.append(Int32(clamping: entryAt.count))
  }

  /// The days of one item.
  package func days(_ item: Int) -> ItemDays {
    var days = ItemDays()
    (days.created, days.started, days.finished) = (created[item], started[item], finished[item])
    (days.cancelled, days.defects) = (cancelled[item], Defect(rawValue: defects[item]))
    return days
  }
}
