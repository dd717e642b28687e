/// What somebody most likely meant by a value that cannot be read, in words that say how to write it.
enum NearMiss {
  /// `1.200.000 EUR`, `EUR 2000`, `€ 500`, `10000`.
  static func money(_ text: String) -> String? {
    let signs: [Character: String] = ["€": "EUR", "$": "USD", "£": "GBP"]
    let letters = text.filter { $0.isASCII && $0.isLetter }.uppercased()
    let currency = text.first { signs[$0] != nil }.flatMap { signs[$0] } ?? (letters.count == 3 ? letters : nil)
    let figure = text.filter { $0.isASCII && ($0.isNumber || ".,'".contains($0)) }
    guard let amount = thousands(figure) else { return nil }
    guard let currency else {
      return letters.isEmpty ? "write its currency behind it, such as '\(amount) EUR'" : nil
    }
    return "did you mean '\(amount) \(currency)'?"
  }

  /// Whole units, whatever stands between the thousands.
  private static func thousands(_ text: String) -> Int? {
    let groups = text.split(omittingEmptySubsequences: false) { ".,'".contains($0) }
    guard let first = groups.first, !first.isEmpty, groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
    return Int(groups.joined())
  }

  /// `85`, where a share of one is written `0.85`.
  static func share(_ text: String) -> String? {
    guard let percent = Int(text), (2...100).contains(percent) else { return nil }
    return "did you mean '\(percent) %'?"
  }

  /// `30%`, `1,5`, `7 people`.
  static func number(_ text: String) -> String? {
    let plain = text.map { $0 == "," ? "." : String($0) }.joined()
    let figure = plain.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-") }
    guard !figure.isEmpty, figure.count < text.count || plain != text, let value = Double(String(figure)) else {
      return nil
    }
    return "write the number alone: \(value.written)"
  }

  /// `31.12.2026`, `2026-1-5`.
  static func day(_ text: String) -> String? {
    let parts = text.split { "-./ ".contains($0) }.map { Int($0) }
    guard parts.count == 3, let first = parts[0], let month = parts[1], let last = parts[2] else { return nil }
    // With slashes, only a day beyond twelve tells which of the two is the month.
    let isTold = !text.contains("/") || first > 12
    let day = first > 31 ? Day(year: first, month: month, day: last) : Day(year: last, month: month, day: first)
    guard isTold, let day else { return nil }
    return "did you mean '\(day)'?"
  }

  /// `weekly`, `2`, `2w`.
  static func span(_ text: String) -> String? {
    let usual = [
      "daily": "1 day", "weekly": "1 week", "fortnightly": "2 weeks", "biweekly": "2 weeks", "monthly": "1 month",
      "quarterly": "1 quarter", "yearly": "1 year", "annually": "1 year",
    ]
    let said = text.lowercased().filter { !$0.isWhitespace }
    if let span = usual[said] { return "did you mean '\(span)'?" }
    guard let count = Int(said.prefix { $0.isASCII && $0.isNumber }), (1...10_000).contains(count) else { return nil }
    let rest = said.drop { $0.isASCII && $0.isNumber }
    guard !rest.isEmpty else { return "say of what, such as '\(Span(count, .week))'" }
    return Span.Unit.allCases.first { $0.rawValue.hasPrefix(rest) }.map { "did you mean '\(Span(count, $0))'?" }
  }

  /// `Team Quay` is named `team-quay`.
  static func name(_ text: String) -> String? {
    Name(leaning: text).map { "did you mean '\($0)'?" }
  }

  /// `booking` or `products/booking`, where the kind is written before the name.
  static func link(_ text: String, to words: [String]) -> String? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if parts.count == 1, Name(text) != nil, let word = words.first {
      return "write its kind before it, such as '\(word)/\(text)'"
    }
    guard parts.count == 2, Name(parts[1]) != nil, let word = Suggestion.nearest(parts[0], among: words) else {
      return nil
    }
    return "did you mean '\(word)/\(parts[1])'?"
  }
}
