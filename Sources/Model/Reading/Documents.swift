/// Cuts a file into its documents. A line that begins with `---` begins a document; YAML allows
/// these three characters at the start of a line for nothing else, so one document's mistakes never
/// hide another's.
enum Documents {
  static func cut(_ text: String) -> [YAML.Document] {
    var documents: [YAML.Document] = []
    var current = YAML.Document(text: "", firstLine: 1)
    var line = 1
    for content in lines(of: text) {
      if startsDocument(content) {
        documents.append(current)
        current = YAML.Document(text: afterMarker(content), firstLine: line)
      } else {
        current.text += content
      }
      line += 1
    }
    documents.append(current)
    return documents
  }

  /// Lines with their line ends.
  private static func lines(of text: String) -> [Substring] {
    var lines: [Substring] = []
    var start = text.startIndex
    while start < text.endIndex {
      let end = text.utf8[start...].firstIndex(of: 10).map { text.utf8.index(after: $0) } ?? text.endIndex
      lines.append(text[start..<end])
      start = end
    }
    return lines
  }

  private static func startsDocument(_ line: Substring) -> Bool {
    let bytes = line.utf8
    guard bytes.starts(with: "---".utf8) || bytes.starts(with: "...".utf8) else { return false }
    guard let next = bytes.dropFirst(3).first else { return true }
    return next == 32 || next == 9 || next == 10 || next == 13
  }

  /// What stands behind the marker keeps its column.
  private static func afterMarker(_ line: Substring) -> String { "   " + line.dropFirst(3) }
}
