import Analysis
import Workbench

/// One thing on a map: its lines of text, broken so that none is cut, and how much room they need.
struct MapCard: Sendable {
  struct Line: Sendable {
    let text: String
    let style: String
    let size: Double
  }

  static let textWidth = 184.0
  private static let (left, right, above, below) = (14.0, 10.0, 7.0, 8.0)

  let lines: [Line]
  private(set) var size: MapSizes.Box
  private let kind: String
  private let isMarked: Bool

  init(_ node: MapGraph.Node, isFocus: Bool) {
    var lines = MapCard.lines(node.over, "map-over", 10)
    lines += MapCard.lines(node.title, "map-title", 12.5, bold: true)
    for note in MapCard.notes(on: node) { lines += MapCard.lines(note, "map-note", 11) }
    let wide = lines.map { TextWidth.of($0.text, size: $0.size) * ($0.style == "map-title" ? TextWidth.bold : 1) }
    self.lines = lines
    size = .init(
      width: max(wide.max() ?? 0, 80) + MapCard.left + MapCard.right,
      height: lines.reduce(MapCard.above + MapCard.below) { $0 + MapCard.height(of: $1) })
    kind = node.kind
    isMarked = node.isMarked || node.findings > 0
    style = isFocus ? "map-card map-focus" : isMarked ? "map-card map-marked" : "map-card"
  }
  private let style: String

  /// Cards of one map are equally wide, so that they stand in columns.
  func widened(to width: Double) -> MapCard {
    var card = self
    card.size = .init(width: max(width, size.width), height: size.height)
    return card
  }

  private static func notes(on node: MapGraph.Node) -> [String] {
    node.notes + (node.findings > 0 ? ["! \(Spoken.count(node.findings, "finding"))"] : [])
  }

  private static func lines(_ text: String, _ style: String, _ size: Double, bold: Bool = false) -> [Line] {
    TextWidth.broken(text, into: textWidth / (bold ? TextWidth.bold : 1), size: size).map {
      Line(text: $0, style: style, size: size)
    }
  }

  private static func height(of line: Line) -> Double { (line.size * 1.36).rounded() }

  /// Draws it around its middle.
  func drawn(around middle: MapLayout.Point) -> Drawing {
    let (x, y) = (middle.x - size.width / 2, middle.y - size.height / 2)
    var drawing = Drawing(width: size.width, height: size.height)
    drawing.rect(x, y, size.width, size.height, style)
    drawing.rect(x, y + 5, 4, size.height - 10, "map-kind map-\(kind)")
    var top = y + MapCard.above
    for line in lines {
      top += MapCard.height(of: line)
      drawing.text(line.text, x + MapCard.left, top - 3, line.style, size: line.size)
    }
    return drawing
  }
}

extension TextWidth {
  /// The text on as many lines as it needs; a word longer than a line goes on in the next, so nothing is lost.
  static func broken(_ text: String, into width: Double, size: Double) -> [String] {
    var lines: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace).map(String.init) {
      if let last = lines.last, of(last + " " + word, size: size) <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines += pieces(of: word, into: width, size: size)
      }
    }
    return lines
  }

  private static func pieces(of word: String, into width: Double, size: Double) -> [String] {
    guard of(word, size: size) > width else { return [word] }
    var pieces = [""]
    for letter in word {
      let longer = pieces[pieces.count - 1] + String(letter)
      if of(longer, size: size) <= width || pieces[pieces.count - 1].isEmpty {
        pieces[pieces.count - 1] = longer
      } else {
        pieces.append(String(letter))
      }
    }
    return pieces
  }
}
