/// A text by its lines: what a field or a thing of a list takes up, and the same text without it or with more.
/// What stands on one line with something else is no business of these; reading back finds that out.
struct Lines {
  private let lines: [Substring]

  init(_ text: String) {
    lines = (text.hasSuffix("\n") ? text.dropLast() : text[...]).split(
      separator: "\n", omittingEmptySubsequences: false)
  }

  func removing(_ path: FieldPath, in node: Node) -> [String] {
    guard let part = part(path, in: node) else { return [] }
    return [splicing(part.range, [])]
  }

  func replacing(_ path: FieldPath, by form: Form, in node: Node) -> [String] {
    guard case .field(_, let name) = path, let part = part(path, in: node), part.range.lowerBound < lines.count else {
      return []
    }
    let first = lines[part.range.lowerBound]
    return [splicing(part.range, written(name, form, indent: part.indent, first: first.prefix(part.indent)))]
  }

  /// Behind the nearest field before it in the order of the kind, else behind the last of its group.
  func inserting(_ path: FieldPath, _ form: Form, in node: Node, order: [String]) -> [String] {
    guard case .field(let parent, let name) = path, let group = node.value(at: parent) else { return [] }
    let before = parent == .root ? order.prefix { $0 != name } : []
    let neighbour = before.last { group[$0] != nil } ?? group.entries.last?.key
    guard let neighbour, let part = part(.field(parent, neighbour), in: node) else { return [] }
    let indent = String(repeating: " ", count: part.indent)
    let new = written(name, form, indent: part.indent, first: indent[...])
    return [splicing(part.range.upperBound..<part.range.upperBound, new)]
  }

  func appending(_ form: Form, to path: FieldPath, in node: Node) -> [String] {
    guard let list = node.value(at: path), let last = list.items.indices.last,
      let part = part(.item(path, last), in: node)
    else { return [] }
    let text = YAMLWriter.text(form).split(separator: "\n")
    let (dash, rest) = (
      String(repeating: " ", count: part.indent) + "- ", String(repeating: " ", count: part.indent + 2)
    )
    let new = text.enumerated().map { ($0.offset == 0 ? dash : rest) + $0.element }
    return [splicing(part.range.upperBound..<part.range.upperBound, new)]
  }

  private func written(_ name: String, _ form: Form, indent: Int, first: Substring) -> [String] {
    let text = YAMLWriter.text(.fields([Form.Field(name: name, value: form)])).split(separator: "\n")
    let rest = String(repeating: " ", count: indent)
    return text.enumerated().map { ($0.offset == 0 ? String(first) : rest) + $0.element }
  }

  private func splicing(_ range: Range<Int>, _ new: [String]) -> String {
    (lines[..<range.lowerBound].map(String.init) + new + lines[range.upperBound...].map(String.init))
      .joined(separator: "\n") + "\n"
  }

  /// The lines something takes up, and how far its beginning is indented.
  private func part(_ path: FieldPath, in node: Node) -> (range: Range<Int>, indent: Int)? {
    guard let place = place(path, in: node) else { return nil }
    let start = place.line - 1
    guard lines.indices.contains(start) else { return nil }
    var indent = place.column - 1
    var isList = if case .list? = node.value(at: path)?.content { true } else { false }
    if case .item = path {
      indent = lines[start].prefix { $0 == " " }.count
      isList = false
    }
    var end = start + 1
    while end < lines.count, isBlank(lines[end]) || isWithin(lines[end], indent, isList) { end += 1 }
    while end > start + 1, isBlank(lines[end - 1]), lead(lines[end - 1]) <= indent { end -= 1 }
    return (start..<end, indent)
  }

  private func place(_ path: FieldPath, in node: Node) -> Place? {
    switch path {
    case .field(let parent, let name): node.value(at: parent)?.entry(name)?.place
    default: node.value(at: path)?.place
    }
  }

  private func lead(_ line: Substring) -> Int { line.prefix { $0 == " " }.count }

  /// Nothing, or a comment alone: belongs to what follows unless it is indented further.
  private func isBlank(_ line: Substring) -> Bool { line.trimmed.isEmpty || line.trimmed.first == "#" }

  private func isWithin(_ line: Substring, _ indent: Int, _ isList: Bool) -> Bool {
    lead(line) > indent || (isList && lead(line) == indent && line.trimmed.first == "-")
  }
}
