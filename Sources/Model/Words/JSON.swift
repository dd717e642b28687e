/// A JSON value whose objects keep the order they were given, so that what we print is stable.
package indirect enum JSON: Equatable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case text(String)
  case list([JSON])
  case object([Member])

  package struct Member: Equatable, Sendable {
    package let name: String
    package let value: JSON
    package init(_ name: String, _ value: JSON) {
      self.name = name
      self.value = value
    }
  }

  /// One line without spaces.
  package var compact: String { written(indent: nil) }
  /// Two spaces a level, one member a line, a newline at the end.
  package var pretty: String { written(indent: 0) + "\n" }

  private func written(indent: Int?) -> String {
    var text = ""
    write(to: &text, indent: indent)
    return text
  }

  private func write(to text: inout String, indent: Int?) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .number(let value): text += JSON.digits(value)
    case .text(let value): JSON.quote(value, to: &text)
    case .list(let values):
      JSON.enclose("[", "]", values.count, &text, indent) { index, text, inner in
        values[index].write(to: &text, indent: inner)
      }
    case .object(let members):
      JSON.enclose("{", "}", members.count, &text, indent) { index, text, inner in
        JSON.quote(members[index].name, to: &text)
        text += inner == nil ? ":" : ": "
        members[index].value.write(to: &text, indent: inner)
      }
    }
  }

  private static func enclose(
    _ open: String, _ close: String, _ count: Int, _ text: inout String, _ indent: Int?,
    each: (Int, inout String, Int?) -> Void
  ) {
    let inner = indent.map { $0 + 1 }
    func breakLine(_ level: Int?) { if let level { text += "\n" + String(repeating: "  ", count: level) } }
    text += open
    for index in 0..<count {
      if index > 0 { text += "," }
      breakLine(inner)
      each(index, &text, inner)
    }
    if count > 0 { breakLine(indent) }
    text += close
  }

  /// Whole numbers without a fraction; what JSON cannot hold becomes null.
  private static func digits(_ value: Double) -> String {
    guard value.isFinite else { return "null" }
    if value == value.rounded(), abs(value) < 1e15 { return String(Int(value)) }
    return "\(value)"
  }

  private static func quote(_ value: String, to text: inout String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{00}"..<"\u{20}", "\u{2028}", "\u{2029}":
        let hex = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
  package init(stringLiteral value: String) { self = .text(value) }
  package init(integerLiteral value: Int) { self = .integer(value) }
  package init(floatLiteral value: Double) { self = .number(value) }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  package init(nilLiteral: ()) { self = .null }
  package init(arrayLiteral elements: JSON...) { self = .list(elements) }
  package init(dictionaryLiteral elements: (String, JSON)...) { self = .object(elements.map { Member($0.0, $0.1) }) }
}
