/// One thing somebody wants changed in a model, written `team/quay.people = 8`.
package struct Edit: Hashable, Sendable, CustomStringConvertible {
  package enum Operation: Hashable, Sendable {
    /// Gives a field a value; a list is written `[a, b]`. No value clears the field.
    case set(String?)
    /// Puts something into a list of plain values, or takes it out.
    case add(String)
    case remove(String)
  }

  package let address: Address
  package let field: FieldPath
  package let operation: Operation

  package init(_ address: Address, _ field: String, _ operation: Operation) {
    self.address = address
    self.field = FieldPath(field)
    self.operation = operation
  }

  /// Reads `team/quay.people = 8`, `team/quay.skills += Swift`, `team/quay.skills -= Swift`, and
  /// `team/quay.until =` to clear a field.
  package init?(written text: String) {
    guard let equals = text.firstIndex(of: "=") else { return nil }
    var left = text[..<equals].trimmed
    let value = text[text.index(after: equals)...].trimmed
    let sign = left.last
    if sign == "+" || sign == "-" { left = left.dropLast().trimmed }
    guard let dot = left.firstIndex(of: "."), let address = Address(String(left[..<dot])) else { return nil }
    let operation: Operation =
      switch sign {
      case "+": .add(String(value))
      case "-": .remove(String(value))
      default: .set(value.isEmpty ? nil : String(value))
      }
    self.init(address, String(left[left.index(after: dot)...]), operation)
    guard field != .root else { return nil }
  }

  package var description: String {
    switch operation {
    case .set(let value): "\(address).\(field) = \(value ?? "")"
    case .add(let value): "\(address).\(field) += \(value)"
    case .remove(let value): "\(address).\(field) -= \(value)"
    }
  }
}

extension Substring {
  var trimmed: Substring {
    var part = self
    while let first = part.first, first.isWhitespace { part = part.dropFirst() }
    while let last = part.last, last.isWhitespace { part = part.dropLast() }
    return part
  }
}
