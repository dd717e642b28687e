import Analysis
import Workbench

/// A map as it is drawn: cards at the places the layout gave them, lines between, words at the lines.
struct MapDrawing: Sendable {
  let graph: MapGraph
  let cards: [MapCard]
  private let labels: [[String]]

  private static let (labelWidth, labelSize, labelHeight) = (130.0, 10.5, 13.0)
  private static let margin = 8.0

  private let isTree: Bool

  init(_ graph: MapGraph, focus: String?, isTree: Bool = false) {
    (self.graph, self.isTree) = (graph, isTree)
    let cards = graph.nodes.map { MapCard($0, isFocus: $0.id == focus) }
    let widest = cards.map(\.size.width).max() ?? 0
    self.cards = cards.map { $0.widened(to: widest) }
    labels = graph.edges.map { TextWidth.broken($0.label, into: MapDrawing.labelWidth, size: MapDrawing.labelSize) }
  }

  /// What a layout needs to know.
  var sizes: MapSizes {
    MapSizes(
      boxes: cards.map(\.size),
      lines: zip(graph.edges, labels).map { edge, lines in
        MapSizes.Line(from: edge.from, to: edge.to, label: MapDrawing.room(for: lines))
      }, isTree: isTree)
  }

  private static func room(for lines: [String]) -> MapSizes.Box? {
    guard let width = lines.map({ TextWidth.of($0, size: labelSize) }).max() else { return nil }
    return MapSizes.Box(width: width + 8, height: Double(lines.count) * labelHeight + 4)
  }

  func drawn(_ layout: MapLayout, leadsTo target: (MapGraph.Node) -> Href?) -> Drawing {
    var drawing = Drawing(width: layout.width + 2 * MapDrawing.margin, height: layout.height + 2 * MapDrawing.margin)
    for (index, way) in layout.ways.enumerated() { if let way { line(graph.edges[index], way, &drawing) } }
    for (index, way) in layout.ways.enumerated() { if let middle = way?.label { words(index, middle, &drawing) } }
    for (index, node) in graph.nodes.enumerated() {
      drawing.card(
        cards[index].drawn(around: moved(layout.boxes[index])), says: MapDrawing.says(node), leadsTo: target(node))
    }
    return drawing
  }

  static func says(_ node: MapGraph.Node) -> String {
    ([node.title, node.over] + node.notes).joined(separator: ", ")
  }

  private func moved(_ point: MapLayout.Point) -> MapLayout.Point {
    MapLayout.Point(x: point.x + MapDrawing.margin, y: point.y + MapDrawing.margin)
  }

  /// From column to column one even curve; across several, the way the layout found around what stands between.
  private func course(of way: MapLayout.Way) -> [MapLayout.Point] {
    guard isTree, let start = way.points.first, let end = way.points.last, end.x > start.x,
      end.x - start.x < (cards.first?.size.width ?? 0)
    else { return way.points }
    let middle = (start.x + end.x) / 2
    return [start, .init(x: middle, y: start.y), .init(x: middle, y: end.y), end]
  }

  private func line(_ edge: MapGraph.Edge, _ way: MapLayout.Way, _ drawing: inout Drawing) {
    let points = course(of: way).map(moved).map { (x: $0.x, y: $0.y) }
    let dash: Drawing.Dash =
      switch edge.line {
      case .plain: .none
      case .dashed: .dashed
      case .dotted: .dotted
      }
    let style = edge.isMarked ? "map-line map-line-marked" : "map-line"
    drawing.curve(points, style, dash: dash, weight: edge.isMarked ? 1.8 : 1.2)
    tip(points, edge.isMarked ? "map-tip map-tip-marked" : "map-tip", &drawing)
  }

  private func tip(_ points: [(x: Double, y: Double)], _ style: String, _ drawing: inout Drawing) {
    guard let end = points.last, let before = points.dropLast().last(where: { $0.x != end.x || $0.y != end.y })
    else { return }
    let length = ((end.x - before.x) * (end.x - before.x) + (end.y - before.y) * (end.y - before.y)).squareRoot()
    let (dx, dy) = ((end.x - before.x) / length, (end.y - before.y) / length)
    drawing.path(
      [
        end, (end.x - 7 * dx + 3.2 * dy, end.y - 7 * dy - 3.2 * dx),
        (end.x - 7 * dx - 3.2 * dy, end.y - 7 * dy + 3.2 * dx),
      ],
      style, weight: 0, isClosed: true)
  }

  private func words(_ index: Int, _ middle: MapLayout.Point, _ drawing: inout Drawing) {
    let (centre, lines) = (moved(middle), labels[index])
    var y = centre.y - Double(lines.count) * MapDrawing.labelHeight / 2 + 10
    for text in lines {
      drawing.text(text, centre.x, y, "map-words", anchor: .middle, size: MapDrawing.labelSize)
      y += MapDrawing.labelHeight
    }
  }
}
