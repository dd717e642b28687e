/// A piece of YAML in the shape of a kind or a field, for `pomona explain` and new files.
enum Example {
  static func text(of shape: Shape, named name: String, of kind: any Kind.Type, isKind: Bool) -> String {
    if isKind { return resource(kind) }
    return YAMLWriter.text(.fields([.init(name: name, value: form(shape, depth: 0))]))
  }

  /// A resource with its required fields.
  static func resource(_ kind: any Kind.Type) -> String {
    var fields: [Form.Field] = [
      .init(name: "kind", value: .text(kind.word)), .init(name: "name", value: .text("some-\(kind.word)")),
    ]
    if kind.hasTitle { fields.append(.init(name: "title", value: .text("Some \(spoken(kind.word))"))) }
    fields += Shape.of(kind).fields.filter(\.isRequired).map { .init(name: $0.name, value: form($0.shape, depth: 1)) }
    return YAMLWriter.text(.fields(fields))
  }

  private static func form(_ shape: Shape, depth: Int) -> Form {
    switch shape {
    case .scalar(let scalar): .text(sample(of: scalar))
    case .choice(let words): .text(words.first ?? "")
    case .list(let element): .list([form(element, depth: depth + 1)])
    case .structure(let structure):
      .fields(structure.fields.map { .init(name: $0.name, value: form($0.shape, depth: depth + 1)) })
    }
  }

  /// What the type's own phrase gives as its example.
  private static func sample(of scalar: any Scalar.Type) -> String {
    if let reference = scalar as? any Reference.Type, let word = reference.words.first {
      return reference.namesKind ? "\(word)/some-\(word)" : "some-\(word)"
    }
    if let range = scalar.phrase.range(of: "such as ") {
      let rest = scalar.phrase[range.upperBound...]
      return String(rest.range(of: " or ").map { rest[..<$0.lowerBound] } ?? rest)
    }
    switch ObjectIdentifier(scalar) {
    case ObjectIdentifier(Int.self), ObjectIdentifier(Double.self): return "5"
    case ObjectIdentifier(Bool.self): return "true"
    default: return "<in your own words>"
    }
  }
}

extension String {
  /// Where a piece of text first stands.
  fileprivate func range(of piece: String) -> Range<String.Index>? { self[...].range(of: piece) }
}

extension Substring {
  fileprivate func range(of piece: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(piece) { return start..<index(start, offsetBy: piece.count) }
      start = index(after: start)
    }
    return nil
  }
}
