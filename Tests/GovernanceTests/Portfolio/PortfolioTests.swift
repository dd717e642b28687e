@testable import Governance
import Model
import Testing

@Suite struct PortfolioTests {
  private static func day(_ text: String) throws -> Day { try #require(Day(written: text)) }

  private static func initiative(_ name: String, _ more: String) -> String {
    "kind: initiative\nname: \(name)\ntitle: \(name)\nform: initiative\npurpose: Delivery to makers nearby\n\(more)\n---\n"
  }
  private static let limit = """
    kind: guardrail
    name: flight
    title: Flight
    scope: unit/harbour
    figure: initiatives
    atMost: 2
    hardness: hard
    because: Finish first

    """

  private func flow(_ text: String) throws -> PortfolioFlow {
    PortfolioFlow(Snapshot.read([ModelText(file: "m.yaml", text: text)]).snapshot, asOf: try Self.day("2026-03-01"))
  }

  @Test func `what began and did not end is in flight, the oldest first, and the limit says whether more may begin`()
    throws
  {
    let all =
      Self.initiative("young", "since: 2026-01-01") + Self.initiative("old", "since: 2025-06-01")
      + Self.initiative("done", "since: 2025-05-01\nended: 2026-02-01") + Self.initiative("waits", "")
    let full = try flow(all + Self.limit)
    #expect(
      full.inFlight.map(\.initiative.name.text) == ["old", "young"]
        && full.waiting.map(\.initiative.name.text) == ["waits"])
    #expect(full.started == 3 && full.finished == 1 && full.inFlight[0].age == 274)
    #expect(full.whyNot?.contains("at most 2") == true && full.sentence.contains("Finish first: old"))
    #expect(try flow(all).whyNot == nil)
    let stuck = try flow(Self.initiative("young", "since: 2026-01-01"))
    #expect(stuck.whyNot?.contains("nothing was finished in a year") == true)
  }

  @Test func `an idea is asked about what is near to it by goal or by words, and nothing else`() {
    let model = Snapshot.read([
      ModelText(
        file: "m.yaml",
        text: Self.initiative("by-bicycle", "serves: [faster]")
          + Self.initiative("gone", "ended: 2025-01-01\nserves: [faster]"))
    ]).snapshot
    let same = IncomingIdea(title: "Quite another", purpose: "For a reason", serves: Name(known: "faster"))
    #expect(same.near(in: model).map(\.because) == ["serves the same goal"])
    let words = IncomingIdea(title: "Delivering", purpose: "Makers deliver what they made")
    #expect(words.near(in: model).map(\.of.name.text) == ["by-bicycle"])
    #expect(IncomingIdea(title: "Colours", purpose: "Nicer receipts").near(in: model).isEmpty)
  }

  @Test func `an idea becomes an initiative that waits and says its smallest piece`() throws {
    let idea = IncomingIdea(
      title: "Quotes \" and: colons", purpose: "Why\nnot", serves: nil, piece: "One quote")
    let (model, _) = Snapshot.read([ModelText(file: "m", text: idea.text(named: Name(known: "quotes")))])
    let one = try #require(model.find(Initiative.self, Name(known: "quotes")))
    #expect(one.title == idea.title && one.since == nil && one.pieces.map(\.what) == ["One quote"])
  }

  private static let office = """
    kind: unit
    name: office
    title: Office
    scope: team-of-teams
    parent: harbour
    members: lead
    ---
    kind: unit
    name: harbour
    title: Harbour
    scope: organisation
    ---
    kind: unit
    name: sales
    title: Sales
    scope: department
    parent: harbour
    ---
    kind: role
    name: lead
    title: Lead
    level: organisation
    ---
    kind: role
    name: owner
    title: Owner
    level: product
    ---
    kind: person
    name: ada
    unit: harbour
    roles: [{ role: lead }, { role: owner }]
    ---
    kind: person
    name: bo
    unit: office
    roles: [{ role: lead }]
    ---
    kind: cadence
    name: steering
    title: Steering
    review: portfolio
    of: unit/harbour
    every: 1 quarter
    from: 2025-01-01
    attended: [lead]
    inputs: [Status report, Project plan, Progress of goals]
    outputs: [Sign-off]
    """

  @Test
  func `an office that asks for status, has one level and members without another role is a renamed project office`()
    throws
  {
    let model = Snapshot.read([ModelText(file: "m.yaml", text: Self.office)]).snapshot
    let office = try #require(
      Office.all(in: model, asOf: Self.day("2026-01-01"), reviews: [], decisions: [], scored: []).first)
    #expect(office.members.map(\.person.text) == ["ada", "bo"] && office.members.map(\.roles.count) == [1, 0])
    #expect(office.signs.map(\.isSeen) == [true, true, true, nil, nil])
    #expect(office.unreached.map(\.description) == ["unit/sales"])
    #expect(office.missingLevels == [.team, .unit, .organisation])
  }

  @Test func `a return is a range, and none where less than half of the money has a value in money`() {
    let line = Address(kind: FundingLine.word, name: Name(known: "a"))
    func lines(_ measured: Int) -> PortfolioReturn {
      PortfolioReturn(
        "EUR",
        [
          .init(line: line, title: "A", cost: measured, worth: .range(low: 50, high: 300, currency: "EUR", basis: "")),
          .init(line: line, title: "B", cost: 100 - measured, worth: .notMeasurable(because: "no")),
        ])
    }
    #expect(lines(50).range == 1...6 && lines(49).range == nil)
    #expect(lines(49).sentence.contains("not measurable in money"))
  }
}
