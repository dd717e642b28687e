/// Where everything on a map stands, in pixels from the upper left corner.
package struct MapLayout: Equatable, Sendable {
  package struct Point: Equatable, Sendable {
    package let x: Double
    package let y: Double
    package init(x: Double, y: Double) { (self.x, self.y) = (x, y) }
  }
  package struct Way: Equatable, Sendable {
    /// A start and then three points for each Bézier curve.
    package let points: [Point]
    /// The middle of its words.
    package let label: Point?
  }

  package let width: Double
  package let height: Double
  /// The middle of each box, in the order they were asked about.
  package let boxes: [Point]
  /// One for each line, in the order they were asked about; nothing where the line was not drawn.
  package let ways: [Way?]

  static let inch = 72.0
}

extension MapLayout {
  /// Reads Graphviz's plain answer; nothing when it does not speak of everything that was asked.
  init?(plain text: String, of sizes: MapSizes) {
    var (size, boxes): (Point?, [Int: Point]) = (nil, [:])
    var open: [Pair: [Int]] = [:]
    for (index, line) in sizes.lines.enumerated().reversed() { open[Pair(line), default: []].append(index) }
    var ways = [Way?](repeating: nil, count: sizes.lines.count)
    for line in text.split(whereSeparator: \.isNewline) {
      let words = line.split(separator: " ")
      switch words.first {
      case "graph": size = MapLayout.point(words, at: 2)
      case "node":
        if let place = MapLayout.number(words, at: 1), let size {
          boxes[place] = MapLayout.point(words, at: 2).map { size.turned($0) }
        }
      case "edge":
        guard let size, let pair = Pair(words), let index = open[pair]?.popLast() else { continue }
        ways[index] = Way(words, size, hasLabel: sizes.lines[index].label != nil)
      default: continue
      }
    }
    guard let size, boxes.count == sizes.boxes.count else { return nil }
    (width, height) = (size.x, size.y)
    self.boxes = sizes.boxes.indices.compactMap { boxes[$0] }
    self.ways = ways
  }

  /// The two ends of a line; several lines may share them.
  private struct Pair: Hashable {
    let from: Int
    let to: Int
    init(_ line: MapSizes.Line) { (from, to) = (line.from, line.to) }
    init?(_ words: [Substring]) {
      guard let from = MapLayout.number(words, at: 1), let to = MapLayout.number(words, at: 2) else { return nil }
      (self.from, self.to) = (from, to)
    }
  }

  fileprivate static func number(_ words: [Substring], at place: Int) -> Int? {
    words.indices.contains(place) ? Int(words[place]) : nil
  }

  fileprivate static func point(_ words: [Substring], at place: Int) -> Point? {
    guard words.indices.contains(place + 1), let x = Double(words[place]), let y = Double(words[place + 1]),
      x.magnitude < 1e5, y.magnitude < 1e5
    else { return nil }
    return Point(x: x * inch, y: y * inch)
  }
}

extension MapLayout.Point {
  /// Graphviz counts from below.
  fileprivate func turned(_ point: Self) -> Self { Self(x: point.x, y: y - point.y) }
}

extension MapLayout.Way {
  fileprivate init?(_ words: [Substring], _ size: MapLayout.Point, hasLabel: Bool) {
    guard let count = MapLayout.number(words, at: 3), (2...10_000).contains(count) else { return nil }
    points = (0..<count).compactMap { MapLayout.point(words, at: 4 + 2 * $0).map { size.turned($0) } }
    guard points.count == count else { return nil }
    // The words of the label stand between; ours hold no space.
    label = hasLabel ? MapLayout.point(words, at: 5 + 2 * count).map { size.turned($0) } : nil
  }
}
