/// A value written as one piece of text. Ranges and forms belong to the type: whatever has been read
/// is in range.
package protocol Scalar: Codable, Hashable, Sendable {
  init?(written text: String)
  /// How it is written; reading that back gives the same value.
  var written: String { get }
  /// What an author is told was expected: `a day such as 2025-06-30`.
  static var phrase: String { get }
  /// Stands in for a value that could not be read, so that reading can go on to the next mistake.
  static var placeholder: Self { get }
  /// The way to mend a text that cannot be read, when one can tell what was meant.
  static func mend(_ text: String) -> String?
}

extension Scalar {
  package static func mend(_ text: String) -> String? { nil }
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let value = Self(written: text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "expected \(Self.phrase), found '\(text)'")
    }
    self = value
  }
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(written)
  }
}

extension Day: Scalar {
  package init?(written text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.map(\.utf8.count) == [4, 2, 2],
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
  package var written: String { description }
  package static let phrase = "a day such as 2025-06-30"
  package static func mend(_ text: String) -> String? { NearMiss.day(text) }
  package static let placeholder = Day(number: Int32(0))
}

extension Name: Scalar {
  package init?(written text: String) { self.init(text) }
  package var written: String { text }
  package static let phrase = "a name of lower-case letters, digits and hyphens, such as team-quay"
  package static func mend(_ text: String) -> String? { NearMiss.name(text) }
}

extension Ref: Scalar {
  package init?(written text: String) {
    guard let name = Name(text) else { return nil }
    self.init(name)
  }
  package var written: String { name.text }
  package static var phrase: String { "the name of \(withArticle(K.word))" }
  package static var placeholder: Ref<K> { Ref(.placeholder) }
  package static func mend(_ text: String) -> String? { NearMiss.name(text) }
}

extension Link: Scalar {
  package init?(written text: String) {
    guard let address = Address(text), G.kinds.contains(where: { $0.word == address.kind }) else { return nil }
    self.init(address)
  }
  package var written: String { address.description }
  package static var phrase: String {
    let words = G.kinds.map { $0.word }
    let list = words.count < 2 ? words.joined() : words.dropLast().joined(separator: ", ") + " or " + words.last!
    return "a \(list), written \(words[0])/name"
  }
  package static var placeholder: Link<G> { Link(Address(kind: "?", name: .placeholder)) }
  package static func mend(_ text: String) -> String? { NearMiss.link(text, to: words) }
}

extension Share: Scalar {
  package init?(written text: String) {
    let isPercent = text.hasSuffix("%")
    let digits = text.filter { !$0.isWhitespace && $0 != "%" }
    guard let value = Double(digits), value.isFinite, value >= 0 else { return nil }
    let points = (value * (isPercent ? 100 : 10_000)).rounded()
    guard points <= 10_000 else { return nil }
    self.init(basisPoints: Int(points))
  }
  package var written: String { description }
  package static let phrase = "a share from 0 % to 100 %, such as 85 % or 0.85"
  package static let placeholder = Share(percent: 0)
  package static func mend(_ text: String) -> String? { NearMiss.share(text) }
}

extension Money: Scalar {
  package init?(written text: String) {
    let parts = text.split(whereSeparator: \.isWhitespace)
    guard parts.count >= 2, let last = parts.last, last.count == 3, last.allSatisfy({ $0.isASCII && $0.isUppercase }),
      let amount = Int(parts.dropLast().joined()), amount >= 0
    else { return nil }
    self.init(amount, String(last))
  }
  package var written: String { description }
  package static let phrase = "an amount of nothing or more with its currency, such as 50000 EUR"
  package static let placeholder = Money(0, "XXX")
  package static func mend(_ text: String) -> String? { NearMiss.money(text) }
}

extension Span: Scalar {
  package init?(written text: String) {
    let parts = text.split(whereSeparator: \.isWhitespace)
    guard parts.count == 2, let count = Int(parts[0]), (1...10_000).contains(count) else { return nil }
    let word = parts[1].lowercased()
    guard let unit = Unit(rawValue: word.hasSuffix("s") ? String(word.dropLast()) : word) else { return nil }
    self.init(count, unit)
  }
  package var written: String { description }
  package static let phrase = "a length of time such as 13 weeks or 1 quarter"
  package static let placeholder = Span(1, .day)
  package static func mend(_ text: String) -> String? { NearMiss.span(text) }
}
