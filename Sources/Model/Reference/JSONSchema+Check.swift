import _StringProcessing

/// Where a value strays from a schema: the field, what is the matter, and the way to mend it where one can be told.
package struct Misfit: Equatable, Sendable {
  /// `options[0].title`; empty for the value as a whole.
  package let field: String
  package let message: String
  package let mend: String?

  package init(field: String, message: String, mend: String? = nil) {
    (self.field, self.message, self.mend) = (field, message, mend)
  }
}

extension JSONSchema {
  /// What strays from a schema, in the part of draft 2020-12 that Pomona writes.
  ///
  /// - Parameters:
  ///   - parts: what `$ref` leads to, by the last part of the reference.
  ///   - isClosed: fields that are not named are misfits even where the schema leaves others open.
  package static func misfits(
    of value: JSON, in schema: JSON, parts: [String: JSON] = [:], isClosed: Bool = false
  ) -> [Misfit] {
    Fitting(parts: parts, isClosed: isClosed).misfits(value, schema, .root)
  }
}

/// One walk over a value beside its schema.
private struct Fitting {
  let parts: [String: JSON]
  let isClosed: Bool

  func misfits(_ value: JSON, _ schema: JSON, _ path: FieldPath) -> [Misfit] {
    if let reference = schema["$ref"]?.text {
      guard let part = parts[String(reference.split(separator: "/").last ?? "")] else {
        return [misfit(path, "is described by \(reference), which is missing")]
      }
      return misfits(value, part, path)
    }
    if let ways = schema["anyOf"]?.items ?? schema["oneOf"]?.items, !ways.isEmpty { return nearest(value, ways, path) }
    if let const = schema["const"], const != value { return [misfit(path, "is not \(const.compact)")] }
    if let words = schema["enum"]?.items, !words.contains(value) { return [notAmong(words, value, path)] }
    if let wrong = wrongType(value, schema, path) { return [wrong] }
    switch value {
    case .text(let text): return misfits(text, schema, path)
    case .integer, .number: return misfits(value.number ?? 0, schema, path)
    case .list(let items): return misfits(items, schema, path)
    case .object(let members): return misfits(members, schema, path)
    case .null, .bool: return []
    }
  }

  /// Those of the way it is nearest to.
  private func nearest(_ value: JSON, _ ways: [JSON], _ path: FieldPath) -> [Misfit] {
    ways.map { misfits(value, $0, path) }.min { $0.count < $1.count } ?? []
  }

  private func wrongType(_ value: JSON, _ schema: JSON, _ path: FieldPath) -> Misfit? {
    guard let type = schema["type"] else { return nil }
    let allowed = type.text.map { [$0] } ?? type.items.compactMap(\.text)
    guard !allowed.contains(where: { Fitting.types(of: value).contains($0) }) else { return nil }
    let words = allowed.map { Fitting.nouns[$0] ?? $0 }.joined(separator: " or ")
    return misfit(path, "is to be \(words), and is \(Fitting.nouns[Fitting.types(of: value)[0]] ?? "something else")")
  }

  private static let nouns = [
    "string": "text", "integer": "a whole number", "number": "a number", "boolean": "true or false",
    "array": "a list", "object": "an object", "null": "nothing",
  ]

  private static func types(of value: JSON) -> [String] {
    switch value {
    case .null: ["null"]
    case .bool: ["boolean"]
    case .integer: ["integer", "number"]
    case .number: ["number"]
    case .text: ["string"]
    case .list: ["array"]
    case .object: ["object"]
    }
  }

  private func notAmong(_ words: [JSON], _ value: JSON, _ path: FieldPath) -> Misfit {
    let known = words.compactMap(\.text)
    let mend = value.text.flatMap { Suggestion.mend($0, among: known) }
    return misfit(path, "is none of \(known.joined(separator: ", "))", mend: mend)
  }

  private func misfits(_ text: String, _ schema: JSON, _ path: FieldPath) -> [Misfit] {
    let length = text.unicodeScalars.count
    if let least = schema["minLength"]?.integer, length < least { return [misfit(path, "is empty")] }
    if let most = schema["maxLength"]?.integer, length > most {
      return [misfit(path, "is longer than \(most) characters")]
    }
    if let pattern = schema["pattern"]?.text, let expression = try? Regex(pattern),
      (try? expression.firstMatch(in: text)) == nil
    {
      let example = schema["examples"]?.items.first.map { ", such as \($0.compact)" } ?? ""
      return [misfit(path, "is not written as it should be\(example)")]
    }
    return []
  }

  private func misfits(_ number: Double, _ schema: JSON, _ path: FieldPath) -> [Misfit] {
    if let least = schema["minimum"]?.number, number < least { return [misfit(path, "is less than \(written(least))")] }
    if let most = schema["maximum"]?.number, number > most { return [misfit(path, "is more than \(written(most))")] }
    return []
  }
  private func written(_ number: Double) -> String { JSON.number(number).compact }

  private func misfits(_ items: [JSON], _ schema: JSON, _ path: FieldPath) -> [Misfit] {
    if let most = schema["maxItems"]?.integer, items.count > most {
      return [misfit(path, "holds more than \(most) things")]
    }
    if let least = schema["minItems"]?.integer, items.count < least { return [misfit(path, "holds nothing")] }
    guard let element = schema["items"] else { return [] }
    return items.enumerated().flatMap { misfits($1, element, .item(path, $0)) }
  }

  private func misfits(_ members: [JSON.Member], _ schema: JSON, _ path: FieldPath) -> [Misfit] {
    let known = schema["properties"]?.members ?? []
    let missing = (schema["required"]?.items.compactMap(\.text) ?? []).filter { name in
      !members.contains { $0.name == name }
    }
    return missing.map { misfit(.field(path, $0), "is missing") }
      + members.flatMap { member -> [Misfit] in
        let here = FieldPath.field(path, member.name)
        if let own = known.first(where: { $0.name == member.name })?.value { return misfits(member.value, own, here) }
        return other(member, schema, known.map(\.name), here)
      }
  }

  /// A field nobody named: refused, or of the sort the others may be.
  private func other(_ member: JSON.Member, _ schema: JSON, _ known: [String], _ path: FieldPath) -> [Misfit] {
    switch schema["additionalProperties"] {
    case .object?: return misfits(member.value, schema["additionalProperties"] ?? .null, path)
    case .bool(true)?: return []
    case .bool(false)?: break
    default: if !isClosed || schema["properties"] == nil { return [] }
    }
    return [misfit(path, "is no field here", mend: Suggestion.mend(member.name, among: known))]
  }

  private func misfit(_ path: FieldPath, _ message: String, mend: String? = nil) -> Misfit {
    Misfit(field: path.description, message: message, mend: mend)
  }
}
