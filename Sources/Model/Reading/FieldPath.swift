/// The way from a resource to one of its fields: `targets[0].measure`.
package indirect enum FieldPath: Hashable, Sendable, CustomStringConvertible {
  case root
  case field(FieldPath, String)
  case item(FieldPath, Int)

  package var description: String {
    switch self {
    case .root: ""
    case .field(.root, let name): name
    case .field(let parent, let name): "\(parent).\(name)"
    case .item(let parent, let index): "\(parent)[\(index)]"
    }
  }

  /// Reads `targets[0].measure`; anything malformed is read as far as it goes.
  package init(_ text: String) {
    var path = FieldPath.root
    for part in text.split(separator: ".") {
      let pieces = part.split(separator: "[")
      guard let name = pieces.first else { break }
      path = .field(path, String(name))
      for index in pieces.dropFirst() {
        guard index.hasSuffix("]"), let number = Int(index.dropLast()) else { break }
        path = .item(path, number)
      }
    }
    self = path
  }

  var steps: [FieldPath] {
    switch self {
    case .root: []
    case .field(let parent, _), .item(let parent, _): parent.steps + [self]
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
    }
  }
}
