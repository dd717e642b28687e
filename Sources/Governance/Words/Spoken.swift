package import Model

/// How numbers, amounts and days are said in sentences: thousands apart by a thin space that does
/// not break, whole days, no more digits than the value has.
package enum Spoken {
  private static let thin = "\u{202F}"

  /// `23 000`.
  package static func whole(_ value: Int) -> String {
    let digits = Array(String(value.magnitude))
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += thin }
      text.append(digit)
    }
    return value < 0 ? "−" + text : text
  }

  /// `21`, `4.5`, `0.83`: at most two digits after the point, none that say nothing.
  package static func number(_ value: Double) -> String {
    guard value.isFinite else { return "—" }
    guard value.magnitude < 1e12 else { return "\(value)" }
    let hundredths = Int((value * 100).rounded())
    let (units, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    let sign = hundredths < 0 ? "−" : ""
    if rest == 0 { return sign + whole(Int(units)) }
    let fraction = rest % 10 == 0 ? "\(rest / 10)" : (rest < 10 ? "0\(rest)" : "\(rest)")
    return sign + whole(Int(units)) + "." + fraction
  }

  /// `21 days`, `7 items`; per cent keeps its space.
  package static func number(_ value: Double, _ unit: String) -> String {
    unit.isEmpty ? number(value) : "\(number(value)) \(value == 1 ? singular(unit) : unit)"
  }

  /// `23 000 EUR`.
  package static func money(_ money: Money) -> String { "\(whole(money.amount)) \(money.currency)" }

  /// `Ines'`, `Oskar's`.
  package static func possessive(_ name: String) -> String { name.hasSuffix("s") ? name + "'" : name + "'s" }

  /// `Ada`, `Ada and Bruno`, `Ada, Bruno and Chiara`; with `or` where one of them is meant.
  package static func list(_ words: [String], _ joint: String = "and") -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(joint) " + last
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

  private static func singular(_ unit: String) -> String {
    unit == "days" || unit == "items" ? String(unit.dropLast()) : unit
  }
}
