/// How wide a text is drawn, from a table of letter widths, so that a chart is laid out the same
/// everywhere and never asks a system for its fonts. The widths are those of a wide face: on most
/// screens the text is a little narrower than its place.
enum TextWidth {
  /// How much wider strong text is drawn.
  static let bold = 1.14

  /// Width of `text` at a size in pixels.
  static func of(_ text: String, size: Double = 11) -> Double {
    var thousandths = 0
    for scalar in text.unicodeScalars {
      let index = Int(scalar.value) - 32
      thousandths += widths.indices.contains(index) ? widths[index] : scalar.value == 0x202F ? 200 : 640
    }
    return Double(thousandths) * size / 1000
  }

  /// The text, or its beginning with an ellipsis when it would not fit.
  static func fitted(_ text: String, into width: Double, size: Double = 11) -> String {
    guard of(text, size: size) > width else { return text }
    var short = text
    while !short.isEmpty && of(short + "…", size: size) > width { short.removeLast() }
    return short.trimmingSuffix + "…"
  }

  /// The text on as many lines as its words need.
  static func lines(_ text: String, into width: Double, size: Double = 11) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ").map(String.init) {
      let longer = lines.last.map { $0 + " " + word } ?? word
      if !lines.isEmpty && of(longer, size: size) <= width {
        lines[lines.count - 1] = longer
      } else {
        lines.append(word)
      }
    }
    return lines.map { fitted($0, into: width, size: size) }
  }

  /// Thousandths of the size, from the space to the tilde.
  private static let widths = [
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636, 636, 636, 636, 636,
    636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863,
    748, 787, 603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500, 500, 613, 635, 550, 635,
    615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636,
    337, 636, 838,
  ]
}

extension String {
  fileprivate var trimmingSuffix: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
