/// Why JSON could not be read on, and where.
struct JSONFault: Error {
  let at: Int
  let message: String
}

/// Walks JSON front to back, handing out what is asked for and passing over the rest; nothing of the
/// document is kept. Depth is limited, numbers are checked, and no input makes it trap.
struct JSONReader {
  let bytes: [UInt8]
  private(set) var at = 0
  private var depth = 0

  init(_ bytes: [UInt8], at start: Int = 0) {
    self.bytes = bytes
    at = start
  }

  /// The next byte that is not white space, without taking it.
  mutating func peek() -> UInt8? {
    while at < bytes.count {
      switch bytes[at] {
      case 32, 9, 10, 13: at += 1
      default: return bytes[at]
      }
    }
    return nil
  }

  /// Reads an object; the body must take or skip exactly one value for each name.
  mutating func object(_ member: (String, inout JSONReader) throws(JSONFault) -> Void) throws(JSONFault) {
    try enter(123, "an object")
    var isFirst = true
    while try hasNext(125, &isFirst) {
      let name = try string()
      try take(58, "':'")
      try member(name, &self)
    }
    depth -= 1
  }

  /// Reads an array; the body must take or skip exactly one value for each element.
  mutating func array(_ element: (inout JSONReader) throws(JSONFault) -> Void) throws(JSONFault) {
    try enter(91, "an array")
    var isFirst = true
    while try hasNext(93, &isFirst) { try element(&self) }
    depth -= 1
  }

  /// Reads an object where there may be something else, which is passed over.
  mutating func objectIfAny(_ member: (String, inout JSONReader) throws(JSONFault) -> Void) throws(JSONFault) {
    if peek() == 123 { try object(member) } else { try skip() }
  }
  mutating func arrayIfAny(_ element: (inout JSONReader) throws(JSONFault) -> Void) throws(JSONFault) {
    if peek() == 91 { try array(element) } else { try skip() }
  }

  /// A string, or a number or word as it is written; nothing for null, objects and arrays.
  mutating func text() throws(JSONFault) -> String? {
    switch peek() {
    case 34: return try string()
    case 123, 91:
      try skip()
      return nil
    default:
      let word = try word()
      return word == "null" ? nil : word
    }
  }

  /// A whole number; nothing when the value is something else or does not fit.
  mutating func integer() throws(JSONFault) -> Int? { try text().flatMap { Int($0) } }

  /// Passes over one value of any kind.
  mutating func skip() throws(JSONFault) {
    switch peek() {
    case 123: try object { (_, reader) throws(JSONFault) in try reader.skip() }
    case 91: try array { (reader) throws(JSONFault) in try reader.skip() }
    case 34: try skipString()
    default: _ = try word()
    }
  }

  mutating func move(to place: Int) { at = min(place, bytes.count) }

  /// Fails unless only white space is left.
  mutating func end() throws(JSONFault) {
    if peek() != nil { throw JSONFault(at: at, message: "there is something after the end") }
  }

  private mutating func enter(_ opening: UInt8, _ what: String) throws(JSONFault) {
    try take(opening, what)
    depth += 1
    if depth > ImportLimits.nesting {
      throw JSONFault(at: at, message: "more than \(ImportLimits.nesting) levels inside one another")
    }
  }

  private mutating func hasNext(_ closing: UInt8, _ isFirst: inout Bool) throws(JSONFault) -> Bool {
    if peek() == closing {
      at += 1
      return false
    }
    if !isFirst {
      try take(44, "',' or the end of the list")
      if peek() == closing { throw JSONFault(at: at, message: "a comma with nothing after it") }
    }
    isFirst = false
    return true
  }

  private mutating func take(_ expected: UInt8, _ what: String) throws(JSONFault) {
    guard peek() == expected else {
      throw JSONFault(at: at, message: at < bytes.count ? "\(what) was expected here" : "it breaks off")
    }
    at += 1
  }

  /// A number, `true`, `false` or `null`, as written.
  private mutating func word() throws(JSONFault) -> String {
    let start = at
    while at < bytes.count, JSONReader.isWord(bytes[at]) { at += 1 }
    let word = String(decoding: bytes[start..<at], as: UTF8.self)
    if word == "true" || word == "false" || word == "null" { return word }
    if at > start, at - start <= 64, bytes[start] == 45 || (48...57).contains(bytes[start]), Double(word) != nil {
      return word
    }
    throw JSONFault(at: start, message: start < bytes.count ? "no value can begin like this" : "it breaks off")
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (97...122).contains(byte) || (65...90).contains(byte) || [43, 45, 46].contains(byte)
  }
}
