/// Pomona's mark: an apple with its leaf, one line.
enum Logo {
  private static let apple: StaticString = """
    <path d="M10 6.2C8.3 4.9 3 5.1 3 10.6 3 14.6 6 18 8 18c.9 0 1.3-.5 2-.5s1.1.5 2 .5c2 0 5-3.4 5-7.4 0-5.5-5.3-5.7-7-4.4Z" \
    fill="none" stroke="currentColor" stroke-width="1.7" stroke-linejoin="round"/>\
    <path d="M10 5.6C10 3.4 11.4 2 14 1.8 13.8 4.2 12.4 5.5 10 5.6Z" fill="currentColor"/>
    """

  /// Beside the organisation's name, in the colour of the text around it.
  static func mark(size: Int = 20) -> HTML {
    element(
      "svg",
      [
        Attribute("width", "\(size)"), Attribute("height", "\(size)"), Attribute("viewBox", "0 0 20 20"), .hidden,
        Attribute("focusable", "false"),
      ], HTML(Markup(trusted: apple)))
  }

  /// The same as a file, for the browser's tab.
  static let file: HTML = element(
    "svg",
    [
      Attribute("xmlns", "http://www.w3.org/2000/svg"), Attribute("viewBox", "0 0 20 20"),
      Attribute("color", "#2c7a3f"),
    ],
    HTML(Markup(trusted: apple)))
}
