/// `12 345`, with a thin space that does not break between the thousands.
package func grouped(_ number: Int) -> String {
  let digits = Array(String(number.magnitude))
  var text = number < 0 ? "−" : ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index) % 3 == 0 { text += "\u{202F}" }
    text.append(digit)
  }
  return text
}

/// `1 item`, `3 items`, `no entry`, `2 entries`.
package func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
  "\(grouped(count)) \(count == 1 ? one : many ?? one + "s")"
}

/// A number with at most so many digits after the point, two at most, and none that say nothing: `4`, `8.7`, `0.83`.
package func decimal(_ value: Double, digits: Int = 1) -> String {
  guard value.isFinite, abs(value) < 1e15 else { return "unknown" }
  let scale = digits <= 0 ? 1 : digits == 1 ? 10 : 100
  let scaled = Int((value * Double(scale)).rounded())
  let (units, rest) = scaled.magnitude.quotientAndRemainder(dividingBy: UInt(scale))
  var fraction = rest == 0 ? "" : "." + String(String(rest + UInt(scale)).dropFirst())
  while fraction.hasSuffix("0") { fraction.removeLast() }
  return (scaled < 0 ? "−" : "") + grouped(Int(units)) + fraction
}

/// A value with its unit as people read it: shares in whole per cent, `1 day` and `21 days`.
package func measured(_ value: Double, _ unit: String) -> String {
  let number = decimal(value, digits: unit.hasPrefix("%") ? 0 : 2)
  guard !unit.isEmpty else { return number }
  return "\(number) \(number == "1" && ["days", "items"].contains(unit) ? String(unit.dropLast()) : unit)"
}
