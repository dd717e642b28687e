/// The way from a resource to one of its fields: `targets[0].measure`, or, where the things in a list
/// have names, `states[Review].limit`.
package indirect enum FieldPath: Hashable, Sendable, CustomStringConvertible {
  case root
  case field(FieldPath, String)
  case item(FieldPath, Int)
  case named(FieldPath, String)

  package var description: String {
    switch self {
    case .root: ""
    case .field(.root, let name): name
    case .field(let parent, let name): "\(parent).\(name)"
    case .item(let parent, let index): "\(parent)[\(index)]"
    case .named(let parent, let name): "\(parent)[\(name)]"
    }
  }

  /// Reads `targets[0].measure` or `states[Review].limit`; what is malformed is read as far as it goes.
  package init(_ text: String) {
    var path = FieldPath.root
    var rest = text[...]
    while !rest.isEmpty {
      if rest.first == "[" {
        guard let end = rest.firstIndex(of: "]") else { break }
        let word = String(rest[rest.index(after: rest.startIndex)..<end])
        path = Int(word).map { .item(path, $0) } ?? .named(path, word)
        rest = rest[rest.index(after: end)...]
      } else {
        if rest.first == "." { rest = rest.dropFirst() }
        let word = rest.prefix { $0 != "." && $0 != "[" }
        guard !word.isEmpty else { break }
        path = .field(path, String(word))
        rest = rest[word.endIndex...]
      }
    }
    self = path
  }

  package var steps: [FieldPath] {
    switch self {
    case .root: []
    case .field(let parent, _), .item(let parent, _), .named(let parent, _): parent.steps + [self]
    }
  }
  var parent: FieldPath {
    switch self {
    case .root: .root
    case .field(let parent, _), .item(let parent, _), .named(let parent, _): parent
    }
  }
}

extension Node {
  /// Where a field stands: its value, or the nearest thing around it that was written.
  func place(of path: FieldPath) -> Place {
    var node = self
    for step in path.steps {
      guard let next = node.step(step) else { return node.place }
      node = next
    }
    return node.place
  }

  /// The value at a path, when there is one.
  func value(at path: FieldPath) -> Node? {
    var node = self
    for step in path.steps {
      guard let next = node.step(step) else { return nil }
      node = next
    }
    return node
  }

  private func step(_ step: FieldPath) -> Node? {
    switch step {
    case .root: self
    case .field(_, let name): self[name]
    case .item(_, let index): items.indices.contains(index) ? items[index] : nil
    case .named(_, let name): position(ofItem: name).map { items[$0] }
    }
  }

  /// The position of the thing in this list that goes by a name: by its field `name`, else by any field.
  func position(ofItem name: String) -> Int? {
    items.firstIndex { $0["name"]?.text == name } ?? items.firstIndex { $0.text == name }
      ?? items.firstIndex { $0.entries.contains { $0.value.text == name } }
  }
}
