/// Turns a catalogue into resources, entity by entity.
struct Conversion {
  private(set) var catalogue: Catalogue
  private(set) var outcome = BackstageCatalogue.Outcome()
  private var documents: [(kind: String, text: String)] = []
  private var counts: [String: (from: String, to: String, count: Int)] = [:]
  /// The names given, by reference; names of one kind are told apart.
  private var names: [String: Name] = [:]

  /// What stands where a catalogue has nothing to say.
  static let unknown = "<the catalogue does not say>"

  init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    nameAll()
    for entity in catalogue.entities { convert(entity) }
    close()
  }

  // MARK: Names

  private mutating func nameAll() {
    var taken: Set<String> = []
    for entity in catalogue.entities {
      guard let kind = word(for: entity) else { continue }
      var name = Conversion.name(from: entity.name)
      var round = 2
      while !taken.insert("\(kind)/\(name)").inserted {
        name = Conversion.name(from: "\(entity.name)-\(round)")
        round += 1
      }
      names[entity.reference] = name
    }
  }

  /// `My_Team.2` is named `my-team-2`.
  static func name(from text: String) -> Name {
    var plain = ""
    for byte in text.lowercased().utf8 {
      let isKept = (97...122).contains(byte) || (48...57).contains(byte)
      if isKept { plain.append(Character(Unicode.Scalar(byte))) } else if !plain.hasSuffix("-") { plain.append("-") }
    }
    let trimmed = plain.split(separator: "-").joined(separator: "-")
    let led = trimmed.first.map { $0.isLetter ? trimmed : "x-" + trimmed } ?? "unnamed"
    return Name(String(led.prefix(60)).trailing("-")) ?? .placeholder
  }

  /// The kind an entity becomes.
  func word(for entity: Entity) -> String? {
    switch entity.kind.lowercased() {
    case "user": Person.word
    case "group": isTeam(entity) ? Team.word : Unit.word
    case "domain": ValueStream.word
    case "system": Product.word
    case "component", "resource": Technology.word
    case "api": Interface.word
    default: nil
    }
  }

  /// A group that no other names as its parent, and that is called a team, squad or the like.
  func isTeam(_ entity: Entity) -> Bool {
    let type = entity.text("type")?.lowercased() ?? ""
    if ["team", "squad", "crew"].contains(type) { return true }
    if ["root", "organization", "organisation", "business-unit", "department", "product-area", "tribe"].contains(type) {
      return false
    }
    return entity.texts("children").isEmpty
      && !catalogue.entities.contains {
        $0.kind.lowercased() == "group"
          && $0.text("parent").map { catalogue.find($0, usual: "group", near: entity)?.reference == entity.reference }
            ?? false
      }
  }

  // MARK: References

  /// The name of what a field leads to, when it is there and became a resource of that kind.
  mutating func resolve(_ node: Node?, usual: String, as kinds: [String], of entity: Entity) -> Address? {
    guard let node, let text = node.text else { return nil }
    guard let found = catalogue.find(text, usual: usual, near: entity) else {
      catalogue.tell(
        .warning, "broken-reference", node.place, "\(entity.reference) names \(text), which is in none of these files",
        mend: "the reference is left out; add the file that describes it, or mend the name")
      return nil
    }
    guard let word = word(for: found), kinds.contains(word), let name = names[found.reference] else {
      catalogue.tell(
        .note, "no-such-line", node.place,
        "\(entity.reference) names \(found.reference), which a model has no field for here; it is kept as a comment")
      return nil
    }
    return Address(kind: word, name: name)
  }

  func name(of entity: Entity) -> Name { names[entity.reference] ?? .placeholder }

  // MARK: Writing

  mutating func write(_ kind: String, _ entity: Entity, _ fields: [Form.Field]) {
    var all: [Form.Field] = [.init("kind", kind), .init("name", name(of: entity).text)]
    if kind != Person.word { all.append(.init("title", entity.title)) }
    for entry in entity.spec?.entries ?? [] {
      guard let elsewhere = ["$text", "$json", "$yaml"].lazy.compactMap({ entry.value[$0]?.text }).first else {
        continue
      }
      catalogue.tell(
        .note, "not-followed", entry.place,
        "'\(entry.key)' of \(entity.reference) stands in \(elsewhere), which is not fetched; where it stands is kept as a comment"
      )
    }
    all += fields
    documents.append((kind, Kept.comments(of: entity) + YAMLWriter.text(.fields(all))))
    let key = "\(entity.kind.lowercased()) \(kind)"
    counts[key, default: (entity.kind, kind, 0)].count += 1
  }

  mutating func leaveOut(_ entity: Entity) {
    let targets = (entity.text("target").map { [$0] } ?? []) + entity.texts("targets").compactMap(\.text)
    if entity.kind.lowercased() == "location", !targets.isEmpty {
      return catalogue.tell(
        .warning, "not-followed", entity.place,
        "\(entity.reference) points to \(listed(targets)), which is not fetched: only files that are named are read",
        mend: "name the files it points to as well, or a folder that holds them")
    }
    catalogue.tell(
      .note, "left-out", entity.place,
      "\(entity.reference) is a \(entity.kind), for which a model has no kind; it was left out")
  }

  private mutating func close() {
    let byKind = Dictionary(grouping: documents, by: \.kind)
    outcome.files = byKind.sorted { $0.key < $1.key }.map { kind, documents in
      ModelText(file: "\(kind).yaml", text: documents.map(\.text).joined(separator: "---\n"))
    }
    outcome.findings = catalogue.findings
    outcome.told = counts.sorted { $0.key < $1.key }.map { $0.value }
  }
}

extension Form.Field {
  init(_ name: String, _ text: String) { self.init(name: name, value: .text(text)) }
  init(_ name: String, _ texts: [String]) { self.init(name: name, value: .list(texts.map { .text($0) })) }
}

extension String {
  fileprivate func trailing(_ mark: Character) -> String {
    var text = self
    while text.last == mark { text.removeLast() }
    return text
  }
}
