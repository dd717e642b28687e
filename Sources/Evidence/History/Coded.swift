/// A column whose values repeat: small codes and the names they stand for.
package struct Coded: Equatable, Sendable {
  package private(set) var codes: [UInt16] = []
  package private(set) var names: [String] = []
  private var known: [String: UInt16] = [:]

  package init() {}
  package var count: Int { codes.count }

  /// Appends a value; beyond 65 535 different names the rest share the last code.
  package mutating func append(_ name: String) { codes.append(code(of: name)) }
  /// Appends a value that already has a code.
  package mutating func append(code: UInt16) { codes.append(code) }
  /// The code of a name, made when it is new.
  package mutating func code(of name: String) -> UInt16 {
    if let code = known[name] { return code }
    let code = UInt16(clamping: names.count)
    if names.count <= Int(UInt16.max) { names.append(name) }
    known[name] = min(code, UInt16(clamping: names.count - 1))
    return min(code, UInt16(clamping: names.count - 1))
  }
  package mutating func replace(_ row: Int, with name: String) { codes[row] = code(of: name) }
  package subscript(_ row: Int) -> String { names[Int(codes[row])] }
}
