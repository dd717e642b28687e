/// The plain values a field may hold, read like every other scalar.
extension String: Scalar {
  /// Text that says nothing counts as no text.
  package init?(written text: String) {
    guard text.utf8.contains(where: { $0 > 32 }) else { return nil }
    self = text
  }
  package var written: String { self }
  package static var phrase: String { "text" }
  package static var placeholder: String { "" }
}

extension Int: Scalar {
  package init?(written text: String) {
    guard let value = Int(text) else { return nil }
    self = value
  }
  package var written: String { description }
  package static var phrase: String { "a whole number" }
  package static var placeholder: Int { 0 }
}

extension Double: Scalar {
  package init?(written text: String) {
    guard let value = Double(text), value.isFinite else { return nil }
    self = value
  }
  /// Whole numbers are written without a fraction.
  package var written: String {
    let text = description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
  package static var phrase: String { "a number" }
  package static func mend(_ text: String) -> String? { NearMiss.number(text) }
  package static var placeholder: Double { 0 }
}

extension Bool: Scalar {
  package init?(written text: String) {
    switch text {
    case "true", "yes": self = true
    case "false", "no": self = false
    default: return nil
    }
  }
  package var written: String { description }
  package static var phrase: String { "true or false" }
  package static var placeholder: Bool { false }
}
