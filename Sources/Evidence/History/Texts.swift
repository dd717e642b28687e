/// Many short texts in one block of bytes: a column of keys or titles without an object per row.
package struct Texts: Sendable {
  package private(set) var bytes: [UInt8] = []
  /// End of each text in ``bytes``.
  package private(set) var ends: [Int32] = []

  package init() {}
  package var count: Int { ends.count }

  package mutating func append(_ text: String) { append(utf8: text.utf8) }
  package mutating func append(utf8: some Sequence<UInt8>) {
    bytes.append(contentsOf: utf8)
    ends.append(Int32(clamping: bytes.count))
  }

  package subscript(_ row: Int) -> String {
    let start = row == 0 ? 0 : Int(ends[row - 1])
    return String(decoding: bytes[start..<Int(ends[row])], as: UTF8.self)
  }
}

/// A column whose values repeat: small codes and the names they stand for.
package struct Coded: Sendable {
  package private(set) var codes: [UInt16] = []
  package private(set) var names: [String] = []
  private var known: [String: UInt16] = [:]

  package init() {}
  package var count: Int { codes.count }

  /// Appends a value; beyond 65 535 different names the rest share the last code.
  package mutating func append(_ name: String) { codes.append(code(of: name)) }
  package mutating func code(of name: String) -> UInt16 {
    if let code = known[name] { return code }
    let code = UInt16(clamping: names.count)
    if Int(code) == names.count { names.append(name) }
    known[name] = code
    return code
  }
  package subscript(_ row: Int) -> String { names[Int(codes[row])] }
}
