import Model

/// Numbers as people read them: thin spaces between thousands, no precision the evidence does not have.
enum Spoken {
  /// Between the digits of large numbers and between a number and its unit.
  static let thinSpace = "\u{202F}"
  static let minus = "\u{2212}"

  /// `12 345.6`, rounded half away from zero; zeros after the point are left out.
  static func number(_ value: Double, digits: Int = 0) -> String {
    guard value.isFinite, abs(value) < 9e15 else { return "—" }
    let scale = [1.0, 10, 100, 1000][min(max(digits, 0), 3)]
    let scaled = Int64((abs(value) * scale).rounded())
    let factor = Int64(scale)
    let sign = value < 0 && scaled > 0 ? minus : ""
    return sign + grouped(scaled / factor) + fraction(scaled % factor, of: factor)
  }

  static func number(_ value: Int) -> String { number(Double(value)) }

  private static func grouped(_ whole: Int64) -> String {
    let digits = Array(String(whole).utf8)
    guard digits.count > 4 else { return String(whole) }
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0 && (digits.count - index) % 3 == 0 { text += thinSpace }
      text.unicodeScalars.append(Unicode.Scalar(digit))
    }
    return text
  }

  private static func fraction(_ rest: Int64, of factor: Int64) -> String {
    guard rest > 0 else { return "" }
    var text = String(String(rest + factor).dropFirst())
    while text.hasSuffix("0") { text.removeLast() }
    return "." + text
  }

  /// How many digits after the point a unit deserves: whole days and items, whole per cent, rates with one more.
  static func digits(for unit: String, value: Double) -> Int {
    switch unit {
    case "days", "day", "items", "item", "weeks", "people", "%": 0
    default: abs(value) >= 100 ? 0 : abs(value) >= 1 ? 1 : 2
    }
  }

  static func value(_ value: Double, unit: String) -> String { number(value, digits: digits(for: unit, value: value)) }

  /// `23 k€`, `1.2 M€`: money by its magnitude. The exact amount stands in the table.
  static func money(_ money: Money) -> String {
    let amount = Double(money.amount)
    let sign = money.currency == "EUR" ? "€" : money.currency == "USD" ? "$" : money.currency
    return switch abs(amount) {
    case 1_000_000...: number(amount / 1_000_000, digits: 1) + thinSpace + "M" + sign
    case 10_000...: number(amount / 1000) + thinSpace + "k" + sign
    default: number(amount) + thinSpace + sign
    }
  }

  private static let words = [
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
  ]

  /// Small numbers as words: `three`.
  static func word(_ count: Int) -> String { words.indices.contains(count) ? words[count] : number(count) }

  /// `three items`, `1 204 items`, `no item`.
  static func count(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    word(count) + " " + (count <= 1 ? one : many ?? one + "s")
  }

  /// `Seven items wait`: a sentence starts with a capital letter.
  static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// `30 Jun`, where the year is plain from what stands around it.
  static func short(_ day: Day) -> String {
    let (_, month, date) = day.civil
    return "\(date) \(Day.monthNames[month - 1])"
  }
}
