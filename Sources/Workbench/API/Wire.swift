import Governance
import Model

/// What a value of the API looks like: JSON Schema, draft 2020-12, written short.
package enum Wire {
  /// Words for people. Characters that steer a terminal are none of them.
  static let text: JSON = [
    "type": "string", "maxLength": 10_000, "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f]*$",
  ]
  /// Words that have to be said.
  static let words: JSON = [
    "type": "string", "minLength": 1, "maxLength": 10_000,
    "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f]*$",
  ]
  static let id: JSON = ["type": "string", "pattern": "^[a-z0-9][a-z0-9.-]{0,199}$", "examples": ["decision-1"]]
  static let name: JSON = [
    "type": "string", "maxLength": 63, "pattern": "^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "examples": ["checkout"],
  ]
  static let day: JSON = [
    "type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "examples": ["2026-06-30"],
  ]
  static let money: JSON = [
    "type": "string", "maxLength": 24, "pattern": "^[0-9][0-9 ]* [A-Z]{3}$", "examples": ["23000 EUR"],
  ]
  static let number: JSON = ["type": "number"]
  static let whole: JSON = ["type": "integer"]
  static let truth: JSON = ["type": "boolean"]
  static let kind: JSON = ["enum": .list(allKinds.map { .text($0.word) })]
  static let resource: JSON = [
    "type": "string", "maxLength": 127, "pattern": "^[a-z]+(-[a-z]+)*/[a-z][a-z0-9]*(-[a-z0-9]+)*$",
    "examples": ["product/checkout"],
  ]
  /// A place of the model in which something takes effect.
  static let place: JSON = [
    "type": "string", "maxLength": 127,
    "pattern": .text(
      "^(\(Governed.kinds.map { $0.word }.joined(separator: "|")))/[a-z][a-z0-9]*(-[a-z0-9]+)*$"),
    "examples": ["product/checkout"],
  ]

  static func choice<C: CaseIterable & RawRepresentable>(_ type: C.Type) -> JSON where C.RawValue == String {
    ["type": "string", "enum": .list(C.allCases.map { .text($0.rawValue) })]
  }
  static func list(_ element: JSON, most: Int? = nil) -> JSON {
    let bound: [JSON.Member] = most.map { [.init("maxItems", .integer($0))] } ?? []
    return .object([.init("type", "array"), .init("items", element)] + bound)
  }
  static func part(_ name: String) -> JSON { ["$ref": .text("#/components/schemas/\(name)")] }
  /// A value, or null.
  static func maybe(_ schema: JSON) -> JSON { ["anyOf": [schema, ["type": "null"]]] }
  /// Any name leads to such a value.
  static func map(_ schema: JSON) -> JSON { ["type": "object", "additionalProperties": schema] }

  /// An object with these fields; one whose name ends with `?` may be left out.
  static func object(_ fields: KeyValuePairs<String, JSON>) -> JSON { object(fields, isClosed: false) }
  /// What is sent to us names no field we do not know.
  static func request(_ fields: KeyValuePairs<String, JSON>) -> JSON { object(fields, isClosed: true) }

  private static func object(_ fields: KeyValuePairs<String, JSON>, isClosed: Bool) -> JSON {
    let required = fields.filter { !$0.key.hasSuffix("?") }.map { JSON.text($0.key) }
    let properties = fields.map { JSON.Member($0.key.hasSuffix("?") ? String($0.key.dropLast()) : $0.key, $0.value) }
    return .object(
      [.init("type", "object")] + (required.isEmpty ? [] : [.init("required", .list(required))])
        + [.init("properties", .object(properties))]
        + (isClosed ? [.init("additionalProperties", false)] : []))
  }

  /// One page of a list, and where the next one begins.
  static func page(_ element: JSON) -> JSON { object(["items": list(element), "next?": text]) }
}
