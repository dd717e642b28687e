/// What an author is writing about one resource: the text, what it says field by field, and where in the
/// text each field stands.
package struct ResourceText: Sendable {
  package let text: String
  package let kind: any Kind.Type
  let node: Node?

  package init(_ text: String, of kind: any Kind.Type) {
    (self.text, self.kind) = (text, kind)
    if case .node(let node, _) = YAML.read(.init(text: text, firstLine: 1), file: ""), case .map = node.content {
      self.node = node
    } else {
      node = nil
    }
  }

  /// The envelope and the fields as they were written; nothing when the text cannot be read as fields.
  package var form: Form? { node.flatMap { Form($0, .structure(Shape.enveloped(kind))) } }

  /// The field whose value, or else whose name, begins at a place; nothing when none does.
  package func field(at place: Place) -> FieldPath? {
    guard let node else { return nil }
    return ResourceText.path(in: node, .root) { $0.value.place.isSame(as: place) }
      ?? ResourceText.path(in: node, .root) { $0.place.isSame(as: place) }
  }

  /// Where a field of lists counted by position stands, by line.
  package func line(of field: FieldPath) -> Int? { node?.place(of: field).line }

  private static func path(in node: Node, _ path: FieldPath, where isMeant: (Node.Entry) -> Bool) -> FieldPath? {
    for entry in node.entries {
      let here = FieldPath.field(path, entry.key)
      if isMeant(entry) { return here }
      if let found = self.path(in: entry.value, here, where: isMeant) { return found }
    }
    for (index, item) in node.items.enumerated() {
      let here = FieldPath.item(path, index)
      if isMeant(Node.Entry(key: "", place: item.place, value: item)) { return here }
      if let found = self.path(in: item, here, where: isMeant) { return found }
    }
    return nil
  }
}

extension Place {
  fileprivate func isSame(as other: Place) -> Bool {
    line == other.line && (column == other.column || other.column == 0)
  }
}

extension Form {
  /// Without what says nothing: blank text, empty lists and groups of fields.
  package var pruned: Form? {
    switch self {
    case .text(let text): return text.says ? self : nil
    case .list(let items):
      let said = items.compactMap(\.pruned)
      return said.isEmpty ? nil : .list(said)
    case .fields(let fields):
      let said = fields.compactMap { field in field.value.pruned.map { Field(name: field.name, value: $0) } }
      return said.isEmpty ? nil : .fields(said)
    }
  }
}
