/// The YAML library stops at a field that is written twice. To read on to the next mistake, the second
/// is given another name and left out of the tree.
enum Repeats {
  /// A character for private use: no field of a model ends in it.
  private static let mark: Character = "\u{E000}"

  static func isHidden(_ key: String) -> Bool { key.last == mark }

  /// The text with the next field of this name in the same column hidden, and its line; nothing where
  /// fields stand in one line. Each hidden field of a text is marked another number of times, or they
  /// would repeat one another.
  static func hide(
    _ key: String, firstAt first: (line: Int, column: Int), in text: String, times: Int
  ) -> (text: String, line: Int)? {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard first.line < lines.count else { return nil }
    for position in first.line..<lines.count {
      let line = lines[position]
      let indent = line.prefix { $0 == " " }.count
      let content = line.dropFirst(indent)
      if content.isEmpty || content.first == "#" { continue }
      guard indent >= first.column - 1 else { return nil }
      let behind = content.dropFirst(key.count)
      guard indent == first.column - 1, content.hasPrefix(key), behind.drop(while: { $0 == " " }).first == ":" else {
        continue
      }
      lines[position] = line.prefix(indent) + key + String(repeating: mark, count: times) + behind
      return (lines.joined(separator: "\n"), position + 1)
    }
    return nil
  }
}
