package import Model

/// How numbers, amounts and days are said in sentences: thousands apart by a thin space that does
/// not break, whole days, no more digits than the value has.
package enum Spoken {
  /// `21`, `4.5`, `0.83`: at most two digits after the point, none that say nothing.
  package static func number(_ value: Double) -> String { decimal(value, digits: 2) }

  /// `21 days`, `1 day`, `90 %`.
  package static func number(_ value: Double, _ unit: String) -> String { measured(value, unit) }

  /// `23 000 EUR`.
  package static func money(_ money: Money) -> String { "\(grouped(money.amount)) \(money.currency)" }

  /// `Ines'`, `Oskar's`.
  package static func possessive(_ name: String) -> String { name.hasSuffix("s") ? name + "'" : name + "'s" }

  /// `Ada`, `Ada and Bruno`, `Ada, Bruno and Chiara`; with `or` where one of them is meant.
  package static func list(_ words: [String], _ joint: String = "and") -> String {
    listed(words, joint)
  }

  /// `price-change` → `price change`.
  package static func plain(_ word: String) -> String {
    String(word.map { $0 == "-" ? " " : $0 })
  }

  /// `Head of commerce` → `head of commerce`, while `CFO` stays.
  package static func lowered(_ title: String) -> String {
    guard let first = title.first else { return title }
    if let second = title.dropFirst().first, second.isUppercase { return title }
    return first.lowercased() + title.dropFirst()
  }

  /// `ines` → `Ines`.
  package static func raised(_ text: String) -> String {
    guard let first = text.first else { return text }
    return first.uppercased() + text.dropFirst()
  }

  /// A sentence as part of another: `No reading yet.` → `no reading yet`.
  package static func clause(_ sentence: String) -> String {
    var text = Substring(sentence)
    while let last = text.last, last == "." || last.isWhitespace { text = text.dropLast() }
    return lowered(String(text))
  }
}
