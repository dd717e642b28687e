import Model

/// What a resource says field by field, as the model has it; not the form of a page.
typealias Said = Model.Form

/// What somebody filled into a form drawn from a kind's shape. Each field is named by the way to it:
/// `in.targets[0].measure`.
struct Filled: Sendable {
  static let prefix = "in."
  static let mostRows = 300
  private var values: [String: [String]] = [:]
  /// Every row of which a field was sent, such as `targets[0]`.
  private var rows: Set<String> = []

  init(_ fields: Query) {
    for (name, value) in fields.pairs where name.hasPrefix(Filled.prefix) {
      let path = String(name.dropFirst(Filled.prefix.count))
      values[path, default: []].append(value.withPlainLines)
      for index in path.indices where path[index] == "]" { rows.insert(String(path[...index])) }
    }
  }

  /// What was filled in, blanks included, so that it can be shown again as it was.
  func form(_ shape: Shape, at path: FieldPath) -> Said {
    switch shape {
    case .scalar(let scalar): .text(Filled.canonical(values[path.description]?.first ?? "", scalar))
    case .choice: .text(values[path.description]?.first ?? "")
    case .list(.choice):
      .list((values[path.description] ?? []).filter { !$0.isEmpty }.map { .text($0) })
    case .list(let element): .list(list(element, at: path))
    case .structure(let structure):
      .fields(structure.fields.map { Said.Field(name: $0.name, value: form($0.shape, at: .field(path, $0.name))) })
    }
  }

  /// Row by row, or a plain value a line.
  private func list(_ element: Shape, at path: FieldPath) -> [Said] {
    if case .scalar(let scalar) = element, let lines = values[path.description]?.first {
      return lines.split(whereSeparator: \.isNewline).map { Filled.canonical($0.trimmed, scalar) }
        .filter { !$0.isEmpty }.map { .text($0) }
    }
    let sent = (0..<Filled.mostRows).prefix { rows.contains(FieldPath.item(path, $0).description) }
    return sent.map { form(element, at: .item(path, $0)) }
  }

  /// As it would be written; what cannot be read stays as it was typed.
  private static func canonical<S: Scalar>(_ text: String, _ scalar: S.Type) -> String {
    let text = S.self == String.self ? text : text[...].trimmed
    return S(written: text)?.written ?? text
  }
}

extension String {
  /// Browsers end lines in forms with two characters.
  var withPlainLines: String { replacing("\r\n", with: "\n").replacing("\r", with: "\n") }
}

extension Substring {
  var trimmed: String {
    let start = firstIndex { !$0.isWhitespace } ?? endIndex
    let end = lastIndex { !$0.isWhitespace }.map(index(after:)) ?? endIndex
    return start < end ? String(self[start..<end]) : ""
  }
}
