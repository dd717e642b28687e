/// What a resource is called in files and links: lower-case letters, digits and single hyphens,
/// starting with a letter, at most 63 characters. `team-quay` is a name, `Team Quay` a title.
package struct Name: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let text: String

  package init?(_ text: String) {
    let bytes = text.utf8
    guard let first = bytes.first, (97...122).contains(first), bytes.count <= 63, bytes.last != 45 else { return nil }
    var previous: UInt8 = 0
    for byte in bytes {
      let isLetter = (97...122).contains(byte)
      let isDigit = (48...57).contains(byte)
      guard isLetter || isDigit || (byte == 45 && previous != 45) else { return nil }
      previous = byte
    }
    self.text = text
  }

  /// The name nearest to what people call something: `Team Quay` is named `team-quay`. Nothing where no letter leads.
  package init?(leaning title: String) {
    let kept = title.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
    let words = String(kept).split(separator: "-").joined(separator: "-")
    var name = words.prefix(60)
    while name.last == "-" { name.removeLast() }
    self.init(String(name))
  }

  /// A name already known to be well formed, such as one in our own code.
  package init(known text: StaticString) { self.text = "\(text)" }
  /// Stands in for a name that could not be read; never equal to one that could.
  package static let placeholder = Name(unchecked: "?")
  /// How addresses of pages call what is still to be written; no resource bears it.
  static let unwritten = Name(unchecked: "new")
  private init(unchecked text: String) { self.text = text }

  package static func < (a: Name, b: Name) -> Bool { a.text < b.text }
  package var description: String { text }
}
