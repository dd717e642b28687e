extension ProjectRow.Budget {
  /// An amount as lists write it: `1 200 000 EUR`, `1.200.000 €`, `$1.2M`, `500k`. Nothing where it is no amount or
  /// could be two.
  package init?(written text: String) {
    let currency = Self.currency(in: text)
    var (digits, mark, factor) = ("", [(at: Int, sign: Character)](), 1)
    for character in text.uppercased() where !character.isWhitespace && character != "\u{202F}" {
      if character.isASCII, character.isNumber {
        digits.append(character)
      } else if ".,'’".contains(character), !digits.isEmpty {
        mark.append((digits.count, character))
      } else if character == "K" || character == "M", !digits.isEmpty, factor == 1 {
        factor = character == "K" ? 1_000 : 1_000_000
      } else if character == "-" {
        return nil
      }
    }
    guard !digits.isEmpty, digits.count <= 15 else { return nil }
    let places = Self.places(digits.count, mark, isScaled: factor > 1)
    guard let places, let whole = Int(digits) else { return nil }
    let (scaled, overflow) = whole.multipliedReportingOverflow(by: factor)
    guard !overflow else { return nil }
    let divisor = (0..<places).reduce(1) { product, _ in product * 10 }
    self.init(amount: scaled / divisor, currency: currency)
  }

  /// How many digits stand after the decimal sign. Three after a sign are thousands; one or two are a fraction.
  private static func places(_ count: Int, _ marks: [(at: Int, sign: Character)], isScaled: Bool) -> Int? {
    guard let last = marks.last else { return 0 }
    let groups = zip(marks, marks.dropFirst()).map { $1.at - $0.at }
    guard groups.allSatisfy({ $0 == 3 }) else { return nil }
    let after = count - last.at
    if after == 3, !isScaled || marks.count > 1 { return 0 }
    return after <= (isScaled ? 3 : 2) ? after : nil
  }

  private static func currency(in text: String) -> String? {
    for (sign, code) in [("€", "EUR"), ("$", "USD"), ("£", "GBP"), ("¥", "JPY")] where text.contains(sign) {
      return code
    }
    return text.uppercased().split { !($0.isASCII && $0.isLetter) }.map(String.init).first {
      $0.count == 3 && !["MIO", "TSD"].contains($0)
    }
  }
}
