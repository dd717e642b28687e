/// One kind as the reference shows it, on a page and as a file.
package struct Chapter: Hashable, Sendable {
  /// A field, or one within a group or a list by its path: `interactions.mode`.
  package struct Row: Hashable, Sendable {
    package let path: String
    package let written: String
    package let note: String
    package let isRequired: Bool
  }
  /// `value-stream`.
  package let word: String
  package let text: String
  package let rows: [Row]
  /// A worked resource where there is one, else a bare one.
  package let example: String
  package let laws: [Explanation.Law]
}

/// Kinds that belong together, in the order a newcomer meets them.
package struct ChapterGroup: Hashable, Sendable {
  package let title: String
  package let purpose: String
  package let chapters: [Chapter]
}

/// The chapters of the reference.
///
/// - Parameter example: a worked resource of a kind, as text; where there is none a bare one is written.
package func chapters(example: (String) -> String?) -> [ChapterGroup] {
  kindGroups.map { group in
    ChapterGroup(
      title: group.title, purpose: group.purpose,
      chapters: group.kinds.compactMap { chapter(on: $0, example: example($0.word)) })
  }
}

/// The chapter on one kind, by its word.
package func chapter(of word: String, example: String?) -> Chapter? {
  kind(named: word).flatMap { chapter(on: $0, example: example) }
}

private func chapter(on kind: any Kind.Type, example: String?) -> Chapter? {
  guard let explanation = try? explain(kind.word) else { return nil }
  return Chapter(
    word: kind.word, text: withoutSource(explanation.text), rows: rows(of: Shape.enveloped(kind), under: ""),
    example: (example ?? explanation.example).trimmedAtEnd, laws: explanation.rules)
}

/// The fields of a kind, and within groups and lists the fields of those.
private func rows(of structure: Shape.Structure, under path: String) -> [Chapter.Row] {
  structure.fields.flatMap { field -> [Chapter.Row] in
    let row = Chapter.Row(
      path: path + field.name, written: field.shape.writtenAs, note: withoutSource(fieldNote(field, in: structure)),
      isRequired: field.isRequired)
    return [row] + (field.shape.structureWithin.map { rows(of: $0, under: "\(row.path).") } ?? [])
  }
}

// MARK: As Markdown

/// The reference of everything that can be written, as Markdown: how a model is written, each kind with what it is
/// for, its fields, an example and the laws that speak about it.
package func reference(example: (String) -> String?) -> String {
  let groups = chapters(example: example)
  var lines = ["# Reference of the model", ""] + introduction.flatMap { [$0.markdown, ""] }
  lines += ["Below, `?` marks fields that may be left out.", "", "## Contents", ""]
  for group in groups {
    let links = group.chapters.map { "[\($0.word)](#\($0.word))" }.joined(separator: ", ")
    lines.append("- **\(group.title)**: \(links)")
  }
  for group in groups {
    lines += ["", "## \(group.title)", "", group.purpose] + group.chapters.flatMap(markdown)
  }
  return (lines + ["", "## All laws", ""] + allRules.map(entry)).joined(separator: "\n") + "\n"
}

private func markdown(_ chapter: Chapter) -> [String] {
  let rows = chapter.rows.map {
    "| `\($0.path)`\($0.isRequired ? "" : " ?") | \(cell($0.written)) | \(cell($0.note)) |"
  }
  return ["", "### \(chapter.word)", "", chapter.text, "", "| Field | Written as | Meaning |", "|---|---|---|"] + rows
    + ["", "```yaml", chapter.example, "```"]
    + (chapter.laws.isEmpty ? [] : ["", "Laws:", ""] + chapter.laws.map { "- \(sentence(on: $0))" })
}

private func cell(_ text: String) -> String {
  text.split(separator: "\n").joined(separator: " ").split(separator: "|", omittingEmptySubsequences: false)
    .joined(separator: "\\|")
}

private func sentence(on law: Explanation.Law) -> String {
  "**\(law.id)**: \(withoutSource(law.why)) *To mend it, \(law.mend).*"
}

private func entry(_ rule: any Rule.Type) -> String {
  "- `\(rule.id)` (\(rule.severity.word)): \(rule.why)"
}

extension Shape {
  /// How a field is written, in a table: lists say of what.
  var writtenAs: String {
    switch self {
    case .list(.structure): "a list of:"
    case .list(let element): "a list, each \(element.phrase)"
    case .structure: "fields:"
    default: phrase
    }
  }
}

extension String {
  fileprivate var trimmedAtEnd: String {
    var text = self[...]
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
