/// Ways to make an edit within the author's own text. They are guesses: each is read back and taken
/// only if it says exactly what was wanted, so a wrong guess costs nothing.
struct Patching {
  let text: String
  let node: Node
  let edit: Edit
  let shape: Shape

  var candidates: [String] {
    switch edit.operation {
    case .set(nil): withoutLine
    case .set(let value?): node.value(at: edit.field).map { replacing($0, by: value) } ?? appending(value)
    case .add(let value): adding(value)
    case .remove(let value): removing(value)
    }
  }

  // MARK: Values

  private func replacing(_ old: Node, by value: String) -> [String] {
    guard let start = index(of: old.place) else { return [] }
    if case .list = old.content { return ends(from: start, after: "]").map { spliced(start..<$0, value) } }
    guard old.text != nil else { return [] }
    return [false, true].flatMap { inFlow in
      tokenEnds(from: start).map { spliced(start..<$0, YAMLWriter.scalar(value, inFlow: inFlow)) }
    }
  }

  /// A field that was not there stands behind the last one of what it belongs to, or at the end.
  private func appending(_ value: String) -> [String] {
    guard case .field(let parent, let name) = edit.field else { return [] }
    return spellings(of: value).flatMap { value in
      let line = "\(name): \(value)"
      return behindLast(of: parent, line) + [atEnd(parent, line)]
    }
  }

  private func behindLast(of parent: FieldPath, _ line: String) -> [String] {
    guard parent != .root, let whole = node.value(at: parent), let last = whole.entries.last,
      let key = index(of: last.place), let value = index(of: last.value.place)
    else { return [] }
    let indent = String(repeating: " ", count: last.place.column - 1)
    let end = lineRange(around: max(key, value)).upperBound
    let below = (end > text.startIndex && text[text.index(before: end)] == "\n" ? "" : "\n") + "\(indent)\(line)\n"
    return [spliced(end..<end, below)] + tokenEnds(from: value).map { spliced($0..<$0, ", \(line)") }
  }

  private func atEnd(_ parent: FieldPath, _ line: String) -> String {
    let start = text + (text.hasSuffix("\n") ? "" : "\n")
    guard case .field(.root, let group) = parent else { return start + line + "\n" }
    return start + "\(group):\n  \(line)\n"
  }

  /// As text, and as the piece of YAML it may be.
  private func spellings(of value: String) -> [String] { [YAMLWriter.scalar(value, inFlow: false), value] }

  private var withoutLine: [String] {
    guard let old = node.value(at: edit.field), let start = index(of: old.place) else { return [] }
    return [removingLine(around: start)]
  }

  // MARK: Lists

  private func adding(_ value: String) -> [String] {
    guard let list = node.value(at: edit.field), let last = list.items.last, let start = index(of: last.place) else {
      return appending("[\(YAMLWriter.scalar(value, inFlow: true))]") + appending("[\(value)]")
    }
    let words = [YAMLWriter.scalar(value, inFlow: true), value]
    let inLine = words.flatMap { word in tokenEnds(from: start).map { spliced($0..<$0, ", \(word)") } }
    return inLine + spellings(of: value).map { below(last, start, "- \($0)") }
  }

  /// A line of its own below a list's last thing, under the dash of the line where that begins.
  private func below(_ last: Node, _ start: String.Index, _ line: String) -> String {
    let first = lineRange(around: start)
    let indent = text[first].prefix { $0 == " " }
    let deepest = last.entries.last.flatMap { index(of: $0.value.place) } ?? start
    let end = lineRange(around: deepest).upperBound
    let lineEnd = end > text.startIndex && text[text.index(before: end)] == "\n" ? "" : "\n"
    return spliced(end..<end, "\(lineEnd)\(indent)\(line)\n")
  }

  private func removing(_ value: String) -> [String] {
    guard let list = node.value(at: edit.field), let position = list.position(ofItem: value),
      let start = index(of: list.items[position].place)
    else { return [] }
    let inLine = tokenEnds(from: start).flatMap { end in
      [spliced(commaBefore(start)..<end, ""), spliced(start..<commaAfter(end), "")]
    }
    return [removingLine(around: start)] + inLine
  }
}

// MARK: - Text

extension Patching {
  private func spliced(_ range: Range<String.Index>, _ new: String) -> String {
    text.replacingCharacters(range, with: new)
  }

  private func removingLine(around index: String.Index) -> String { spliced(lineRange(around: index), "") }

  private func index(of place: Place) -> String.Index? {
    var start = text.startIndex
    for _ in 1..<max(1, place.line) {
      guard let end = text.utf8[start...].firstIndex(of: 10) else { return nil }
      start = text.utf8.index(after: end)
    }
    let limit = text.unicodeScalars.index(start, offsetBy: place.column - 1, limitedBy: text.endIndex)
    return limit
  }

  /// The whole line, its end included.
  private func lineRange(around index: String.Index) -> Range<String.Index> {
    let start = text.utf8[..<index].lastIndex(of: 10).map { text.utf8.index(after: $0) } ?? text.startIndex
    let end = text.utf8[index...].firstIndex(of: 10).map { text.utf8.index(after: $0) } ?? text.endIndex
    return start..<end
  }

  /// Where a value that begins here may end: at its closing quote, before what ends a value in a short
  /// list, before a comment, at the end of the line.
  private func tokenEnds(from start: String.Index) -> [String.Index] {
    let line = text[start..<lineRange(around: start).upperBound]
    var ends: [String.Index] = []
    if let quote = line.first, quote == "\"" || quote == "'" {
      ends += line.indices.dropFirst().filter { line[$0] == quote }.map { text.index(after: $0) }
    }
    ends += line.indices.filter { ",]}".contains(line[$0]) }
    if let comment = line.indices.first(where: { line[$0] == "#" && $0 > start }) {
      ends.append(trimmed(start, comment))
    }
    ends.append(trimmed(start, line.endIndex))
    return Array(ends.prefix(40))
  }

  private func ends(from start: String.Index, after character: Character) -> [String.Index] {
    text[start...].indices.lazy.filter { text[$0] == character }.prefix(8).map { text.index(after: $0) }
  }

  private func trimmed(_ start: String.Index, _ end: String.Index) -> String.Index {
    text[start..<end].trimmed.endIndex
  }

  private func commaBefore(_ index: String.Index) -> String.Index {
    let before = text[..<index]
    guard let comma = before.lastIndex(where: { !$0.isWhitespace }), text[comma] == "," else { return index }
    return comma
  }

  private func commaAfter(_ index: String.Index) -> String.Index {
    guard index < text.endIndex, text[index] == "," else { return index }
    let after = text.index(after: index)
    return text[after...].firstIndex { $0 != " " } ?? after
  }
}

extension String {
  func replacingCharacters(_ range: Range<String.Index>, with new: String) -> String {
    String(self[..<range.lowerBound]) + new + String(self[range.upperBound...])
  }
}
