/// Where a resource stands in the model: its kind and its name, written `product/checkout`.
package struct Address: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The kind's word, `value-stream`.
  package let kind: String
  package let name: Name

  package init(kind: String, name: Name) {
    self.kind = kind
    self.name = name
  }

  /// Reads `product/checkout`.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, let name = Name(String(parts[1])) else { return nil }
    self.init(kind: String(parts[0]), name: name)
  }

  package init<K: Kind>(_ ref: Ref<K>) { self.init(kind: K.word, name: ref.name) }

  package var description: String { "\(kind)/\(name)" }
  package static func < (a: Address, b: Address) -> Bool {
    a.kind == b.kind ? a.name < b.name : a.kind < b.kind
  }
}
