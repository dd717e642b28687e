/// The bytes of a file as UTF-8, whatever they came as, and what a person is told about it.
struct Decoded {
  var bytes: [UInt8]
  var told: String?

  /// Nothing when the bytes are not text.
  init?(_ raw: [UInt8]) {
    if raw.starts(with: Decoded.mark) {
      (bytes, told) = (Array(raw.dropFirst(Decoded.mark.count)), "UTF-8 with a byte-order mark.")
    } else if raw.starts(with: [0xFF, 0xFE]) || raw.starts(with: [0xFE, 0xFF]) {
      (bytes, told) = (Decoded.fromUTF16(raw), "UTF-16, read as its byte-order mark says.")
    } else {
      (bytes, told) = (raw, nil)
    }
    guard !bytes.contains(0) else { return nil }
    if !Decoded.isUTF8(bytes) {
      bytes = Decoded.fromWindows1252(bytes)
      told =
        "The file is not UTF-8; it was read as Windows-1252 (Western European). If letters look wrong, save it as UTF-8."
    }
  }

  /// The byte-order mark of UTF-8.
  static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Whether bytes are UTF-8 text as they stand.
  static func isPlain(_ bytes: [UInt8]) -> Bool { !bytes.contains(0) && isUTF8(bytes) }

  static func isUTF8(_ bytes: [UInt8]) -> Bool {
    if bytes.allSatisfy({ $0 < 0x80 }) { return true }
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue: continue
      case .emptyInput: return true
      case .error: return false
      }
    }
  }

  private static func fromUTF16(_ raw: [UInt8]) -> [UInt8] {
    let isLittle = raw[0] == 0xFF
    var units: [UInt16] = []
    units.reserveCapacity(raw.count / 2)
    var at = 2
    while at + 1 < raw.count {
      let (first, second) = (UInt16(raw[at]), UInt16(raw[at + 1]))
      units.append(isLittle ? second << 8 | first : first << 8 | second)
      at += 2
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  private static func fromWindows1252(_ raw: [UInt8]) -> [UInt8] {
    var text = String.UnicodeScalarView()
    for byte in raw {
      let code = (0x80..<0xA0).contains(byte) ? upper[Int(byte) - 0x80] : UInt16(byte)
      text.append(Unicode.Scalar(code) ?? "\u{FFFD}")
    }
    return Array(String(text).utf8)
  }

  /// What 0x80 to 0x9F stand for in Windows-1252.
  private static let upper: [UInt16] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD,
    0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, 0xFFFD, 0x017E, 0x0178,
  ]
}
