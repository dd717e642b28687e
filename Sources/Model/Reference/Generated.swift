/// Files that follow from the kinds and are kept beside them; a test says when one is out of date.
/// Paths begin at the package's root.
package func generatedFiles() -> [(path: String, text: String)] {
  let kinds = allKinds.map { ("Schema/\($0.word).schema.json", JSONSchema.of($0).pretty) }
  return kinds + [("Schema/pomona.schema.json", JSONSchema.ofEverything().pretty)]
}

/// `Notes+Generated.swift`, out of the sources of the kinds.
package func generatedNotes(from sources: [String]) -> (path: String, text: String) {
  let kinds = Set(allKinds.map { String(describing: $0) })
  let notes = sources.flatMap { collectNotes(swiftSource: $0) }
    .filter { note in kinds.contains(note.declaration.split(separator: ".").first.map(String.init) ?? "") }
    .sorted { $0.declaration < $1.declaration }
  let lines = notes.map { "    \(literal($0.declaration)): \(literal($0.text)),\n" }.joined()
  let text = """
    // Collected from the doc comments of the kinds by `pomona generate`. Change those.
    // swift-format-ignore-file

    extension Notes {
      static let all: [String: String] = [
    \(lines)  ]
    }

    """
  return ("Sources/Model/Reference/Notes+Generated.swift", text)
}

private func literal(_ text: String) -> String {
  var escaped = ""
  for character in text {
    switch character {
    case "\\", "\"": escaped += "\\\(character)"
    case "\n": escaped += "\\n"
    default: escaped.append(character)
    }
  }
  return "\"\(escaped)\""
}
