/// What stands in angle brackets is a template's, and is replaced by the organisation's own words.
struct ATemplateIsMadeYourOwn: Rule {
  static let severity = Finding.Severity.warning
  static let why = """
    People shape and adapt their version of the operating model; a template nobody has touched describes nobody (01.13).
    """
  static let mend = "write your own words in place of what stands in < >"

  func findings(in model: Snapshot) -> [Finding] {
    model.addresses.compactMap { address in
      guard let record = model.records[address] else { return nil }
      let blanks = record.node.blanks
      guard let first = blanks.first else { return nil }
      let fields = blanks.map(\.field).reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }
      let more = fields.count > 4 ? fields.prefix(3) + ["\(fields.count - 3) more"] : fields[...]
      return Finding(
        Self.severity, rule: Self.id, at: first.place, about: address,
        "\(record.title) still has the template's words: \(listed(Array(more)))",
        mend: "\(Self.mend); `pomona explain \(address.kind).\(first.field)` says what belongs there")
    }
  }
}

/// Whether a text only says what belongs there: `<the change in the world it is for>`.
func isTemplate(_ text: String) -> Bool { text.hasPrefix("<") && text.hasSuffix(">") }

extension Node {
  /// Where a template's words stand, with the way to the field as `pomona explain` knows it.
  fileprivate var blanks: [(field: String, place: Place)] {
    switch content {
    case .text(let text): isTemplate(text) ? [("", place)] : []
    case .list(let items): items.flatMap(\.blanks)
    case .map(let entries):
      entries.flatMap { entry in
        entry.value.blanks.map { ($0.field.isEmpty ? entry.key : "\(entry.key).\($0.field)", $0.place) }
      }
    case .nothing: []
    }
  }
}
