/// What a figure or a rule says at a glance: a word and a shape; the colour only repeats them.
enum Status: String, CaseIterable, Sendable {
  case act, watch, steady, unknown

  var word: String { self == .unknown ? "not enough yet" : rawValue }
}

struct StatusMark: Sendable {
  let status: Status
  /// Another word where the field has one: `breach`, `waived`, `holds`.
  var word: String?

  init(_ status: Status, _ word: String? = nil) {
    self.status = status
    self.word = word
  }

  var html: HTML {
    span(.class("status status-\(status.rawValue)")) {
      StatusMark.shape(status)
      span { word ?? status.word }
    }
  }

  /// Filled square, half circle, outlined circle, dashed circle.
  static func shape(_ status: Status) -> HTML {
    element(
      "svg",
      [Attribute("width", "12"), Attribute("height", "12"), Attribute("viewBox", "0 0 12 12"), .hidden],
      HTML(Markup(trusted: drawing(status))))
  }

  private static func drawing(_ status: Status) -> StaticString {
    switch status {
    case .act: #"<rect x="1" y="1" width="10" height="10" rx="1.5" fill="currentColor"/>"#
    case .watch:
      """
      <circle cx="6" cy="6" r="4.75" fill="none" stroke="currentColor" stroke-width="1.5"/>\
      <path d="M6 1.25a4.75 4.75 0 0 0 0 9.5Z" fill="currentColor"/>
      """
    case .steady: #"<circle cx="6" cy="6" r="4.6" fill="none" stroke="currentColor" stroke-width="1.8"/>"#
    case .unknown:
      """
      <circle cx="6" cy="6" r="4.6" fill="none" stroke="currentColor" stroke-width="1.6" stroke-dasharray="2 1.6"/>
      """
    }
  }
}
