/// Where a link leads: one of our own addresses, written so that it can stand in an attribute.
struct Href: Hashable, Sendable, CustomStringConvertible {
  let text: String
  var description: String { text }

  init(path: [String], query: [(name: String, value: String)] = [], fragment: String? = nil) {
    var text = path.isEmpty ? "/" : ""
    for part in path { text += "/" + Href.encoded(part) }
    for (index, pair) in query.enumerated() {
      text += (index == 0 ? "?" : "&") + Href.encoded(pair.name) + "=" + Href.encoded(pair.value)
    }
    if let fragment { text += "#" + Href.encoded(fragment) }
    self.text = text
  }

  /// RFC 3986: everything but unreserved characters as its bytes in hexadecimal.
  static func encoded(_ part: String) -> String {
    var bytes: [UInt8] = []
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in part.utf8 {
      if isUnreserved(byte) {
        bytes.append(byte)
      } else {
        bytes += [37, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text a part of a path or query stands for; nothing when it is cut short or no UTF-8.
  static func decoded(_ part: some StringProtocol, plusIsSpace: Bool = false) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(part.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == 43 && plusIsSpace { bytes.append(32); continue }
      guard byte == 37 else { bytes.append(byte); continue }
      guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else { return nil }
      bytes.append(high << 4 | low)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 48...57: byte - 48
    case 65...70: byte - 55
    case 97...102: byte - 87
    default: nil
    }
  }
  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122, 45, 46, 95, 126: true
    default: false
    }
  }
}
