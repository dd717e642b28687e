/// JSON as a value, written as bytes in the order it was made.
enum JSONText: Sendable {
  case null
  case flag(Bool)
  case number(Double)
  case text(String)
  case list([JSONText])
  case object([(name: String, value: JSONText)])

  static func optional(_ text: String?) -> JSONText { text.map { .text($0) } ?? .null }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes)
    bytes.append(10)
    return bytes
  }

  private func write(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += Array("null".utf8)
    case .flag(let flag): bytes += Array((flag ? "true" : "false").utf8)
    case .number(let value): bytes += Array(JSONText.digits(value).utf8)
    case .text(let text): JSONText.quote(text, to: &bytes)
    case .list(let values): JSONText.list(values, "[", "]", to: &bytes) { $0.write(to: &$1) }
    case .object(let fields):
      JSONText.list(fields, "{", "}", to: &bytes) { field, bytes in
        JSONText.quote(field.name, to: &bytes)
        bytes.append(58)
        field.value.write(to: &bytes)
      }
    }
  }

  private static func list<T>(
    _ values: [T], _ open: Unicode.Scalar, _ close: Unicode.Scalar, to bytes: inout [UInt8],
    _ write: (T, inout [UInt8]) -> Void
  ) {
    bytes.append(UInt8(ascii: open))
    for (index, value) in values.enumerated() {
      if index > 0 { bytes.append(44) }
      write(value, &bytes)
    }
    bytes.append(UInt8(ascii: close))
  }

  private static func digits(_ value: Double) -> String {
    guard value.isFinite else { return "null" }
    return value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : "\(value)"
  }

  private static func quote(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(34)
    for byte in text.utf8 {
      switch byte {
      case 34, 92: bytes += [92, byte]
      case 10: bytes += [92, 110]
      case 0..<32: bytes += Array(("\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16)).utf8)
      default: bytes.append(byte)
      }
    }
    bytes.append(34)
  }
}
