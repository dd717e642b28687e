/// JSON Schema, draft 2020-12, out of the shapes of the kinds: an editor's YAML plug-in validates and
/// completes a model with it.
package enum JSONSchema {
  private static let dialect = JSON.Member("$schema", .text("https://json-schema.org/draft/2020-12/schema"))

  /// The schema of one kind's files.
  package static func of(_ kind: any Kind.Type) -> JSON {
    .object([dialect, JSON.Member("title", .text(kind.word))] + body(of: kind))
  }

  /// The same to stand as a part of a larger schema.
  package static func part(of kind: any Kind.Type) -> JSON { .object(body(of: kind)) }

  /// One schema for every file: it chooses by `kind`.
  package static func ofEverything() -> JSON {
    let words = allKinds.map { JSON.text($0.word) }
    let choice = JSON.object([
      JSON.Member("description", .text("What kind of thing this is.")), JSON.Member("enum", .list(words)),
    ])
    return .object([
      dialect, JSON.Member("title", .text("Pomona model")), JSON.Member("type", .text("object")),
      JSON.Member("required", .list([.text("kind"), .text("name")])),
      JSON.Member("properties", .object([JSON.Member("kind", choice)])),
      JSON.Member("allOf", .list(allKinds.map(branch))),
      JSON.Member("$defs", .object(allKinds.map { JSON.Member($0.word, .object(body(of: $0))) })),
    ])
  }

  private static func branch(_ kind: any Kind.Type) -> JSON {
    let isKind = JSON.object([
      JSON.Member("properties", .object([JSON.Member("kind", .object([JSON.Member("const", .text(kind.word))]))])),
      JSON.Member("required", .list([.text("kind")])),
    ])
    return .object([
      JSON.Member("if", isKind),
      JSON.Member("then", .object([JSON.Member("$ref", .text("#/$defs/\(kind.word)"))])),
    ])
  }

  private static func body(of kind: any Kind.Type) -> [JSON.Member] {
    let own = Shape.of(kind)
    var properties = [
      JSON.Member("kind", .object([JSON.Member("const", .text(kind.word))])),
      JSON.Member("name", described(schema(of: Name.self), by: "What it is called in files and links.")),
    ]
    var required: [JSON] = [.text("kind"), .text("name")]
    if kind.hasTitle {
      properties.append(JSON.Member("title", described(schema(of: String.self), by: "What people call it.")))
      required.append(.text("title"))
    }
    required += own.fields.filter(\.isRequired).map { .text($0.name) }
    return describing(Notes.note(on: kind))
      + [
        JSON.Member("type", .text("object")), JSON.Member("required", .list(required)),
        JSON.Member("properties", .object(properties + fields(of: own))),
        JSON.Member("additionalProperties", .bool(false)),
      ]
  }

  private static func fields(of structure: Shape.Structure) -> [JSON.Member] {
    structure.fields.map { field in
      let note = Notes.note(on: "\(structure.type).\(field.name)")
      return JSON.Member(field.name, described(schema(of: field.shape), by: note))
    }
  }

  private static func describing(_ note: String?) -> [JSON.Member] {
    note.map { [JSON.Member("description", .text(withoutSource($0)))] } ?? []
  }

  private static func described(_ schema: [JSON.Member], by note: String?) -> JSON {
    .object(describing(note) + schema)
  }
}

extension JSONSchema {
  private static func schema(of shape: Shape) -> [JSON.Member] {
    switch shape {
    case .scalar(let scalar): return schema(of: scalar)
    case .choice(let words): return [JSON.Member("enum", .list(words.map { .text($0) }))]
    case .list(let element):
      return [JSON.Member("type", .text("array")), JSON.Member("items", .object(schema(of: element)))]
    case .structure(let structure):
      let required = structure.fields.filter(\.isRequired).map { JSON.text($0.name) }
      return [
        JSON.Member("type", .text("object")), JSON.Member("required", .list(required)),
        JSON.Member("properties", .object(fields(of: structure))), JSON.Member("additionalProperties", .bool(false)),
      ]
    }
  }

  /// Per cent, or a fraction in quotes; plain numbers are bounded beside it.
  private static let sharePattern =
    "^((100(\\.0+)?|[0-9]{1,2}(\\.[0-9]+)?) ?%|0(\\.[0-9]+)?|1(\\.0+)?)$"
  private static let namePattern = "[a-z][a-z0-9]*(-[a-z0-9]+)*"

  private static func schema(of scalar: any Scalar.Type) -> [JSON.Member] {
    if let reference = scalar as? any Reference.Type { return schema(ofReference: reference) }
    if let whole = scalar as? any Bounded.Type {
      return [
        JSON.Member("type", .text("integer")), JSON.Member("minimum", .integer(whole.bounds.lowerBound)),
        JSON.Member("maximum", .integer(whole.bounds.upperBound)),
      ]
    }
    switch ObjectIdentifier(scalar) {
    case ObjectIdentifier(Int.self): return [JSON.Member("type", .text("integer"))]
    case ObjectIdentifier(Double.self): return [JSON.Member("type", .text("number"))]
    case ObjectIdentifier(Bool.self): return [JSON.Member("type", .text("boolean"))]
    case ObjectIdentifier(String.self): return text(pattern: nil)
    case ObjectIdentifier(Name.self): return text(pattern: "^\(namePattern)$")
    case ObjectIdentifier(Day.self): return text(pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
    case ObjectIdentifier(Money.self): return text(pattern: "^[0-9][0-9 ]* [A-Z]{3}$")
    case ObjectIdentifier(Span.self):
      return text(pattern: "^([1-9][0-9]{0,3}|10000) ([Dd]ay|[Ww]eek|[Mm]onth|[Qq]uarter|[Yy]ear)s?$")
    case ObjectIdentifier(Share.self):
      return [
        JSON.Member("type", .list([.text("string"), .text("number")])), JSON.Member("minimum", .integer(0)),
        JSON.Member("maximum", .integer(1)), JSON.Member("pattern", .text(sharePattern)),
        JSON.Member("examples", .list([.text("85 %")])),
      ]
    default: return text(pattern: nil)
    }
  }

  /// `x-reference` names the kinds, so that an editor or a form can offer what there is.
  private static func schema(ofReference reference: any Reference.Type) -> [JSON.Member] {
    let words = reference.words
    let isBare = reference.phrase.hasPrefix("the name of")
    let pattern = isBare ? "^\(namePattern)$" : "^(\(words.joined(separator: "|")))/\(namePattern)$"
    let kinds: JSON = isBare ? .text(words.first ?? "") : .list(words.map { .text($0) })
    return text(pattern: pattern) + [JSON.Member("x-reference", kinds)]
  }

  private static func text(pattern: String?) -> [JSON.Member] {
    [JSON.Member("type", .text("string"))] + (pattern.map { [JSON.Member("pattern", .text($0))] } ?? [])
  }
}
