/// A value in its canonical form: what was meant, whatever way it was written. `85 %` and `0.85` have
/// one form, and so do two files that differ in comments, order of fields or quotes.
package indirect enum Form: Hashable, Sendable {
  case text(String)
  case list([Form])
  /// Fields in the order their kind declares them; empty lists and absent values are left out.
  case fields([Field])

  package struct Field: Hashable, Sendable {
    package let name: String
    package let value: Form
    package init(name: String, value: Form) { (self.name, self.value) = (name, value) }
  }

  package subscript(name: String) -> Form? {
    guard case .fields(let fields) = self else { return nil }
    return fields.first { $0.name == name }?.value
  }

  /// As it stands in a change: `8`, `[a, b]`, `{measure: conversion, target: 4}`.
  package var shown: String {
    switch self {
    case .text(let text): text
    case .list(let items): "[\(items.map(\.shown).joined(separator: ", "))]"
    case .fields(let fields): "{\(fields.map { "\($0.name): \($0.value.shown)" }.joined(separator: ", "))}"
    }
  }
}

extension Form {
  /// The form of a written value; what its shape does not know is left out.
  init?(_ node: Node, _ shape: Shape) {
    switch (node.content, shape) {
    case (.nothing, _): return nil
    case (.text(let text), .scalar(let scalar)): self = .text(Form.canonical(text, scalar))
    case (.list(let items), .list(let element)):
      let forms = items.compactMap { Form($0, element) }
      guard !forms.isEmpty else { return nil }
      self = .list(forms)
    case (.map, .structure(let structure)): self = Form(fieldsOf: node, structure)
    default: self = Form(plain: node)
    }
  }

  init(fieldsOf node: Node, _ structure: Shape.Structure) {
    self = .fields(
      structure.fields.compactMap { field in
        node[field.name].flatMap { Form($0, field.shape) }.map { Field(name: field.name, value: $0) }
      })
  }

  /// A value that does not fit its shape keeps what was written.
  private init(plain node: Node) {
    switch node.content {
    case .nothing: self = .text("")
    case .text(let text): self = .text(text)
    case .list(let items): self = .list(items.map { Form(plain: $0) })
    case .map(let entries): self = .fields(entries.map { Field(name: $0.key, value: Form(plain: $0.value)) })
    }
  }

  private static func canonical<S: Scalar>(_ text: String, _ scalar: S.Type) -> String {
    S(written: text)?.written ?? text
  }
}

extension Snapshot.Record {
  /// The envelope and the fields of a resource.
  var form: Form {
    guard let kind = kind(named: address.kind) else { return .fields([]) }
    let envelope = [("kind", address.kind), ("name", address.name.text)] + (kind.hasTitle ? [("title", title)] : [])
    let head = envelope.map { Form.Field(name: $0.0, value: .text($0.1)) }
    guard case .fields(let fields) = Form(fieldsOf: node, Shape.of(kind)) else { return .fields(head) }
    return .fields(head + fields)
  }
}

extension Form {
  /// JSON with sorted names and every scalar as text.
  var json: JSON {
    switch self {
    case .text(let text): .text(text)
    case .list(let items): .list(items.map(\.json))
    case .fields(let fields):
      .object(fields.sorted { $0.name < $1.name }.map { JSON.Member($0.name, $0.value.json) })
    }
  }
}

extension Form {
  /// JSON as the kind's schema describes it: numbers and truths as such, everything else as text, in the order of
  /// the fields.
  package func json(_ shape: Shape) -> JSON {
    switch (self, shape) {
    case (.text(let text), .scalar(let scalar)): Form.json(text, scalar)
    case (.list(let items), .list(let element)): .list(items.map { $0.json(element) })
    case (.fields(let fields), .structure(let structure)):
      .object(
        fields.map { field in
          JSON.Member(field.name, structure.field(field.name).map { field.value.json($0.shape) } ?? field.value.json)
        })
    default: json
    }
  }

  private static func json(_ text: String, _ scalar: any Scalar.Type) -> JSON {
    switch scalar {
    case is Int.Type, is any Bounded.Type: Int(text).map(JSON.integer) ?? .text(text)
    case is Double.Type: Double(text).map(JSON.number) ?? .text(text)
    case is Bool.Type: Bool(text).map(JSON.bool) ?? .text(text)
    default: .text(text)
    }
  }
}

extension Snapshot {
  /// A resource as JSON that fits the schema of its kind; nothing where there is no such resource.
  package func json(of address: Address) -> JSON? {
    guard let form = form(of: address), let kind = kind(named: address.kind) else { return nil }
    return form.json(.structure(Shape.enveloped(kind)))
  }

  /// The canonical form of a resource, envelope included.
  package func form(of address: Address) -> Form? { records[address]?.form }

  /// What the digest of a resource is computed from: the same for every way of writing the same
  /// resource, in every later version of Pomona. The first line names the version of the form.
  package func canonicalBytes(of address: Address) -> [UInt8]? {
    form(of: address).map { Array("pomona resource 1\n\($0.json.compact)".utf8) }
  }
}
