/// Doc comments as data: the sentence above a kind, a field or a choice is the text of
/// `pomona explain`, of the JSON Schema and of the forms.
package enum Notes {
  /// The note on a Swift declaration: `Product`, `Product.Boundary.inside`.
  package static func note(on declaration: String) -> String? { all[declaration] }
  package static func note(on kind: any Kind.Type) -> String? { all[String(describing: kind)] }
}

/// Collects what stands in `///` above structs, enums, cases and variables of a Swift source.
package func collectNotes(swiftSource source: String) -> [(declaration: String, text: String)] {
  var collector = NoteCollector()
  for line in source.split(separator: "\n", omittingEmptySubsequences: false) { collector.read(line.trimmed) }
  return collector.notes
}

/// A reader of our own sources, which are formatted one declaration a line.
private struct NoteCollector {
  var notes: [(declaration: String, text: String)] = []
  private var comment: [Substring] = []
  /// Open braces, with the type each one opened.
  private var open: [String?] = []

  mutating func read(_ line: Substring) {
    if line.hasPrefix("///") {
      comment.append(line.dropFirst(3).trimmed)
      return
    }
    if line.hasPrefix("@") { return }
    let declared = declaration(in: line)
    if let declared, !comment.isEmpty { notes.append((path(to: declared.name), text)) }
    comment = []
    follow(line, opening: declared.flatMap { $0.isType ? $0.name : nil })
  }

  private mutating func follow(_ line: Substring, opening type: String?) {
    var type = type
    for character in line {
      if character == "{" {
        open.append(type)
        type = nil
      }
      if character == "}", !open.isEmpty { open.removeLast() }
    }
  }

  private func declaration(in line: Substring) -> (name: String, isType: Bool)? {
    let words = line.split { " :{(,<=".contains($0) }
    guard let at = words.firstIndex(where: { ["struct", "enum", "var", "case"].contains($0) }), at + 1 < words.count,
      !words[..<at].contains("static"), words[..<at].allSatisfy({ ["package", "indirect"].contains($0) })
    else { return nil }
    let name = words[at + 1].filter { $0 != "`" }
    return (String(name), words[at] == "struct" || words[at] == "enum")
  }

  private func path(to name: String) -> String { (open.compactMap { $0 } + [name]).joined(separator: ".") }

  /// Lines joined; an empty line begins a paragraph.
  private var text: String {
    comment.split(separator: "").map { $0.joined(separator: " ") }.joined(separator: "\n\n")
  }
}
