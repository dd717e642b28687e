package import Model

/// What may stand behind the question mark of an address.
package struct Parameter: Sendable {
  package let name: String
  package let says: String
  package let schema: JSON
  package var isRequired = false

  static let asOf = Parameter(name: "as-of", says: "The day to look from; today when left out.", schema: Wire.day)
  static let draft = Parameter(
    name: "draft", says: "The proposal whose draft is looked at instead of the model in force.", schema: Wire.id)
  static let limit = Parameter(
    name: "limit", says: "How many at most.", schema: ["type": "integer", "minimum": 1, "maximum": 200, "default": 50])
  static let after = Parameter(
    name: "after", says: "Where the page before this one said the next one begins.",
    schema: ["type": "string", "pattern": "^[0-9]{1,9}$"])
  static let because = Parameter(
    name: "because", says: "Why. Every change is kept with its author and its reason.", schema: Wire.words,
    isRequired: true)
  static let dryRun = Parameter(
    name: "dry-run", says: "Only say what would happen; nothing is kept.", schema: Wire.truth)
  static let kind = Parameter(name: "kind", says: "Only resources of this kind.", schema: Wire.kind)
  static let of = Parameter(
    name: "of", says: "The place it is about.", schema: Wire.place)
  static let product = Parameter(name: "product", says: "The product that is meant.", schema: Wire.name)
  var required: Parameter { Parameter(name: name, says: says, schema: schema, isRequired: true) }

  static func word(_ name: String, _ says: String, _ schema: JSON = Wire.words) -> Parameter {
    Parameter(name: name, says: says, schema: schema)
  }

  static let paging = [limit, after]
}
