import Analysis
import Foundation
import Model
import Testing
import Workbench

@testable import Web

@Suite struct MapDrawingTests {
  static let canDraw = ["/usr/bin/dot", "/usr/local/bin/dot", "/opt/homebrew/bin/dot"].contains {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// Three hundred teams in a tree of units, or each relying on another.
  private func graph(_ lines: Int) -> MapGraph {
    var graph = MapGraph()
    for place in 0..<300 {
      let name = Name("team-\(place)")!
      graph.add(
        .init(
          id: "team/\(name)", address: Address(kind: "team", name: name), kind: "team", over: "stream-aligned team",
          title: "Team number \(place) with Donaudampfschifffahrtsgesellschaftskapitän \(place)",
          notes: ["answers for everything that has to do with number \(place)"]))
    }
    for place in 1..<lines { graph.join(place / 3, place, place % 3 == 0 ? "blocking, align" : "") }
    return graph
  }

  private struct Box {
    let (left, top, right, bottom): (Double, Double, Double, Double)
    init(_ middle: MapLayout.Point, _ size: MapSizes.Box) {
      (left, right) = (middle.x - size.width / 2 + 0.5, middle.x + size.width / 2 - 0.5)
      (top, bottom) = (middle.y - size.height / 2 + 0.5, middle.y + size.height / 2 - 0.5)
    }
    func meets(_ other: Box) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
  }

  @Test(.enabled(if: canDraw, "needs Graphviz: Scripts/need test"))
  func `300 things are laid out in time, and no card or label lies on another`() throws {
    var surroundings = Surroundings.fixed(Instant(seconds: 0))
    surroundings.program = Surroundings.live.program
    let workspace = try Workspace.inMemory(in: surroundings)
    let drawing = MapDrawing(graph(300), focus: nil)
    let sizes = drawing.sizes
    let clock = ContinuousClock()
    var layout: MapLayout?
    let took = try clock.measure { if case .drawn(let drawn) = try workspace.layOut(sizes) { layout = drawn } }
    let places = try #require(layout)
    #expect(took < .seconds(4))
    let again = try clock.measure { _ = try workspace.layOut(sizes) }
    #expect(again < .milliseconds(20))
    var boxes = zip(places.boxes, sizes.boxes).map { Box($0, $1) }
    for (way, line) in zip(places.ways, sizes.lines) {
      if let middle = way?.label, let size = line.label { boxes.append(Box(middle, size)) }
    }
    #expect(boxes.count == 300 + 99)
    let overlaps = boxes.indices.flatMap { a in boxes[(a + 1)...].filter { $0.meets(boxes[a]) } }
    #expect(overlaps.count == 0)
    let svg = drawing.drawn(places) { _ in nil }.html(
      class: "map", id: "m", title: "t", description: "d", isNatural: true)
    #expect(places.ways.allSatisfy { $0 != nil } && !svg.text.contains("nan"))
  }

  @Test func `every word of a card is on it, within its width`() {
    for card in MapDrawing(graph(2), focus: "team/team-1").cards {
      let text = card.lines.map(\.text).joined()
      #expect(text.contains("schaftskapitän") || text.filter { $0 != " " }.contains("schaftskapitän"))
      #expect(!text.contains("…"))
      let widest = card.lines.map { TextWidth.of($0.text, size: $0.size) }.max() ?? 0
      #expect(widest + 20 <= card.size.width && card.size.width < 230)
    }
  }

  @Test(arguments: [
    "", "nonsense", "graph 1 x y\nnode 0 1 1", "graph 1 2 2\nnode 0 1 1\nedge 0 0 99999 1 1",
    "graph 1 1 1\nnode 0 1e300 1",
  ])
  func `an answer that does not say everything is no layout`(_ answer: String) throws {
    var surroundings = Surroundings.fixed(Instant(seconds: 0))
    surroundings.program = { _, _, _, _ in Array(answer.utf8) }
    let sizes = MapDrawing(graph(3), focus: nil).sizes
    guard case .tangled = try Workspace.inMemory(in: surroundings).layOut(sizes) else {
      Issue.record("it was drawn")
      return
    }
  }

  @Test func `a map without the program that lays it out says so, and has its list`() async throws {
    let page = try await HarbourFace.shared().get("/maps/organisation").text
    #expect(page.contains("Graphviz") && page.contains("The same in words") && page.contains("Quay"))
    #expect(try await HarbourFace.shared().get("/maps/organisation.svg").status == 404)
  }
}
