extension Node {
  /// This tree with one edit made in it, following the way step by step.
  func edited(_ steps: ArraySlice<FieldPath>, _ shape: Shape, _ edit: Edit) throws(Edit.Flaw) -> Node {
    guard let step = steps.first else { return try edit.result(on: self, shape) }
    switch step {
    case .root: return try edited(steps.dropFirst(), shape, edit)
    case .field(_, let name): return try editing(name, steps.dropFirst(), shape, edit)
    case .item(_, let index):
      return try editing(items.indices.contains(index) ? index : nil, steps.dropFirst(), shape, edit, step)
    case .named(_, let name): return try editing(position(ofItem: name), steps.dropFirst(), shape, edit, step)
    }
  }

  private func editing(
    _ name: String, _ rest: ArraySlice<FieldPath>, _ shape: Shape, _ edit: Edit
  ) throws(Edit.Flaw) -> Node {
    guard case .structure(let structure) = shape else { throw Edit.Flaw(message: "'\(edit.field)' leads too deep") }
    let isIdentity = self["kind"] != nil && ["kind", "name"].contains(name)
    guard let field = structure.field(name), !isIdentity else {
      let mend = isIdentity ? nil : Suggestion.mend(name, among: structure.fields.map(\.name))
      throw Edit.Flaw(message: "\(withArticle(edit.address.kind)) has no field '\(name)' to change", mend: mend)
    }
    var entries = entries
    let old = entries.firstIndex { $0.key == name }
    let before = old.map { entries[$0].value } ?? Node(.nothing, at: place)
    let start = before.isNothing && !rest.isEmpty ? Node(.map([]), at: place) : before
    let value = try start.edited(rest, field.shape, edit)
    let entry = Entry(key: name, place: place, value: value)
    if let old { entries[old] = entry } else { entries.append(entry) }
    return Node(.map(entries), at: place)
  }

  private func editing(
    _ index: Int?, _ rest: ArraySlice<FieldPath>, _ shape: Shape, _ edit: Edit, _ step: FieldPath
  ) throws(Edit.Flaw) -> Node {
    guard case .list(let element) = shape, let index else {
      throw Edit.Flaw(message: "there is no '\(step)' in \(edit.address)")
    }
    var items = items
    items[index] = try items[index].edited(rest, element, edit)
    return Node(.list(items), at: place)
  }
}

extension Edit {
  /// What a field holds after this edit.
  func result(on node: Node, _ shape: Shape) throws(Flaw) -> Node {
    switch operation {
    case .set(nil): return Node(.nothing, at: node.place)
    case .set(let text?): return try value(text, shape, at: node.place)
    case .add(let text):
      guard case .list(let element) = shape else { throw Flaw(message: "'\(field)' is no list", mend: "set it with =") }
      return Node(.list(node.items + [try value(text, element, at: node.place)]), at: node.place)
    case .remove(let text):
      guard case .list = shape, let index = node.position(ofItem: text) else {
        throw Flaw(
          message: "'\(text)' is not in '\(field)'", mend: Suggestion.mend(text, among: node.items.compactMap(\.text)))
      }
      var items = node.items
      items.remove(at: index)
      return Node(.list(items), at: node.place)
    }
  }

  /// A written value: text as it stands for a scalar, a piece of YAML for lists and groups of fields.
  private func value(_ text: String, _ shape: Shape, at place: Place) throws(Flaw) -> Node {
    switch shape {
    case .scalar, .choice: return Node(.text(text), at: place)
    case .list, .structure:
      guard case .node(let node, _) = YAML.read(.init(text: text, firstLine: 1), file: "") else {
        throw Flaw(message: "expected \(shape.phrase), found '\(text)'")
      }
      return node
    }
  }
}
