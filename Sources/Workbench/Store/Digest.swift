import Crypto

/// A SHA-256 digest: 32 bytes that stand for exactly one sequence of bytes.
package struct Digest: Hashable, Sendable, CustomStringConvertible {
  package let bytes: [UInt8]

  /// The digest of these bytes.
  package init(of bytes: some Sequence<UInt8>) {
    self.bytes = Array(SHA256.hash(data: Array(bytes)))
  }
  /// A digest read back; nothing when it has not 32 bytes.
  package init?(bytes: some Collection<UInt8>) {
    guard bytes.count == Digest.length else { return nil }
    self.bytes = Array(bytes)
  }
  init(_ hasher: SHA256) { bytes = Array(hasher.finalize()) }

  package static let length = 32
  /// What the first entry of a chain names as the one before it.
  package static let origin = Digest(unchecked: [UInt8](repeating: 0, count: length))
  private init(unchecked bytes: [UInt8]) { self.bytes = bytes }

  /// 64 hexadecimal digits.
  package var description: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
  /// The first twelve digits, enough for people to tell two apart.
  package var short: String { String(description.prefix(12)) }

  /// Reads 64 hexadecimal digits.
  package init?(hex: String) {
    let digits = Array(hex.utf8)
    guard digits.count == 2 * Digest.length else { return nil }
    var bytes: [UInt8] = []
    for place in stride(from: 0, to: digits.count, by: 2) {
      guard let high = Digest.value(digits[place]), let low = Digest.value(digits[place + 1]) else { return nil }
      bytes.append(high << 4 | low)
    }
    self.bytes = bytes
  }
  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 48...57: digit - 48
    case 97...102: digit - 87
    default: nil
    }
  }
}
