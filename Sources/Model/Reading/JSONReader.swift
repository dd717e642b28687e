/// Turns JSON into the same tree that YAML becomes, or into a value as it is. Small and strict: what it refuses is told with
/// its line and column.
struct JSONReader {
  private let bytes: [UInt8]
  private let file: String
  private var at = 0
  private var line = 1
  private var lineStart = 0

  /// One resource, or a list of resources; or what was wrong.
  static func read(_ text: String, file: String) -> Result<[Node], Flaw> {
    var reader = JSONReader(bytes: Array(text.utf8), file: file)
    do throws(Flaw) {
      let node = try reader.value(depth: 0)
      reader.skipSpace()
      guard reader.at == reader.bytes.count else { throw reader.flaw("something stands behind the end of the JSON") }
      if case .list(let items) = node.content { return .success(items) }
      return .success([node])
    } catch { return .failure(error) }
  }

  struct Flaw: Error { let finding: Finding }

  /// One value of any sort, numbers told from text; or what was wrong.
  static func value(_ text: String, file: String, deepest: Int) -> Result<JSON, Flaw> {
    var reader = JSONReader(bytes: Array(text.utf8), file: file)
    do throws(Flaw) {
      let value = try reader.json(depth: 0, deepest)
      reader.skipSpace()
      guard reader.at == reader.bytes.count else { throw reader.flaw("something stands behind the end of the JSON") }
      return .success(value)
    } catch { return .failure(error) }
  }

  private init(bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
  }

  private var place: Place { Place(file: file, line: line, column: at - lineStart + 1) }
  private func flaw(_ message: String) -> Flaw {
    Flaw(finding: Finding(.error, rule: "json-syntax", at: place, "this is not JSON: \(message)"))
  }

  private mutating func value(depth: Int) throws(Flaw) -> Node {
    guard depth <= YAML.deepest else { throw flaw("nested more than \(YAML.deepest) levels deep") }
    skipSpace()
    let start = place
    switch peek {
    case UInt8(ascii: "{"):
      let entries = try entries { (reader) throws(Flaw) in try reader.value(depth: depth + 1) }
      return Node(.map(entries.map { Node.Entry(key: $0.key, place: $0.place, value: $0.value) }), at: start)
    case UInt8(ascii: "["):
      return Node(.list(try items { (reader) throws(Flaw) in try reader.value(depth: depth + 1) }), at: start)
    case UInt8(ascii: "\""): return Node(.text(try string()), at: start)
    case nil: throw flaw("it ends too early")
    default: return Node(try word(), at: start)
    }
  }

  private mutating func json(depth: Int, _ deepest: Int) throws(Flaw) -> JSON {
    guard depth <= deepest else { throw flaw("nested more than \(deepest) levels deep") }
    skipSpace()
    switch peek {
    case UInt8(ascii: "{"):
      let entries = try entries { (reader) throws(Flaw) in try reader.json(depth: depth + 1, deepest) }
      return .object(entries.map { JSON.Member($0.key, $0.value) })
    case UInt8(ascii: "["):
      return .list(try items { (reader) throws(Flaw) in try reader.json(depth: depth + 1, deepest) })
    case UInt8(ascii: "\""): return .text(try string())
    case nil: throw flaw("it ends too early")
    default:
      let start = at
      guard let value = JSON(word: Node(try word(), at: place).text) else {
        at = start
        throw flaw("this is no number as JSON writes one")
      }
      return value
    }
  }

  private mutating func entries<Value>(
    _ value: (inout JSONReader) throws(Flaw) -> Value
  ) throws(Flaw) -> [(key: String, place: Place, value: Value)] {
    var entries: [(key: String, place: Place, value: Value)] = []
    var names: Set<String> = []
    at += 1
    while try !closes(UInt8(ascii: "}"), isFirst: entries.isEmpty) {
      skipSpace()
      let start = place
      guard peek == UInt8(ascii: "\"") else { throw flaw("expected a name in quotes") }
      let name = try string()
      guard names.insert(name).inserted else { throw flaw("'\(name)' is written more than once") }
      skipSpace()
      guard peek == UInt8(ascii: ":") else { throw flaw("expected ':' after '\(name)'") }
      at += 1
      entries.append((name, start, try value(&self)))
    }
    return entries
  }

  private mutating func items<Value>(
    _ value: (inout JSONReader) throws(Flaw) -> Value
  ) throws(Flaw) -> [Value] {
    var items: [Value] = []
    at += 1
    while try !closes(UInt8(ascii: "]"), isFirst: items.isEmpty) { items.append(try value(&self)) }
    return items
  }

  /// Passes the comma before the next element, or the end of the whole.
  private mutating func closes(_ end: UInt8, isFirst: Bool) throws(Flaw) -> Bool {
    skipSpace()
    if peek == end {
      at += 1
      return true
    }
    if isFirst { return false }
    guard peek == UInt8(ascii: ",") else { throw flaw("expected ',' or '\(Character(Unicode.Scalar(end)))'") }
    at += 1
    return false
  }
}

// MARK: - Words

extension JSONReader {
  private var peek: UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func skipSpace() {
    while let byte = peek, byte == 32 || byte == 9 || byte == 10 || byte == 13 {
      at += 1
      if byte == 10 { (line, lineStart) = (line + 1, at) }
    }
  }

  private mutating func word() throws(Flaw) -> Node.Content {
    let start = at
    while let byte = peek, !",]}:".utf8.contains(byte), byte > 32 { at += 1 }
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    if text == "null" { return .nothing }
    let isNumber = text.utf8.allSatisfy { "+-.0123456789eE".utf8.contains($0) } && Double(text) != nil
    guard text == "true" || text == "false" || isNumber else {
      at = start
      throw flaw("'\(text.prefix(40))' is no value; text stands in quotes")
    }
    return .text(text)
  }

  private mutating func string() throws(Flaw) -> String {
    at += 1
    var units: [UInt8] = []
    while let byte = peek {
      at += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: units, as: UTF8.self)
      case UInt8(ascii: "\\"): units += String(try escaped()).utf8
      case 0..<32: throw flaw("a line ends within text")
      default: units.append(byte)
      }
    }
    throw flaw("text is not closed")
  }

  private mutating func escaped() throws(Flaw) -> Character {
    guard let byte = peek else { throw flaw("text is not closed") }
    at += 1
    switch byte {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Character(Unicode.Scalar(byte))
    case UInt8(ascii: "u"): return try unicode()
    default: throw flaw("\\\(Character(Unicode.Scalar(byte))) is unknown")
    }
  }

  private mutating func unicode() throws(Flaw) -> Character {
    var code = try hex()
    if (0xD800..<0xDC00).contains(code), peek == UInt8(ascii: "\\"), at + 1 < bytes.count,
      bytes[at + 1] == UInt8(ascii: "u")
    {
      at += 2
      let low = try hex()
      guard (0xDC00..<0xE000).contains(low) else { throw flaw("half of a character is missing") }
      code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(code) else { throw flaw("half of a character is missing") }
    return Character(scalar)
  }

  private mutating func hex() throws(Flaw) -> UInt32 {
    guard at + 4 <= bytes.count, let code = UInt32(String(decoding: bytes[at..<at + 4], as: UTF8.self), radix: 16)
    else {
      throw flaw("\\u takes four hexadecimal digits")
    }
    at += 4
    return code
  }
}
