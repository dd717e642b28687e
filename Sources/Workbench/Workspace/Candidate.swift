import Model

/// A model that may become the next one: what it changes and what the laws say about it.
struct Candidate: Sendable {
  let snapshot: Snapshot
  let changes: ChangeSet
  /// What reading it and the laws found.
  let findings: [Finding]
  /// The texts that differ; nothing for a resource that goes.
  let texts: [Address: String?]
  private let base: Snapshot

  init(_ snapshot: Snapshot, on base: Snapshot, reading: [Finding] = []) {
    self.snapshot = snapshot
    changes = ChangeSet.between(base, snapshot)
    findings = reading + snapshot.check()
    texts = snapshot.texts(since: base)
    self.base = base
  }

  /// Files on top of a model, or in its place.
  init(_ files: [ModelText], whole: Bool, on base: Snapshot) {
    let (snapshot, findings) = whole ? Snapshot.read(files) : base.replacing(files)
    self.init(snapshot, on: base, reading: findings)
  }

  /// Single edits in a model.
  init(_ edits: [Edit], on base: Snapshot) {
    let (snapshot, findings) = base.applying(edits)
    self.init(snapshot, on: base, reading: findings)
  }

  /// The mistakes this change brings in. One that stood in the model before, as after a law was added, is no reason
  /// against a change that leaves it as it was; otherwise nothing could be mended bit by bit.
  func brought() -> [Finding] {
    let errors = findings.filter { $0.severity == .error }
    guard !errors.isEmpty else { return [] }
    let reading = Snapshot.read(base.texts.map { ModelText(file: $0.key.description, text: $0.value) })
    let known = Set((reading.findings + base.check()).map(\.told))
    return errors.filter { !known.contains($0.told) }
  }

  func refuseIfUnsound() throws {
    for address in base.addresses.filter({ !snapshot.exists($0) }) {
      let dangling = findings.filter { $0.rule == "dangling-reference" && $0.message.contains(" names \(address),") }
      if !dangling.isEmpty {
        throw WorkspaceRefusal.mentioned(
          address,
          by: dangling.map { finding in
            "\(finding.subject?.description ?? "a resource") at \(finding.place?.description ?? "an unknown place")"
          })
      }
    }
    let brought = brought()
    if !brought.isEmpty { throw WorkspaceRefusal.unsound(brought) }
  }
}
