/// Reads a kind out of a node without stopping at the first mistake: whatever is missing or
/// malformed is reported and replaced by a placeholder. Asked with no node, it learns what a type
/// would like to be told.
struct Reader: Decoder {
  /// What is to be read; nothing where placeholders are wanted.
  let node: Node?
  let shape: Shape.Structure?
  let path: FieldPath
  let questions: Questions?
  let reading: Reading?
  let sorts: Sorts

  init(_ node: Node, _ shape: Shape.Structure, _ path: FieldPath, _ reading: Reading) {
    (self.node, self.shape, self.path, self.reading) = (node, shape, path, reading)
    (questions, sorts) = (nil, reading.sorts)
  }

  init(asking questions: Questions?, _ sorts: Sorts) {
    (node, shape, path, reading) = (nil, nil, .root, nil)
    (self.questions, self.sorts) = (questions, sorts)
  }

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(Fields<Key>(reader: self))
  }
  func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw Unsupported() }
  func singleValueContainer() throws -> any SingleValueDecodingContainer { throw Unsupported() }
}

/// A kind strayed from what can be learnt by decoding: plain structs of scalars, choices, lists and
/// structs. Thrown only by a mistake in our own kinds; a test reads every kind.
struct Unsupported: Error {}

// MARK: - One field

extension Reader {
  func field<T: Decodable>(_ type: T.Type, _ name: String, isRequired: Bool) throws -> T? {
    guard let node, let reading, let field = shape?.field(name) else { return try ask(type, name, isRequired) }
    guard let entry = node.entry(name) else {
      if isRequired { return try missing(type, field, at: node.place, reading) }
      return nil
    }
    if entry.value.isNothing { return isRequired ? try empty(type, field, entry, reading) : nil }
    return try value(type, entry.value, field.shape, .field(path, name))
  }

  private func ask<T: Decodable>(_ type: T.Type, _ name: String, _ isRequired: Bool) throws -> T? {
    if let questions {
      let shape = Shape.describe(type, sorts)
      var isList = false
      if case .list = shape { isList = true }
      questions.fields.append(Shape.Field(name: name, shape: shape, isRequired: isRequired && !isList))
    }
    return isRequired ? try placeholder(type) : nil
  }

  private func missing<T: Decodable>(
    _ type: T.Type, _ field: Shape.Field, at place: Place, _ reading: Reading
  ) throws -> T {
    if field.isRequired {
      reading.report("missing-field", "'\(full(field.name))' is missing: expected \(field.shape.phrase)", at: place)
    }
    return try placeholder(type)
  }

  private func empty<T: Decodable>(
    _ type: T.Type, _ field: Shape.Field, _ entry: Node.Entry, _ reading: Reading
  ) throws -> T {
    if field.isRequired {
      let message = "'\(full(field.name))' has no value: expected \(field.shape.phrase)"
      reading.report("missing-field", message, at: entry.place)
    }
    return try placeholder(type)
  }

  private func full(_ name: String) -> String { FieldPath.field(path, name).description }
}

// MARK: - One value

extension Reader {
  func value<T: Decodable>(_ type: T.Type, _ node: Node, _ shape: Shape, _ path: FieldPath) throws -> T {
    let value: Any =
      switch sorts.sort(of: type) {
      case .scalar(let scalar): read(scalar, node, path)
      case .choice(let choice): read(choice, node)
      case .list(let list): try read(list, node, shape, path)
      case .structure: try structure(type, node, shape, path)
      }
    guard let value = value as? T else { throw Unsupported() }
    return value
  }

  func placeholder<T: Decodable>(_ type: T.Type) throws -> T {
    let value: Any =
      switch sorts.sort(of: type) {
      case .scalar(let scalar): scalar.placeholder
      case .choice(let choice): first(of: choice)
      case .list(let list): try list.read([], .choice([]), .root, self)
      case .structure: try T(from: Reader(asking: nil, sorts))
      }
    guard let value = value as? T else { throw Unsupported() }
    return value
  }

  private func first<C: Choice>(of choice: C.Type) -> Any { C.allCases.first as Any }

  private func read<S: Scalar>(_ scalar: S.Type, _ node: Node, _ path: FieldPath) -> S {
    guard let text = node.text, let value = S(written: text) else {
      reading?.report(
        "wrong-value", "expected \(S.phrase), found \(node.noun)", at: node.place, mend: node.text.flatMap(S.mend))
      if let text = node.text, let reference = scalar as? any Reference.Type { reading?.tellApart(text, reference) }
      return S.placeholder
    }
    if let reference = value as? any Reference, let reading {
      let to = reference.address
      reading.mentions.append(Mention(from: reading.subject, field: path.description, to: to, place: node.place))
    }
    return value
  }

  private func read<C: Choice>(_ choice: C.Type, _ node: Node) -> Any {
    if let text = node.text, let value = C(rawValue: text) { return value }
    let words = Shape.words(of: choice)
    let message = "expected one of \(words.joined(separator: ", ")), found \(node.noun)"
    let mend = node.text.flatMap { Suggestion.mend($0, among: words) }
    reading?.report("wrong-value", message, at: node.place, mend: mend)
    return first(of: choice)
  }

  private func read<L: Listed>(_ list: L.Type, _ node: Node, _ shape: Shape, _ path: FieldPath) throws -> L {
    guard case .list(let items) = node.content, case .list(let element) = shape else {
      let message = "expected a list, found \(node.noun)"
      let mend = node.text.map { "write [\($0)]" }
      reading?.report("wrong-value", message, at: node.place, mend: mend)
      return try L.read([], shape, path, self)
    }
    return try L.read(items, element, path, self)
  }

  func structure<T: Decodable>(_ type: T.Type, _ node: Node, _ shape: Shape, _ path: FieldPath) throws -> T {
    guard case .structure(let structure) = shape, let reading else { throw Unsupported() }
    guard case .map = node.content else {
      reading.report("wrong-value", "expected \(shape.phrase), found \(node.noun)", at: node.place)
      return try T(from: Reader(asking: nil, sorts))
    }
    reading.checkFields(of: node, structure, named: "'\(path)'")
    return try T(from: Reader(node, structure, path, reading))
  }
}

extension Reading {
  /// Unknown fields, with the nearest known one.
  func checkFields(of node: Node, _ shape: Shape.Structure, named whole: String, besides known: [String] = []) {
    for entry in node.entries where shape.field(entry.key) == nil && !known.contains(entry.key) {
      let mend = Suggestion.mend(entry.key, among: shape.fields.map { $0.name } + known)
      report("unknown-field", "\(whole) has no field '\(entry.key)'", at: entry.place, mend: mend)
    }
  }
}

extension Shape {
  /// What an author is told was expected.
  package var phrase: String {
    switch self {
    case .scalar(let scalar): scalar.phrase
    case .choice(let words): "one of \(words.joined(separator: ", "))"
    case .list: "a list"
    case .structure(let structure):
      "fields \(structure.fields.map { $0.name }.joined(separator: ", "))"
    }
  }
}
