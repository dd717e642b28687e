/// One change of status as a log tells it.
struct StatusChange {
  /// Nothing when the source says only what was entered.
  let from: UInt16?
  let to: UInt16
  let at: Stamp
}

extension ItemRow {
  /// Makes a trail of entries from changes in any order: sorted in time, with the status the item
  /// was created in put first, and gaps in the chain noted.
  mutating func take(_ changes: [StatusChange], current: UInt16?) {
    let ordered = changes.enumerated().sorted { ($0.element.at.raw, $0.offset) < ($1.element.at.raw, $1.offset) }
      .map(\.element)
    moves.removeAll(keepingCapacity: true)
    if !created.isNever, let first = ordered.first.map({ $0.from }) ?? current { moves.append((first, created)) }
    var standing = ordered.first?.from
    for change in ordered {
      if let from = change.from, let before = standing, from != before { flaws.insert(.brokenChain) }
      moves.append((change.to, change.at))
      standing = change.to
    }
    if let first = moves.first, let second = moves.dropFirst().first, second.at < first.at {
      flaws.insert(.outOfOrder)
      moves.sortInTime()
    }
  }
}
