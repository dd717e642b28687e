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
    let text = isAlone ? draft.text ?? "" : now.flatMap { $0.rewritten(as: form) } ?? YAMLWriter.text(form)
    return YAML.single(text, file: draft.address.description).map { [($0, text)] } ?? []
  }

  /// A resource as somebody proposes it.
  private struct Draft {
    let address: Address
    let text: String?
    let form: Form?
    let findings: [Finding]
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

extension Snapshot.Record {
  /// The author's own text changed to say something else: by small edits, else field by field; nothing when
  /// that takes writing it anew.
  fileprivate func rewritten(as form: Form) -> String? {
    let now = self.form
    let small = Comparing.changes(of: address, now, form).map(Edit.init)
    let names = now.names + form.names.filter { !now.names.contains($0) }
    let whole = names.filter { now[$0] != form[$0] }.map { Edit(address, $0, .set(form[$0].map(YAMLWriter.flow))) }
    return [small, whole].lazy.compactMap { text(after: $0, saying: form) }.first
  }

  private func text(after edits: [Edit?], saying form: Form) -> String? {
    var text = text
    for edit in edits {
      guard let next = try? edit?.apply(to: text, of: self) else { return nil }
      text = next
    }
    guard let kind = kind(named: address.kind), let node = YAML.single(text, file: "") else { return nil }
    return Form(node, .structure(Shape.enveloped(kind))) == form ? text : nil
  }
}

extension Edit {
  /// The edit that makes a change, where one can.
  fileprivate init?(_ change: Change) {
    switch change.action {
    case .set(_, let to): self.init(change.address, change.field, .set(to))
    case .joined(let what): self.init(change.address, change.field, .add(what))
    case .left(let what): self.init(change.address, change.field, .remove(what))
    case .added, .removed, .reordered: return nil
    }
  }
}

extension Form {
  /// The same fields in the order the kind declares them.
  fileprivate func inOrder(of address: Address) -> Form? {
    guard let kind = kind(named: address.kind), let node = YAML.single(YAMLWriter.text(self), file: "") else {
      return self
    }
    return Form(node, .structure(Shape.enveloped(kind)))
  }
}

extension YAML {
  /// The one document of a text.
  fileprivate static func single(_ text: String, file: String) -> Node? {
    guard case .node(let node, _) = read(.init(text: text, firstLine: 1), file: file) else { return nil }
    return node
  }
}

extension YAMLWriter {
  /// A value on one line, as `[a, b]` or `{name: Review, limit: 4}`; a scalar stands as itself.
  static func flow(_ form: Form) -> String {
    switch form {
    case .text(let text): text
    default: flowing(form)
    }
  }

  private static func flowing(_ form: Form) -> String {
    switch form {
    case .text(let text): scalar(text, inFlow: true)
    case .list(let items): "[\(items.map(flowing).joined(separator: ", "))]"
    case .fields(let fields):
      "{\(fields.map { "\(scalar($0.name, inFlow: true)): \(flowing($0.value))" }.joined(separator: ", "))}"
    }
  }
}
