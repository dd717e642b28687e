extension Snapshot {
  /// The model a few changes away from this one. Nothing where something could not be read here: then the whole has
  /// to be read, for a mistake elsewhere may have been mended by the step.
  package func stepped(_ texts: [ModelText], removing leaving: Set<Address> = []) -> Snapshot? {
    isWhole ? replacing(texts, removing: leaving).snapshot : nil
  }
}

extension Gathering {
  /// Puts what was gathered in the place of the same resources of a model, and leaves some out. What stays is neither
  /// parsed nor decoded again, so this takes as long as what changes, not as long as the model.
  mutating func finish(on base: Snapshot, without leaving: Set<Address>) -> (snapshot: Snapshot, findings: [Finding]) {
    let changed = leaving.union(snapshot.records.keys)
    guard base.isWhole else {
      for address in base.addresses where !changed.contains(address) {
        if let record = base.records[address] { take(record.node, record.text) }
      }
      return finish()
    }
    let new = snapshot.records
    snapshot = base
    for address in changed { snapshot.records[address] = new[address] }
    if changed.contains(where: { (base.records[$0] == nil) != (new[$0] == nil) }) {
      snapshot.addresses = (base.addresses.filter { !changed.contains($0) } + new.keys.sorted()).sorted()
    }
    replaceShelves(changed)
    relate(changed, of: base)
    if changed.contains(where: { $0.kind == OperatingModel.word }) {
      snapshot.operatingModels = OperatingModels(of: snapshot)
    }
    if changed.contains(where: { Snapshot.placed.contains($0.kind) }) {
      snapshot.around = snapshot.walkedSurroundings()
    }
    return sealed()
  }

  private mutating func replaceShelves(_ changed: Set<Address>) {
    let kinds = Set(changed.map(\.kind))
    for (id, shelf) in snapshot.shelves where kinds.contains(shelf.word) {
      piles[id] = shelf.piled(besides: changed, onto: piles[id])
    }
    for (id, pile) in piles { snapshot.shelves[id] = pile.shelved }
  }

  /// Where nothing else was amiss, only what changed can lead nowhere, be missed, or close a circle.
  private mutating func relate(_ changed: Set<Address>, of base: Snapshot) {
    let order = changed.sorted()
    let (before, after) = (order.flatMap(mentions(in: base)), order.flatMap(mentions(in: snapshot)))
    for address in Set(before.map(\.to)) { forget(changed, naming: address) }
    var dangling: [Mention] = []
    for (to, mentions) in Dictionary(grouping: after, by: \.to) {
      guard snapshot.exists(to) else { dangling += mentions; continue }
      // Sorting keeps the order of fields of one resource, and what was sorted before costs little.
      snapshot.mentionsOf[to, default: []].append(contentsOf: mentions)
      snapshot.mentionsOf[to]?.sort { $0.from < $1.from }
    }
    for address in order where !snapshot.exists(address) {
      dangling += snapshot.mentionsOf.removeValue(forKey: address) ?? []
    }
    report(dangling.sorted { $0.from < $1.from })
    suggestKinds()
    for field in Gathering.climbing where (before + after).contains(where: { $0.climbs(along: field) }) {
      reportCircles(along: field)
    }
  }

  private func mentions(in model: Snapshot) -> (Address) -> [Mention] {
    { address in model.records[address]?.mentions ?? [] }
  }

  private mutating func forget(_ changed: Set<Address>, naming address: Address) {
    snapshot.mentionsOf[address]?.removeAll { changed.contains($0.from) }
    if snapshot.mentionsOf[address]?.isEmpty == true { snapshot.mentionsOf[address] = nil }
  }
}
