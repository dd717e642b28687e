import GRDB
package import Model

extension Workspace {
  /// The model as it stood at the end of a day; without a day, as it stands now. Empty before its
  /// first revision.
  package func snapshot(asOf day: Day? = nil) throws -> Snapshot {
    guard let revision = try revision(asOf: day) else { return .empty }
    return try snapshot(revision: revision)
  }

  /// The entry of the last revision that holds on a day; nothing before the first.
  package func revision(asOf day: Day? = nil) throws -> Int64? {
    try store.read { db in
      let last = through ?? .max
      guard let day else { return try Versions.last(through: nil, upTo: last, db) }
      let key = RevisionKey(latest: try Ledger.lastSeq(.revision, upTo: last, db), day: day)
      return try memory.revisions.value(key) { try Versions.last(through: day, upTo: last, db) }
    }
  }

  /// The model right after an entry; from the nearest one that is known, when there is one.
  package func snapshot(revision: Int64) throws -> Snapshot {
    try memory.snapshots.value(revision) {
      if let near = memory.snapshots.nearest({ abs($0 - revision) }),
        let stepped = try stepped(from: near.value, at: near.key, to: revision)
      {
        return stepped
      }
      return Workspace.read(try store.read { try Versions.texts(through: revision, $0) })
    }
  }

  /// Nothing where not all of the known one could be read.
  private func stepped(from known: Snapshot, at revision: Int64, to wanted: Int64) throws -> Snapshot? {
    let texts = try store.read { try Versions.texts(at: wanted, changedSince: revision, $0) }
    let written = texts.compactMapValues { $0 }.sorted { $0.key < $1.key }
    return known.stepped(
      written.map { ModelText(file: $0.key.description, text: $0.value) },
      removing: Set(texts.filter { $0.value == nil }.keys))
  }

  /// The structure that says what belongs to whom on a day. Before the first revision that is the
  /// first one: work was done before anybody described who does it.
  package func structure(asOf day: Day) throws -> Snapshot {
    if let revision = try revision(asOf: day) { return try snapshot(revision: revision) }
    guard let first = try firstRevision() else { return .empty }
    return try snapshot(revision: first)
  }

  func firstRevision() throws -> Int64? {
    try store.read { try Int64.fetchOne($0, sql: "SELECT min(seq) FROM entry WHERE kind = 'revision'") }
  }

  /// What differs between two days, or between a day and now.
  package func differences(from: Day, to: Day? = nil) throws -> ChangeSet {
    ChangeSet.between(try snapshot(asOf: from), try snapshot(asOf: to))
  }

  /// What one revision changed. Only what it wrote is read, however large the model.
  package func changes(in revision: Int64) throws -> ChangeSet {
    try memory.changes.value(revision) { try written(in: revision) }
  }

  /// The texts one revision changed, before and after; nothing stands for absent.
  package func texts(
    changedIn revision: Int64
  ) throws -> [(resource: Address, before: String?, after: String?)] {
    try store.read { try Versions.steps(at: revision, $0) }.map { ($0, $1.before, $1.after) }
  }

  private func written(in revision: Int64) throws -> ChangeSet {
    let steps = try store.read { try Versions.steps(at: revision, $0) }
    func model(_ text: (Versions.Step) -> String?) -> Snapshot {
      Workspace.read(
        Dictionary(
          steps.compactMap { address, step in text(step).map { (address, $0) } }, uniquingKeysWith: { $1 }))
    }
    return ChangeSet.between(model(\.before), model(\.after))
  }

  /// The latest revisions that changed any of these resources, latest first, with what they changed in
  /// them. Asks for their versions alone, however many revisions there are.
  package func revisions(
    touching places: some Sequence<Address>, through day: Day? = nil, last count: Int
  ) throws -> [(entry: Entry, changes: [Change])] {
    let most = max(0, count)
    let steps = try store.read { db in
      try places.flatMap { place in
        try Versions.steps(of: place, through: day, most: most, db).map { (place: place, step: $0) }
      }
    }
    let bySeq = Dictionary(grouping: steps, by: \.step.seq).sorted { $0.key > $1.key }
    return try bySeq.prefix(most).compactMap { seq, steps in
      try entry(seq).map { entry in
        let changes = steps.flatMap { place, step in
          memory.steps.value(StepKey(place: place, revision: seq)) { Workspace.changes(of: place, step) }
        }
        return (entry, changes)
      }
    }
  }

  private static func changes(of place: Address, _ step: Versions.Step) -> [Change] {
    func alone(_ text: String?) -> Snapshot { text.map { read([place: $0]) } ?? .empty }
    return ChangeSet.between(alone(step.before), alone(step.after)).changes
  }

  /// The revision in which a resource first appeared.
  package func firstRevision(of address: Address) throws -> Entry? {
    try store.read { try Versions.first(of: address, $0) }.flatMap(entry)
  }

  /// All revisions, first to last.
  package func revisions(through day: Day? = nil) throws -> [Entry] { try entries(.revision, through: day) }

  /// The latest revisions, latest first.
  ///
  /// - Parameter before: only those before this one, to go on where a page ended.
  package func revisions(through day: Day? = nil, before: Int64? = nil, last count: Int) throws -> [Entry] {
    guard let last = try revision(asOf: day) else { return [] }
    return try store.read {
      try Ledger.latest(.revision, before: min(before ?? .max, last + 1), most: max(0, count), $0)
    }
  }

  /// How many revisions there are.
  package func revisionCount(through day: Day? = nil) throws -> Int {
    guard let last = try revision(asOf: day) else { return 0 }
    return try store.read { try Ledger.count(.revision, through: last, $0) }
  }

  /// Files that say the whole model as it stood, one for each kind; applied, they change nothing.
  package func export(asOf day: Day? = nil) throws -> [ModelText] { Workspace.files(of: try snapshot(asOf: day)) }

  package static func files(of snapshot: Snapshot) -> [ModelText] {
    let texts = snapshot.texts
    return Dictionary(grouping: texts.keys, by: \.kind).sorted { $0.key < $1.key }.map { kind, addresses in
      let documents = addresses.sorted().map { address in
        let text = texts[address] ?? ""
        return text.hasSuffix("\n") ? text : text + "\n"
      }
      return ModelText(file: "\(kind).yaml", text: documents.joined(separator: "---\n"))
    }
  }

  /// Each resource is its own text, so that findings name the resource they are about.
  static func read(_ texts: [Address: String]) -> Snapshot {
    let sorted = texts.sorted { $0.key < $1.key }
    return Snapshot.read(sorted.map { ModelText(file: $0.key.description, text: $0.value) }).snapshot
  }
}
