import Model

/// One item on its way into columns. Texts are kept only until the row is appended.
struct ItemRow {
  var title = ""
  var type = ""
  var status = ""
  var category = WorkItems.Category.unknown
  var team = ""
  var product = ""
  var parent = ""
  var created = Stamp.never
  var updated = Stamp.never
  var started = Stamp.never
  var finished = Stamp.never
  var cancelled = Stamp.never
  var flaws = Defect()
  /// Entries into statuses, ascending.
  var moves: [(status: UInt16, at: Stamp)] = []
}

/// Appends items to columns; when a key comes again the later row takes the place of the earlier.
struct WorkItemsBuilder {
  private(set) var items: WorkItems
  private var keys = KeySlots()
  /// Rows whose key came again.
  private var superseded: Set<Int> = []
  private var statusIndex: [String: UInt16] = [:]

  init(trail: WorkItems.Trail) { items = WorkItems(trail: trail) }

  /// The number of a status, made when it is new.
  mutating func status(_ name: String, _ category: WorkItems.Category = .unknown) -> UInt16 {
    if let known = statusIndex[name] {
      if category != .unknown { items.categories[Int(known)] = category }
      return known
    }
    guard items.statusNames.count < ImportLimits.statuses else { return UInt16(items.statusNames.count - 1) }
    let number = UInt16(items.statusNames.count)
    items.statusNames.append(name)
    items.categories.append(category)
    statusIndex[name] = number
    return number
  }

  /// Adds an item; true when its key was there before.
  mutating func append(key: Bytes, _ row: ItemRow) -> Bool {
    items.keys.append(utf8: key)
    let earlier = keys.put(items.count, in: items.keys)
    if let earlier { superseded.insert(earlier) }
    items.append(row)
    if row.category != .unknown, !row.status.isEmpty { _ = status(row.status, row.category) }
    return earlier != nil
  }

  mutating func finish() -> WorkItems {
    if !superseded.isEmpty { items = items.keeping { !superseded.contains($0) } }
    return items
  }
  /// Knows the statuses and categories that another reading of the same source found.
  mutating func take(vocabulary items: WorkItems) {
    for (name, category) in zip(items.statusNames, items.categories) { _ = status(name, category) }
  }

  mutating func change(_ body: (inout WorkItems) -> Void) { body(&items) }
}

extension WorkItems {
  fileprivate mutating func append(_ row: ItemRow) {
    titles.append(row.title)
    types.append(row.type)
    statuses.append(row.status)
    teams.append(row.team)
    products.append(row.product)
    parents.append(row.parent)
    created.append(row.created)
    updated.append(row.updated)
    started.append(row.started)
    finished.append(row.finished)
    cancelled.append(row.cancelled)
    flaws.append(row.flaws)
    for move in row.moves {
      moveStatus.append(move.status)
      moveAt.append(move.at)
    }
    moveStart.append(Int32(clamping: moveAt.count))
  }

  /// One item's values, as a row that can be appended elsewhere.
  func row(_ item: Int) -> ItemRow {
    var row = ItemRow(
      title: titles[item], type: types[item], status: statuses[item], team: teams[item], product: products[item],
      parent: parents[item], created: created[item], updated: updated[item], started: started[item],
      finished: finished[item], cancelled: cancelled[item], flaws: flaws[item])
    row.moves = moves(of: item).map { (moveStatus[$0], moveAt[$0]) }
    return row
  }

  /// The same evidence with only some of its items, such as those of one team or product.
  package func keeping(_ isKept: (Int) -> Bool) -> WorkItems {
    var kept = WorkItems(trail: trail)
    (kept.statusNames, kept.categories) = (statusNames, categories)
    (kept.startStatus, kept.finishStatus, kept.cancelledStatuses) = (startStatus, finishStatus, cancelledStatuses)
    for item in 0..<count where isKept(item) {
      kept.keys.append(utf8: keys.bytes[keys.range(item)])
      kept.append(row(item))
    }
    return kept
  }
}
