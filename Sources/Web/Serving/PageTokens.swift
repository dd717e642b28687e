import Workbench

/// Makes and checks the tokens that tie a form to the browser its page was made for. The secret lives
/// as long as the server, so an old page is refused and opened again.
struct PageTokens: Sendable {
  static let cookie = "pomona-page"
  private let secret: [UInt8]

  init(secret: [UInt8]) { self.secret = secret }

  /// The token for a browser, known by its cookie.
  func token(for visitor: String) -> PageToken {
    let inner = Digest(of: block(0x36) + Array(visitor.utf8))
    return PageToken(text: Digest(of: block(0x5c) + inner.bytes).description)
  }

  /// Takes the same time whatever is wrong with it.
  func accepts(_ text: String?, from visitor: String?) -> Bool {
    guard let text, let visitor, !visitor.isEmpty else { return false }
    let (given, right) = (Array(text.utf8), Array(token(for: visitor).text.utf8))
    guard given.count == right.count else { return false }
    return zip(given, right).reduce(0 as UInt8) { $0 | ($1.0 ^ $1.1) } == 0
  }

  /// HMAC (RFC 2104) over SHA-256, whose blocks have 64 bytes.
  private func block(_ pad: UInt8) -> [UInt8] {
    (secret + [UInt8](repeating: 0, count: max(0, 64 - secret.count))).prefix(64).map { $0 ^ pad }
  }
}
