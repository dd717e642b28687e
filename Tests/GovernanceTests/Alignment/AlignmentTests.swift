import Analysis
import Model
import Testing

@testable import Governance

@Suite struct AlignmentTests {
  static let today = Day(number: Int32(20_000))

  private static func goal(_ name: String, _ level: String, of: String, parent: String? = nil, more: String = "")
    -> String
  {
    """
    kind: goal
    name: \(name)
    title: \(name)
    level: \(level)
    \(parent.map { "parent: \($0)\n" } ?? "")of: \(of)
    outcome: Buyers feel it
    targets:
      - { measure: completed, baseline: 1, target: 2, by: 2030-01-01 }
    \(more)
    """
  }

  private static func team(_ name: String, _ answers: String) -> String {
    """
    kind: team
    name: \(name)
    title: \(name)
    mission: It
    topology: stream-aligned
    unit: harbour
    people: 7
    answersFor: [\(answers)]
    """
  }

  private static func model(_ goals: [String]) -> Snapshot {
    let products = ["checkout", "ledger", "receipts"].map { "kind: product\nname: \($0)\ntitle: \($0)" }
    let teams = [team("quay", "checkout"), team("tide", "ledger, receipts"), team("slipway", "")]
    let text = (products + teams + goals).joined(separator: "\n---\n") + "\n"
    return Snapshot.read([ModelText(file: "m.yaml", text: text)]).snapshot
  }

  private static let strategic = goal("come-back", "strategic", of: "unit/harbour")
  private static let middle = goal("effortless", "intermediate", of: "unit/harbour", parent: "come-back")
  private static let tactical = goal("finish", "tactical", of: "product/checkout", parent: "effortless")

  private func piece(_ team: String?, _ product: String? = nil, open: Int = 10, byItem: Int = 0) -> Alignment.Piece {
    Alignment.Piece(team: team.flatMap { Name($0) }, product: product.flatMap { Name($0) }, open: open, byItem: byItem)
  }

  private func alignment(_ goals: [String], _ pieces: [Alignment.Piece]) -> Alignment {
    Alignment(pieces, in: AlignmentTests.model(goals), asOf: AlignmentTests.today, source: "tracker")
  }

  @Test func `work traces by its product, and what traces to nothing is seen`() {
    let all = [AlignmentTests.strategic, AlignmentTests.middle, AlignmentTests.tactical]
    let seen = alignment(all, [piece("quay"), piece("tide"), piece("slipway", open: 5)])
    #expect(seen.whole.open == 25 && seen.whole.byProduct == 10 && seen.whole.uncategorised == 15)
    #expect(seen.figure.value == 40 && seen.figure.sample == 25 && !seen.figure.caveats.isEmpty)
    #expect(seen.teams.map { $0.share } == [0, 0, 1])
    #expect(seen.products.map { $0.place?.name.text } == ["checkout"])
    #expect(seen.sentence.contains("all of it by its product, none by the item itself"))
  }

  @Test func `of several products nobody can tell which, unless the row says so`() {
    let goals = [
      AlignmentTests.strategic, AlignmentTests.middle,
      AlignmentTests.goal("paid", "tactical", of: "product/ledger", parent: "effortless"),
    ]
    #expect(alignment(goals, [piece("tide")]).whole.aligned == 0)
    #expect(alignment(goals, [piece("tide", "ledger"), piece("tide", "receipts")]).whole.byProduct == 10)
  }

  @Test(arguments: [
    ("ended: 2020-01-01", "", 0), ("", "ended: 2020-01-01", 0), ("", "ended: 2030-01-01", 10), ("", "", 10),
  ])
  func `a goal aligns only while it and all above it are live`(_ own: String, _ above: String, _ aligned: Int) {
    let goals = [
      AlignmentTests.strategic,
      AlignmentTests.goal("effortless", "intermediate", of: "unit/harbour", parent: "come-back", more: above),
      AlignmentTests.goal("finish", "tactical", of: "product/checkout", parent: "effortless", more: own),
    ]
    let seen = alignment(goals, [piece("quay")])
    #expect(seen.whole.aligned == aligned)
    #expect(seen.adrift.contains(Name(known: "finish")) == (own.isEmpty && aligned == 0))
  }

  @Test func `goals that lead in a circle align nothing and stop nothing`() {
    let goals = [
      AlignmentTests.goal("one", "intermediate", of: "product/checkout", parent: "two"),
      AlignmentTests.goal("two", "intermediate", of: "product/checkout", parent: "one"),
    ]
    let seen = alignment(goals, [piece("quay")])
    #expect(seen.whole.aligned == 0 && seen.adrift.count == 2)
  }

  @Test func `an item that names a goal counts by itself, more than by its product`() {
    let all = [AlignmentTests.strategic, AlignmentTests.middle, AlignmentTests.tactical]
    let seen = alignment(all, [piece("quay", byItem: 4), piece("slipway", open: 5, byItem: 2)])
    #expect(seen.whole.byItem == 6 && seen.whole.byProduct == 6 && seen.whole.uncategorised == 3)
    #expect(seen.figure.caveats.first?.contains("6 of 12 aligned items") == true)
  }

  @Test func `nothing open is no share at all`() {
    let seen = alignment([AlignmentTests.strategic], [piece("quay", open: 0)])
    #expect(seen.figure.value == nil && seen.whole.share == nil && seen.sentence.hasPrefix("No work in progress"))
  }
}
