extension JSONReader {
  /// A string with its escapes undone; halves of pairs that do not belong together become U+FFFD.
  mutating func string() throws(JSONFault) -> String {
    let start = at + (peek() == 34 ? 1 : 0)
    let hasEscapes = try scanString()
    let end = at - 1
    if !hasEscapes { return String(decoding: bytes[max(start, 0)..<end], as: UTF8.self) }
    return try JSONReader.unescape(bytes[start..<end])
  }

  mutating func skipString() throws(JSONFault) { _ = try scanString() }

  /// Moves behind the closing quote; true when there are escapes.
  private mutating func scanString() throws(JSONFault) -> Bool {
    guard peek() == 34 else {
      throw JSONFault(at: at, message: at < bytes.count ? "a text in quotes was expected here" : "it breaks off")
    }
    let opening = at
    var hasEscapes = false
    var end = at + 1
    while end < bytes.count, bytes[end] != 34 {
      if bytes[end] == 92 {
        hasEscapes = true
        end += 1
      }
      end += 1
    }
    guard end < bytes.count else { throw JSONFault(at: opening, message: "a text is opened here and never closed") }
    move(to: end + 1)
    return hasEscapes
  }

  private static func unescape(_ raw: ArraySlice<UInt8>) throws(JSONFault) -> String {
    var units: [UInt8] = []
    units.reserveCapacity(raw.count)
    var at = raw.startIndex
    while at < raw.endIndex {
      guard raw[at] == 92, at + 1 < raw.endIndex else {
        units.append(raw[at])
        at += 1
        continue
      }
      if raw[at + 1] == 117 {
        let (scalar, length) = try scalar(raw, at)
        units.append(contentsOf: Array(String(Character(scalar)).utf8))
        at += length
      } else {
        units.append(try plain(raw[at + 1], at))
        at += 2
      }
    }
    return String(decoding: units, as: UTF8.self)
  }

  private static func plain(_ escape: UInt8, _ at: Int) throws(JSONFault) -> UInt8 {
    switch escape {
    case 34, 92, 47: return escape
    case 98: return 8
    case 102: return 12
    case 110: return 10
    case 114: return 13
    case 116: return 9
    default: throw JSONFault(at: at, message: "there is no such escape")
    }
  }

  private static func scalar(_ raw: ArraySlice<UInt8>, _ at: Int) throws(JSONFault) -> (Unicode.Scalar, length: Int) {
    let first = try unit(raw, at)
    if (0xD800..<0xDC00).contains(first), at + 7 < raw.endIndex, raw[at + 6] == 92, raw[at + 7] == 117 {
      let second = try unit(raw, at + 6)
      if (0xDC00..<0xE000).contains(second),
        let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
      {
        return (scalar, 12)
      }
    }
    return (Unicode.Scalar(first) ?? "\u{FFFD}", 6)
  }

  private static func unit(_ raw: ArraySlice<UInt8>, _ at: Int) throws(JSONFault) -> UInt32 {
    guard at + 5 < raw.endIndex else { throw JSONFault(at: at, message: "an escape breaks off") }
    var value: UInt32 = 0
    for byte in raw[at + 2..<at + 6] {
      switch byte {
      case 48...57: value = value << 4 | UInt32(byte - 48)
      case 65...70: value = value << 4 | UInt32(byte - 55)
      case 97...102: value = value << 4 | UInt32(byte - 87)
      default: throw JSONFault(at: at, message: "an escape needs four hexadecimal digits")
      }
    }
    return value
  }
}
