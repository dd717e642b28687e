package import Model

/// What a picture of the model shows before anybody lays it out: things and the lines between them.
package struct MapGraph: Equatable, Sendable {
  /// Something that stands on the map.
  package struct Node: Equatable, Sendable {
    /// `team/quay`, or a name of its own where the model has no address for it: a stage of a value stream.
    package let id: String
    /// The resource it leads to.
    package let address: Address
    /// What it is, in a word: `team`, `stage`.
    package let kind: String
    /// What it is, as people say it: `stream-aligned team`.
    package let over: String
    package let title: String
    /// What else is worth saying, each in a few words.
    package var notes: [String]
    /// Something about it wants attention; the notes say what.
    package var isMarked: Bool
    /// What the checks say about it.
    package var findings = 0

    package init(
      id: String, address: Address, kind: String, over: String, title: String, notes: [String] = [],
      isMarked: Bool = false
    ) {
      (self.id, self.address, self.kind, self.over, self.title) = (id, address, kind, over, title)
      (self.notes, self.isMarked) = (notes, isMarked)
    }
  }

  /// One line, from one node to another by their places in ``nodes``.
  package struct Edge: Equatable, Sendable {
    package enum Line: String, Sendable { case plain, dashed, dotted }
    package let from: Int
    package let to: Int
    /// What stands at the line.
    package let label: String
    /// The whole of it in words, for the list.
    package let says: String
    package let line: Line
    package let isMarked: Bool
  }

  package private(set) var nodes: [Node] = []
  package private(set) var edges: [Edge] = []
  private var places: [String: Int] = [:]

  package init() {}

  package static func == (a: MapGraph, b: MapGraph) -> Bool { a.nodes == b.nodes && a.edges == b.edges }

  /// Where a node of that name stands.
  package func place(of id: String) -> Int? { places[id] }

  /// Adds a node once; says where it stands.
  @discardableResult package mutating func add(_ node: Node) -> Int {
    if let place = places[node.id] { return place }
    nodes.append(node)
    places[node.id] = nodes.count - 1
    return nodes.count - 1
  }

  package mutating func join(
    _ from: Int, _ to: Int, _ label: String = "", says: String = "", line: Edge.Line = .plain, isMarked: Bool = false
  ) {
    guard nodes.indices.contains(from), nodes.indices.contains(to), from != to else { return }
    edges.append(
      Edge(from: from, to: to, label: label, says: says.isEmpty ? label : says, line: line, isMarked: isMarked))
  }

  mutating func concern(at place: Int) {
    guard nodes.indices.contains(place) else { return }
    nodes[place].findings += 1
  }

  package mutating func note(_ text: String, on place: Int, isMarked: Bool = false) {
    guard nodes.indices.contains(place) else { return }
    nodes[place].notes.append(text)
    if isMarked { nodes[place].isMarked = true }
  }
}

extension MapGraph {
  /// What lies within so many lines of one node, whichever way they run.
  package func around(_ id: String, depth: Int) -> MapGraph? {
    guard let centre = places[id] else { return nil }
    let near = reached(from: centre, within: depth)
    var part = MapGraph()
    var moved: [Int: Int] = [:]
    for place in nodes.indices where near.contains(place) { moved[place] = part.add(nodes[place]) }
    part.edges = edges.compactMap { edge in
      guard let from = moved[edge.from], let to = moved[edge.to] else { return nil }
      return Edge(
        from: from, to: to, label: edge.label, says: edge.says, line: edge.line, isMarked: edge.isMarked)
    }
    return part
  }

  private func reached(from centre: Int, within depth: Int) -> Set<Int> {
    var beside: [Int: [Int]] = [:]
    for edge in edges {
      beside[edge.from, default: []].append(edge.to)
      beside[edge.to, default: []].append(edge.from)
    }
    var (near, edge) = (Set([centre]), [centre])
    for _ in 0..<max(0, min(depth, nodes.count)) where !edge.isEmpty {
      edge = edge.flatMap { beside[$0] ?? [] }.filter { near.insert($0).inserted }
    }
    return near
  }

  /// Every node once under the one that leads to it, as a nested list reads: outermost first. A line to a node
  /// that was named before is kept as a mention.
  package struct Branch: Sendable {
    package let node: Int
    /// The line that leads here; nothing at a root.
    package let edge: Int?
    /// It is described elsewhere in the list.
    package let isMention: Bool
    package var branches: [Branch] = []
  }

  package var branches: [Branch] {
    var leading: [Int: [Int]] = [:]
    for (index, edge) in edges.enumerated() { leading[edge.from, default: []].append(index) }
    let led = Set(edges.map(\.to))
    var told: Set<Int> = []
    func branch(_ node: Int, by edge: Int?, depth: Int) -> Branch {
      guard told.insert(node).inserted, depth < 40 else { return Branch(node: node, edge: edge, isMention: true) }
      return Branch(
        node: node, edge: edge, isMention: false,
        branches: (leading[node] ?? []).map { branch(edges[$0].to, by: $0, depth: depth + 1) })
    }
    let roots = nodes.indices.filter { !led.contains($0) }.map { branch($0, by: nil, depth: 0) }
    return roots
      + nodes.indices.filter { !told.contains($0) }.compactMap {
        told.contains($0) ? nil : branch($0, by: nil, depth: 0)
      }
  }
}
