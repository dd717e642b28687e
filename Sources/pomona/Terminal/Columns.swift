/// A table for the terminal: columns as wide as their content, the widest text column shortened when the line is too long.
struct Columns {
  enum Side { case left, right }

  let heads: [String]
  let sides: [Side]
  private(set) var rows: [[String]] = []

  init(_ heads: [(String, Side)]) {
    self.heads = heads.map(\.0)
    sides = heads.map(\.1)
  }

  mutating func add(_ cells: String...) { rows.append(cells) }
  mutating func add(_ cells: [String]) { rows.append(cells) }

  func lines(for terminal: Terminal) -> [String] {
    guard !rows.isEmpty else { return [] }
    var widths = heads.indices.map { column in
      ([heads] + rows).map { column < $0.count ? shownWidth($0[column]) : 0 }.max() ?? 0
    }
    let excess = widths.reduce(0, +) + 2 * (widths.count - 1) - terminal.width
    if excess > 0, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }) {
      widths[widest] = max(12, widths[widest] - excess)
    }
    return [terminal.inked(line(heads, widths), .faint)] + rows.map { line($0, widths) }
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    var text = ""
    for (column, width) in widths.enumerated() {
      let cell = shortened(column < cells.count ? cells[column] : "", to: width)
      let gap = String(repeating: " ", count: width - shownWidth(cell))
      text += (column == 0 ? "" : "  ") + (sides[column] == .left ? cell + gap : gap + cell)
    }
    while text.hasSuffix(" ") { text.removeLast() }
    return text
  }

  private func shortened(_ text: String, to width: Int) -> String {
    shownWidth(text) <= width ? text : String(text.prefix(max(0, width - 1))) + "…"
  }
}

/// Columns a text takes on a terminal: East Asian wide characters take two.
func shownWidth(_ text: String) -> Int {
  text.unicodeScalars.reduce(0) { sum, scalar in
    if scalar.properties.isEmojiPresentation || (0x1100...0x115F).contains(scalar.value)
      || (0x2E80...0xA4CF).contains(scalar.value) || (0xAC00...0xD7A3).contains(scalar.value)
      || (0xF900...0xFAFF).contains(scalar.value) || (0xFE30...0xFE6F).contains(scalar.value)
      || (0xFF00...0xFF60).contains(scalar.value)
    {
      return sum + 2
    }
    return sum + (scalar.properties.generalCategory == .nonspacingMark ? 0 : 1)
  }
}
