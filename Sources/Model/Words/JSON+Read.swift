extension JSON {
  /// One JSON value as somebody sent it, or what is wrong with it and where. A name that stands twice is refused.
  ///
  /// - Parameter deepest: how many levels may lie within each other.
  package static func read(_ bytes: [UInt8], file: String, deepest: Int = 32) -> Result<JSON, Unreadable> {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let finding = Finding(.error, rule: "json-syntax", at: nil, "this is not JSON: its text is not UTF-8")
      return .failure(Unreadable(finding: finding))
    }
    return JSONReader.value(text, file: file, deepest: deepest).mapError { Unreadable(finding: $0.finding) }
  }

  package struct Unreadable: Error { package let finding: Finding }

  /// The word of an unquoted value; nothing when it is none that JSON has.
  init?(word: String?) {
    switch word {
    case nil: self = .null
    case "true": self = .bool(true)
    case "false": self = .bool(false)
    case let word?:
      guard JSON.isNumber(word), let number = Double(word), number.isFinite else { return nil }
      if let whole = Int(word) ?? Int(exactly: number) { self = .integer(whole) } else { self = .number(number) }
    }
  }

  /// RFC 8259: no leading zero, no leading plus, digits on both sides of the point.
  private static func isNumber(_ word: String) -> Bool {
    var rest = Substring(word)
    func digits() -> Int {
      let count = rest.prefix { ("0"..."9").contains($0) }.count
      rest = rest.dropFirst(count)
      return count
    }
    if rest.first == "-" { rest = rest.dropFirst() }
    let isZero = rest.first == "0"
    let whole = digits()
    guard whole > 0, !isZero || whole == 1 else { return false }
    if rest.first == "." {
      rest = rest.dropFirst()
      guard digits() > 0 else { return false }
    }
    if rest.first == "e" || rest.first == "E" {
      rest = rest.dropFirst()
      if rest.first == "+" || rest.first == "-" { rest = rest.dropFirst() }
      guard digits() > 0 else { return false }
    }
    return rest.isEmpty
  }

  /// A member of an object; nothing when there is none of the name.
  package subscript(name: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }
  package var text: String? { if case .text(let text) = self { text } else { nil } }
  package var integer: Int? { if case .integer(let value) = self { value } else { nil } }
  package var bool: Bool? { if case .bool(let value) = self { value } else { nil } }
  package var items: [JSON] { if case .list(let items) = self { items } else { [] } }
  package var members: [Member] { if case .object(let members) = self { members } else { [] } }
  package var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }
}
