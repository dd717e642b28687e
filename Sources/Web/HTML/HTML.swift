/// A piece of a page as the bytes that will be sent. Text becomes HTML only by escaping, so what a
/// tracker, a file or a person wrote can never become markup.
struct HTML: Equatable, Sendable {
  private(set) var bytes: [UInt8] = []

  init() {}
  init(_ text: String) { append(text) }
  init(_ markup: Markup) { bytes = Array(markup.text.utf8) }
  init(@HTMLBuilder _ content: () -> HTML) { self = content() }

  var isEmpty: Bool { bytes.isEmpty }
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Room for so many bytes, so that they are not moved while they are written.
  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }
  mutating func append(_ other: HTML) { bytes.append(contentsOf: other.bytes) }
  mutating func append(_ text: String) { Escaping.append(text, to: &bytes) }
  mutating func append(trusted markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Bytes of another piece of a page.
  mutating func append(raw part: ArraySlice<UInt8>) { bytes.append(contentsOf: part) }

  static func + (a: HTML, b: HTML) -> HTML {
    var sum = a
    sum.append(b)
    return sum
  }
}

/// Markup of our own, taken as it stands: a drawing, a document type. Never anything from outside.
struct Markup: Sendable {
  let text: String
  init(trusted text: StaticString) { self.text = "\(text)" }
}

/// The five characters that mean something in HTML, and control characters that mean nothing in it.
enum Escaping {
  static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { source in
      var from = 0
      for index in source.indices where !isPlain(source[index]) {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[from..<index]))
        replacement(of: source[index]).withUTF8Buffer { bytes.append(contentsOf: $0) }
        from = index + 1
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[from...]))
    }
  }

  /// Most bytes are letters, which lie above all that matter here.
  @inline(__always) private static func isPlain(_ byte: UInt8) -> Bool {
    if byte > 62 { return true }
    return byte >= 32 ? byte != 38 && byte != 60 && byte != 62 && byte != 34 && byte != 39 : byte == 9 || byte == 10
  }

  private static func replacement(of byte: UInt8) -> StaticString {
    switch byte {
    case 38: "&amp;"
    case 60: "&lt;"
    case 62: "&gt;"
    case 34: "&quot;"
    case 39: "&#39;"
    default: "\u{FFFD}"
    }
  }
}

/// Lets a view be written as a list of its parts.
@resultBuilder
enum HTMLBuilder {
  static func buildExpression(_ html: HTML) -> HTML { html }
  static func buildExpression(_ text: String) -> HTML { HTML(text) }
  static func buildExpression(_ markup: Markup) -> HTML { HTML(markup) }
  static func buildExpression(_ html: HTML?) -> HTML { html ?? HTML() }
  static func buildExpression(_ list: [HTML]) -> HTML { buildArray(list) }
  static func buildBlock() -> HTML { HTML() }
  static func buildPartialBlock(first: HTML) -> HTML { first }
  static func buildPartialBlock(accumulated: consuming HTML, next: HTML) -> HTML {
    accumulated.append(next)
    return accumulated
  }
  static func buildOptional(_ html: HTML?) -> HTML { html ?? HTML() }
  static func buildEither(first html: HTML) -> HTML { html }
  static func buildEither(second html: HTML) -> HTML { html }
  static func buildArray(_ list: [HTML]) -> HTML {
    var all = HTML()
    all.reserve(list.reduce(0) { $0 + $1.bytes.count })
    for html in list { all.append(html) }
    return all
  }
}
