extension Rule {
  /// What this law has to say about a resource: at the field it is about, or where the resource begins.
  func finding<K: Kind>(
    about resource: Resource<K>, at field: String? = nil, in model: Snapshot,
    severity: Finding.Severity = Self.severity, _ message: String, mend: String = Self.mend
  ) -> Finding {
    let place = field.flatMap { model.place(of: resource.address, field: $0) } ?? resource.place
    return Finding(severity, rule: Self.id, at: place, about: resource.address, message, mend: mend)
  }
}

/// `boundary, users and stakeholders`.
package func listed(_ parts: [String], _ last: String = "and") -> String {
  parts.count < 2 ? parts.joined() : parts.dropLast().joined(separator: ", ") + " \(last) " + parts[parts.count - 1]
}

/// A title as it stands in a sentence.
func quoted(_ title: String) -> String { "\u{201C}\(title)\u{201D}" }

/// Whether nothing is written there.
func isBlank(_ text: String?) -> Bool { text?.allSatisfy(\.isWhitespace) ?? true }
