/// What Pomona can say about a kind or one of its fields; both faces show this one value.
package struct Explanation: Hashable, Sendable {
  /// `product.boundary`.
  package let path: String
  /// The sentence its author wrote above it.
  package let text: String
  /// What is written there: `text`, `one of external, internal, both`, `a list of names of a measure`.
  package let type: String
  package let isRequired: Bool
  /// A piece of YAML that could stand there.
  package let example: String
  /// The fields within, when it has any.
  package let fields: [Field]
  /// The laws that speak about it.
  package let rules: [Law]

  package struct Field: Hashable, Sendable {
    package let name: String
    package let text: String
    package let type: String
    package let isRequired: Bool
  }
  package struct Law: Hashable, Sendable {
    package let id: String
    package let why: String
    package let mend: String
  }
}

/// Why there is nothing to explain: the path leads nowhere.
package struct NothingToExplain: Error, Hashable, Sendable, CustomStringConvertible {
  package let message: String
  package let mend: String?
  package var description: String { message + (mend.map { " — \($0)" } ?? "") }
}

/// Explains `product`, `product.boundary` or `team.interactions.mode`.
package func explain(_ path: String) throws(NothingToExplain) -> Explanation {
  let words = path.split(separator: ".").map(String.init)
  guard let first = words.first, let kind = kind(named: first) else {
    let mend = Suggestion.mend(words.first ?? path, among: allKinds.map { $0.word })
    throw NothingToExplain(message: "there is no kind '\(words.first ?? path)'", mend: mend)
  }
  var here = Topic(kind)
  for (depth, word) in words.dropFirst().enumerated() {
    guard let next = here.field(word) else {
      let before = words[...depth].joined(separator: ".")
      let names = here.fields.map { $0.name }
      let mend =
        Suggestion.mend(word, among: names) ?? (names.isEmpty ? nil : "its fields are \(names.joined(separator: ", "))")
      throw NothingToExplain(message: "'\(before)' has no field '\(word)'", mend: mend)
    }
    here = next
  }
  return here.explanation(at: words)
}

/// A kind or a field on the way to its explanation.
private struct Topic {
  let note: String
  let shape: Shape
  let isRequired: Bool
  let kind: any Kind.Type

  init(_ kind: any Kind.Type) {
    self.init(note: Notes.note(on: kind) ?? "", shape: .structure(Shape.enveloped(kind)), isRequired: true, kind: kind)
  }
  private init(note: String, shape: Shape, isRequired: Bool, kind: any Kind.Type) {
    (self.note, self.shape, self.isRequired, self.kind) = (note, shape, isRequired, kind)
  }

  var structure: Shape.Structure? { shape.structureWithin }
  var fields: [Shape.Field] { structure?.fields ?? [] }

  func field(_ name: String) -> Topic? {
    guard let structure, let field = structure.field(name) else { return nil }
    return Topic(note: fieldNote(field, in: structure), shape: field.shape, isRequired: field.isRequired, kind: kind)
  }

  func explanation(at words: [String]) -> Explanation {
    let inner = structure.map { structure in
      structure.fields.map {
        Explanation.Field(
          name: $0.name, text: fieldNote($0, in: structure), type: $0.shape.phrase, isRequired: $0.isRequired)
      }
    }
    return Explanation(
      path: words.joined(separator: "."), text: note, type: words.count == 1 ? "a kind" : shape.phrase,
      isRequired: isRequired,
      example: Example.text(of: shape, named: words.last ?? "", of: kind, isKind: words.count == 1),
      fields: inner ?? [], rules: laws(about: words))
  }
}

/// What its author wrote above a field.
package func fieldNote(_ field: Shape.Field, in structure: Shape.Structure) -> String {
  let envelope = [
    "kind": "What kind of thing this is.",
    "name": "What it is called in files and links: lower-case letters, digits and hyphens.",
    "title": "What people call it.",
  ]
  return Notes.note(on: "\(structure.type).\(field.name)") ?? envelope[field.name] ?? ""
}

extension Shape {
  /// The fields of a structure, or of the things in a list.
  var structureWithin: Structure? {
    switch self {
    case .structure(let structure): structure
    case .list(let element): element.structureWithin
    default: nil
    }
  }
}
