/// A proposed change brought onto the model as it stands now.
package struct Merge: Sendable {
  /// The model with the change in it; what is in conflict stays as the model has it.
  package let snapshot: Snapshot
  /// The same field changed twice, and nobody has said which stands.
  package let conflicts: [Conflict]
  /// What reading it found.
  package let findings: [Finding]

  package init(snapshot: Snapshot, conflicts: [Conflict], findings: [Finding]) {
    self.snapshot = snapshot
    self.conflicts = conflicts
    self.findings = findings
  }
}

extension Snapshot {
  /// This model with a change that was written against an earlier one. What only one side touched is taken
  /// as it is; text stays the author's wherever it can.
  ///
  /// - Parameters:
  ///   - proposed: the text each changed resource is to have; nothing for one that is to go.
  ///   - base: the model the change was written against.
  ///   - choosing: which side stands, by ``Conflict/key``.
  package func merging(
    _ proposed: [Address: String?], from base: Snapshot, choosing: [String: Conflict.Side] = [:]
  ) -> Merge {
    var leaving: Set<Address> = []
    var documents: [(Node, String)] = []
    var (conflicts, flaws): ([Conflict], [Finding]) = ([], [])
    for (address, text) in proposed.sorted(by: { $0.key < $1.key }) {
      let draft = Draft(address, text)
      flaws += draft.findings
      guard draft.isReadable else { continue }
      var merging = Merging(address, choosing: choosing)
      let (before, now) = (base.records[address], records[address])
      let form = merging.merge(before?.form, now?.form, draft.form)?.inOrder(of: address)
      conflicts += merging.conflicts
      guard form != now?.form || (before?.text == now?.text && merging.conflicts.isEmpty) else { continue }
      leaving.insert(address)
      if let form { documents += document(form, before, now, draft) }
    }
    let (snapshot, findings) = rebuilt(without: leaving, adding: documents)
    return Merge(snapshot: snapshot, conflicts: conflicts, findings: flaws + findings)
  }

  private func document(_ form: Form, _ before: Record?, _ now: Record?, _ draft: Draft) -> [(Node, String)] {
    let isAlone = before?.text == now?.text || form == draft.form
    let text = isAlone ? draft.text ?? "" : draft.kind.map { ResourceText(now?.text ?? "", of: $0).saying(form) } ?? ""
    return YAML.single(text, file: draft.address.description).map { [($0, text)] } ?? []
  }

  /// A resource as somebody proposes it.
  private struct Draft {
    let address: Address
    let text: String?
    let form: Form?
    let findings: [Finding]
    var kind: (any Kind.Type)? { Model.kind(named: address.kind) }
    /// A text that cannot be read changes nothing and is told.
    var isReadable: Bool { text == nil || form != nil }

    init(_ address: Address, _ text: String?) {
      (self.address, self.text) = (address, text)
      guard let text else { (form, findings) = (nil, []); return }
      let (snapshot, findings) = Snapshot.read([ModelText(file: address.description, text: text)])
      form = snapshot.form(of: address)
      // What it refers to lies elsewhere; only what it says itself is judged here.
      self.findings = form == nil ? findings.filter { $0.rule != "dangling-reference" } : []
    }
  }
}

extension Form {
  /// The same fields in the order the kind declares them.
  fileprivate func inOrder(of address: Address) -> Form? {
    guard let kind = kind(named: address.kind) else { return self }
    return ResourceText(YAMLWriter.text(self), of: kind).form ?? self
  }
}

extension YAML {
  /// The one document of a text.
  fileprivate static func single(_ text: String, file: String) -> Node? {
    guard case .node(let node, _) = read(.init(text: text, firstLine: 1), file: file) else { return nil }
    return node
  }
}
