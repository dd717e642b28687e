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
    try store.read { try Versions.last(through: day, $0) }
  }

  /// The model right after an entry.
  package func snapshot(revision: Int64) throws -> Snapshot {
    try memory.snapshots.value(revision) {
      let texts = try store.read { try Versions.texts(through: revision, $0) }
      return Workspace.read(texts)
    }
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

  /// What one revision changed.
  package func changes(in revision: Int64) throws -> ChangeSet {
    let before = try store.read {
      try Int64.fetchOne(
        $0, sql: "SELECT max(seq) FROM entry WHERE kind = 'revision' AND seq < ?", arguments: [revision])
    }
    let earlier = try before.map { try snapshot(revision: $0) } ?? .empty
    return ChangeSet.between(earlier, try snapshot(revision: revision))
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
      try entry(seq).map { ($0, steps.flatMap { Workspace.changes(of: $0.place, $0.step) }) }
    }
  }

  private static func changes(of place: Address, _ step: Versions.Step) -> [Change] {
    func alone(_ text: String?) -> Snapshot { text.map { read([place: $0]) } ?? .empty }
    return ChangeSet.between(alone(step.before), alone(step.after)).changes
  }

  /// All revisions, first to last.
  package func revisions(through day: Day? = nil) throws -> [Entry] { try entries(.revision, through: day) }

  /// Files that say the whole model as it stood, one for each kind; applied, they change nothing.
  package func export(asOf day: Day? = nil) throws -> [ModelText] { Workspace.files(of: try snapshot(asOf: day)) }

  static func files(of snapshot: Snapshot) -> [ModelText] {
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
