import Analysis
import Model
import TestSupport
import Testing

@Suite struct MapGraphTests {
  private static let day = Day(number: 20_600)
  private static let sample = """
    { kind: unit, name: commerce, title: Commerce, scope: organisation }
    --- { kind: unit, name: paying, title: Paying, scope: department, parent: commerce }
    --- { kind: team, name: quay, title: Quay, mission: m, topology: stream-aligned, unit: paying, people: 7,
      interactions: [{ with: mole, mode: collaboration, purpose: readiness }, { with: slipway, mode: x-as-a-service }] }
    --- { kind: team, name: mole, title: Mole, mission: m, topology: stream-aligned, unit: paying, people: 8,
      interactions: [{ with: quay, mode: collaboration }], soon: [{ with: slipway, mode: facilitating }] }
    --- { kind: team, name: slipway, title: Slipway, mission: m, topology: platform, unit: commerce, people: 6 }
    --- { kind: team, name: gone, title: Gone, mission: m, topology: platform, unit: commerce, people: 6, until: 2020-01-01 }
    --- { kind: dependency, name: d, title: Deploys, consumer: quay, provider: slipway, because: only they deploy, state: blocking }
    --- { kind: goal, name: s, title: Big, level: strategic, of: unit/commerce, outcome: o }
    --- { kind: goal, name: i, title: Middle, level: intermediate, parent: s, of: unit/commerce, outcome: o }
    --- { kind: goal, name: lone, title: Lone, level: tactical, of: unit/commerce, outcome: o }
    --- { kind: value-stream, name: buying, title: Buying, trigger: a wish, value: it is home, customer: external,
      stages: [{ name: Find, team: quay }, { name: Pay }] }
    --- { kind: opportunity, name: o1, title: Guests, goal: i, product: checkout, words: I hate accounts }
    --- { kind: solution, name: s1, title: Guest pay, opportunity: o1, idea: no account, standing: chosen }
    """.replacing("--- {", with: "---\n{")

  private func graph(_ picture: MapPicture, waits: [Name: MapGraph.Waits] = [:]) -> MapGraph {
    MapGraph(picture, of: model(Self.sample), asOf: Self.day, waits: waits)
  }
  private func lines(_ graph: MapGraph) -> [String] {
    graph.edges.map { "\(graph.nodes[$0.from].title) → \(graph.nodes[$0.to].title) \($0.label)".trimmed }
  }

  @Test(arguments: [
    (
      MapPicture.organisation, ["Commerce → Paying", "Paying → Mole", "Paying → Quay", "Commerce → Slipway"]
    ),
    (
      .interactions,
      ["Mole → Quay collaboration, no end", "Mole → Slipway facilitating", "Quay → Slipway x as a service"]
    ),
    (.dependencies, ["Quay → Slipway blocking, no step to remove it"]), (.goals, ["Big → Middle"]),
    (.valueStreams, ["Buying → Find", "Find → Pay", "Pay → it is home"]),
    (.opportunities, ["Middle → Guests", "Guests → Guest pay"]),
  ])
  func `a picture has the lines the model names, each once`(_ picture: MapPicture, _ expected: [String]) {
    #expect(lines(graph(picture)) == expected)
  }

  @Test func `what wants attention is marked`() {
    #expect(graph(.interactions).edges.map(\.isMarked) == [true, false, false])
    #expect(graph(.goals).nodes.filter(\.isMarked).map(\.title) == ["Lone"])
    #expect(graph(.valueStreams).nodes.filter(\.isMarked).map(\.title) == ["Pay"])
    #expect(graph(.organisation).place(of: "team/gone") == nil)
  }

  @Test func `a stage says how long its team's work takes and waits`() {
    let stage = graph(.valueStreams, waits: [Name("quay")!: .init(days: 21, waiting: 0.48)]).nodes[1]
    #expect(stage.notes == ["Quay", "85 of 100 items within 21 days", "48 % of it waiting"])
  }

  @Test(arguments: [
    (1, ["Buying", "Find"]), (2, ["Buying", "Find", "Pay"]), (9, ["Buying", "Find", "Pay", "it is home"]),
  ])
  func `around one thing lies what is so many lines away`(_ depth: Int, _ expected: [String]) throws {
    let near = try #require(graph(.valueStreams).around("value-stream/buying", depth: depth))
    #expect(near.nodes.map(\.title) == expected && near.edges.count == expected.count - 1)
    #expect(graph(.valueStreams).around("team/nobody", depth: depth) == nil)
  }

  @Test func `a list names every thing once, whatever circles the lines make`() {
    var ring = MapGraph()
    for title in ["a", "b", "c"] {
      ring.add(.init(id: title, address: Address("team/\(title)")!, kind: "team", over: "team", title: title))
    }
    for place in 0..<3 { ring.join(place, (place + 1) % 3, "on") }
    var told: [String] = []
    func walk(_ branch: MapGraph.Branch) {
      told.append(ring.nodes[branch.node].title + (branch.isMention ? " again" : ""))
      branch.branches.forEach(walk)
    }
    ring.branches.forEach(walk)
    #expect(told == ["a", "b", "c", "a again"])
  }
}

extension String {
  fileprivate var trimmed: String { hasSuffix(" ") ? String(dropLast()) : self }
}
