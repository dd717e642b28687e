/// How large everything on a map is, before it has a place: all that a layout depends on. In pixels.
package struct MapSizes: Hashable, Sendable {
  package struct Box: Hashable, Sendable {
    package let width: Double
    package let height: Double
    package init(width: Double, height: Double) { (self.width, self.height) = (width, height) }
  }
  package struct Line: Hashable, Sendable {
    package let from: Int
    package let to: Int
    /// Room for its words; nothing where none are drawn.
    package let label: Box?
    package init(from: Int, to: Int, label: Box?) { (self.from, self.to, self.label) = (from, to, label) }
  }

  package let boxes: [Box]
  package let lines: [Line]
  /// Lines leave a box at its right and arrive at the left of the next.
  package let isTree: Bool
  package init(boxes: [Box], lines: [Line], isTree: Bool = false) {
    (self.boxes, self.lines, self.isTree) = (boxes, lines, isTree)
  }
}

extension MapSizes {
  /// With how much care a map is laid out: tangled ones would take minutes.
  enum Care { case full, hasty }

  /// The question put to Graphviz. Names are numbers and sizes are ours, so nothing written by anybody is in it.
  func question(_ care: Care) -> String {
    var text = "digraph{rankdir=LR;nodesep=0.2;ranksep=0.55;node[shape=box,fixedsize=true,label=\"\"];"
    text += isTree ? "edge[arrowhead=none,tailport=e,headport=w];" : "edge[arrowhead=none];"
    if care == .hasty { text += "nslimit=0.5;nslimit1=1;mclimit=0.1;splines=line;" }
    for (place, box) in boxes.enumerated() {
      text += "\(place)[width=\(box.width / MapLayout.inch),height=\(box.height / MapLayout.inch)];"
    }
    for line in lines { text += "\(line.from)->\(line.to)\(care == .full ? MapSizes.room(for: line.label) : "");" }
    return text + "}"
  }

  /// An empty table of a fixed size: the only label whose size depends on no font.
  private static func room(for label: Box?) -> String {
    guard let label else { return "" }
    let (width, height) = (Int(label.width.rounded(.up)), Int(label.height.rounded(.up)))
    return "[label=<<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLPADDING=\"0\" CELLSPACING=\"0\" FIXEDSIZE=\"TRUE\" "
      + "WIDTH=\"\(width)\" HEIGHT=\"\(height)\"><TR><TD></TD></TR></TABLE>>]"
  }
}
