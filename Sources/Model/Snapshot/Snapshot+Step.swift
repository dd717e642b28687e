extension Snapshot {
  /// The model a few changes away from this one. What stays is neither parsed nor decoded again, so a step takes as
  /// long as what changes, not as long as the model. Nothing where something could not be read here or there: then
  /// the whole has to be read, for a mistake elsewhere may have been mended by the step.
  package func stepped(_ texts: [ModelText], removing leaving: Set<Address> = []) -> Snapshot? {
    guard isWhole else { return nil }
    var gathering = Gathering()
    for text in texts { gathering.read(text) }
    guard gathering.reading.findings.isEmpty else { return nil }
    gathering.keep(self, besides: leaving.union(gathering.snapshot.records.keys))
    let next = gathering.finish().snapshot
    return next.isWhole ? next : nil
  }
}

extension Gathering {
  /// Takes over what did not change.
  fileprivate mutating func keep(_ base: Snapshot, besides changed: Set<Address>) {
    let new = snapshot.records
    snapshot.records = base.records
    for address in changed { snapshot.records[address] = nil }
    snapshot.records.merge(new) { _, new in new }
    if snapshot.records.count == base.records.count, new.keys.allSatisfy({ base.records[$0] != nil }) {
      snapshot.addresses = base.addresses
    }
    keepShelves(of: base, changed)
    keepMentions(of: base, changed)
  }

  private mutating func keepShelves(of base: Snapshot, _ changed: Set<Address>) {
    let kinds = Set(changed.map(\.kind))
    for (id, shelf) in base.shelves {
      if kinds.contains(shelf.word) {
        piles[id] = shelf.piled(besides: changed, onto: piles[id])
      } else {
        snapshot.shelves[id] = shelf
      }
    }
  }

  /// In the order in which reading the whole would meet them: by the resource that names, then by its fields.
  private mutating func keepMentions(of base: Snapshot, _ changed: Set<Address>) {
    let own = Dictionary(grouping: reading.mentions, by: \.from)
    let kept = Dictionary(
      grouping: base.mentionsOf.values.joined().filter { !changed.contains($0.from) }, by: \.from)
    reading.mentions = (Array(own) + Array(kept)).sorted { $0.key < $1.key }.flatMap { $0.value }
  }
}
