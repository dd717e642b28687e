extension Columns {
  /// The table with nothing shortened: on a terminal long cells go on in the next line of their column, and into a
  /// file or a pipe every row is one line.
  func wrapped(for terminal: Terminal) -> [String] {
    guard !rows.isEmpty else { return [] }
    let widths = terminal.isInteractive ? fitting(terminal.width) : natural
    let head = laid([heads], widths).map { terminal.inked($0, .faint) }
    return head + laid(rows, widths)
  }

  private var natural: [Int] {
    heads.indices.map { column in
      ([heads] + rows).map { column < $0.count ? shownWidth($0[column]) : 0 }.max() ?? 0
    }
  }

  /// No column is made narrower than this.
  private static let narrowest = 16

  /// The widest columns give way, until the line fits or none is wide.
  private func fitting(_ width: Int) -> [Int] {
    var widths = natural
    var excess = widths.reduce(0, +) + 2 * (widths.count - 1) - width
    while excess > 0, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }), widths[widest] > Self.narrowest
    {
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  private func laid(_ rows: [[String]], _ widths: [Int]) -> [String] {
    rows.flatMap { row -> [String] in
      let cells = widths.indices.map { folded($0 < row.count ? row[$0] : "", to: widths[$0]) }
      return (0..<(cells.map(\.count).max() ?? 0)).map { line in
        var text = ""
        for (column, width) in widths.enumerated() {
          let piece = line < cells[column].count ? cells[column][line] : ""
          let gap = String(repeating: " ", count: max(0, width - shownWidth(piece)))
          text += (column == 0 ? "" : "  ") + (sides[column] == .left ? piece + gap : gap + piece)
        }
        while text.hasSuffix(" ") { text.removeLast() }
        return text
      }
    }
  }
}

/// A text in lines of at most a width, broken between words, and within a word only where it is longer than a line.
func folded(_ text: String, to width: Int) -> [String] {
  guard shownWidth(text) > width, width > 0 else { return [text] }
  var lines: [String] = []
  var line = ""
  for word in text.split(whereSeparator: \.isWhitespace) {
    var word = String(word)
    if !line.isEmpty, shownWidth(line) + 1 + shownWidth(word) > width {
      lines.append(line)
      line = ""
    }
    while shownWidth(word) > width {
      lines.append(String(word.prefix(width)))
      word = String(word.dropFirst(width))
    }
    line += line.isEmpty ? word : " " + word
  }
  return line.isEmpty ? lines : lines + [line]
}
