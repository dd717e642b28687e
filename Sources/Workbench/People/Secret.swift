import Model

/// A text nobody guesses: 256 random bits. The store keeps only its digest, so that whoever reads the file cannot use it.
package struct Secret: Hashable, Sendable {
  package let text: String

  init(in surroundings: Surroundings) { text = Secret.base64url(surroundings.random(32)) }
  /// As somebody sent it; nothing when it cannot be one.
  package init?(_ text: String) {
    guard (40...64).contains(text.utf8.count), text.utf8.allSatisfy(Secret.letters.contains) else { return nil }
    self.text = text
  }

  var digest: Digest { Digest(of: text.utf8) }

  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  /// RFC 4648, without padding.
  private static func base64url(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    var (bits, count) = (0, 0)
    for byte in bytes {
      bits = (bits << 8 | Int(byte)) & 0xFFFF
      count += 8
      while count >= 6 {
        count -= 6
        text.append(letters[(bits >> count) & 63])
      }
    }
    if count > 0 { text.append(letters[(bits << (6 - count)) & 63]) }
    return String(decoding: text, as: UTF8.self)
  }
}
