/// What a catalogue says and a model has no field for, as comments above the resource.
enum Kept {
  private static let carried: Set<String> = ["name", "namespace", "title", "description"]

  static func comments(of entity: Entity) -> String {
    var lines = ["# From the catalogue: \(entity.reference)"]
    for entry in entity.node["metadata"]?.entries ?? [] where !carried.contains(entry.key) {
      if entry.key == "annotations" {
        for annotation in entry.value.entries { lines.append("# \(plain(annotation.key)): \(said(annotation.value))") }
      } else {
        lines.append("# \(plain(entry.key)): \(said(entry.value))")
      }
    }
    for entry in entity.spec?.entries ?? [] { lines.append("# spec.\(plain(entry.key)): \(said(entry.value))") }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func said(_ node: Node) -> String {
    switch node.content {
    case .text(let text): plain(text)
    case .nothing: ""
    case .list(let items): "[\(items.map(said).joined(separator: ", "))]"
    case .map(let entries): "{\(entries.map { "\(plain($0.key)): \(said($0.value))" }.joined(separator: ", "))}"
    }
  }

  /// One line, and no longer than a screen: the definition of an interface may be a whole file.
  private static func plain(_ text: String) -> String {
    let line = text.split { $0.isNewline || $0.unicodeScalars.contains { $0.value < 32 } }.joined(separator: " ")
    return line.count > 200 ? line.prefix(200) + "…" : line
  }
}
