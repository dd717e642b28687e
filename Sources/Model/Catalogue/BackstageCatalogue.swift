/// A software catalogue as Backstage keeps it, read into model resources: a beginning to complete, never more than
/// the catalogue says.
///
/// Users become people, groups units or teams, domains value streams, systems products, components and resources
/// technologies, APIs interfaces. What a model needs and no catalogue knows is written as a sentence that asks for
/// it; what the model has no word for is kept as a comment above the resource.
package struct BackstageCatalogue: Sendable {
  /// What came of it.
  package struct Outcome: Sendable {
    /// One file for each kind, ready to be read and applied.
    package var files: [ModelText] = []
    /// What was broken or could not be kept.
    package var findings: [Finding] = []
    /// How many of the catalogue's entities became what.
    package var told: [(from: String, to: String, count: Int)] = []
  }

  /// Reads catalogue files, each of any number of documents.
  package static func read(_ texts: [ModelText]) -> Outcome {
    var catalogue = Catalogue()
    for text in texts { catalogue.gather(text) }
    return Conversion(catalogue).outcome
  }
}

/// One document of a catalogue.
struct Entity: Sendable {
  let node: Node
  let kind: String
  let namespace: String
  let name: String
  let place: Place

  /// `group:default/quay`, by which others refer to it.
  var reference: String { "\(kind):\(namespace)/\(name)".lowercased() }
  var spec: Node? { node["spec"] }
  func text(_ field: String) -> String? { spec?[field]?.text }
  func texts(_ field: String) -> [Node] { spec?[field]?.items.filter { $0.text != nil } ?? [] }
  var title: String {
    node["metadata"]?["title"]?.text ?? spec?["profile"]?["displayName"]?.text ?? Entity.spoken(name)
  }
  var description: String? {
    node["metadata"]?["description"]?.text.map { $0.split(whereSeparator: \.isNewline).joined(separator: " ") }
  }

  private static func spoken(_ name: String) -> String {
    let words = name.map { "-_.".contains($0) ? " " : String($0) }.joined()
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}

/// All entities of some files, by what others call them.
struct Catalogue: Sendable {
  private(set) var entities: [Entity] = []
  private(set) var byReference: [String: Int] = [:]
  private(set) var findings: [Finding] = []

  mutating func gather(_ text: ModelText) {
    if let flaw = text.flaw { return findings.append(flaw.finding(in: text.file)) }
    for document in Documents.cut(text.text) {
      switch YAML.read(document, file: text.file) {
      case .empty: continue
      case .flaw(let finding): findings.append(finding)
      case .node(let node, let repeated):
        findings += repeated
        take(node)
      }
    }
  }

  private mutating func take(_ node: Node) {
    guard node["apiVersion"]?.text?.hasPrefix("backstage.io/") == true else {
      return tell(.warning, "not-backstage", node.place, "this is no entity of a Backstage catalogue; it was left out")
    }
    guard let kind = node["kind"]?.text, let name = node["metadata"]?["name"]?.text else {
      return tell(.error, "no-name", node.place, "this entity has no kind or no metadata.name; it was left out")
    }
    let entity = Entity(
      node: node, kind: kind, namespace: node["metadata"]?["namespace"]?.text ?? "default", name: name,
      place: node.place)
    guard byReference[entity.reference] == nil else {
      return tell(.error, "twice", node.place, "\(entity.reference) is described a second time; the first is kept")
    }
    byReference[entity.reference] = entities.count
    entities.append(entity)
  }

  mutating func tell(
    _ severity: Finding.Severity, _ rule: String, _ place: Place, _ message: String, mend: String? = nil
  ) {
    findings.append(Finding(severity, rule: rule, at: place, message, mend: mend))
  }

  /// The entity a reference leads to: `[kind:][namespace/]name`, with what is left out as usual for its field.
  func find(_ reference: String, usual kind: String, near entity: Entity) -> Entity? {
    let parts = reference.split(separator: ":", maxSplits: 1).map(String.init)
    let (word, rest) = parts.count == 2 ? (parts[0], parts[1]) : (kind, reference)
    let full = rest.contains("/") ? rest : "\(entity.namespace)/\(rest)"
    return byReference["\(word):\(full)".lowercased()].map { entities[$0] }
  }
}
