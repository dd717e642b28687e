@testable import Governance
import Model
import Testing

@Suite struct IdleGateTests {
  private let counsel = Decision.Agreement(by: Story.person("jonas"), as: Story.person("general-counsel"))

  private func asked(_ agreements: [Decision.Agreement], _ count: Int = 3) throws -> [Decision] {
    try (1...count).map { number in
      var decision = try Story.taken()
      (decision.id, decision.item, decision.agreements) = ("decision-\(number)", "q\(number)", agreements)
      decision.right.name = Story.person("checkout-scope")
      return decision
    }
  }

  private func gates(_ decisions: [Decision], _ stances: [Stance] = []) -> [IdleRule] {
    let use = IdleRule.Use(decisions: decisions, reviews: [], waivers: [], keepings: [], stances: stances)
    return IdleRule.among(Harbour.model, use, asOf: Harbour.today + 1) { _ in Harbour.today - 300 }
      .filter { $0.sort == .gate }
  }

  @Test func `an agreement given three times and never withheld asks for its own end`() throws {
    let idle = gates(try asked([counsel]))
    #expect(idle.map(\.address.description) == ["decision-right/checkout-scope"])
    #expect(
      idle.first?.sentence
        == "Agreement was asked for 3 decisions in two quarters and given every time: decision-1, decision-2 and decision-3."
    )
  }

  @Test func `a gate that was asked too seldom, by its decider alone, or once withheld did something`() throws {
    #expect(gates(try asked([counsel], 2)).isEmpty)
    let decider = try Story.taken().decider
    #expect(gates(try asked([.init(by: decider, as: Story.person("head-of-commerce"))])).isEmpty)
    let objection = Stance(
      review: "2025-q2", item: "q2", option: Story.options[0], says: .objects, because: "Not like this",
      by: Story.person("jonas"), given: Harbour.today, authenticated: false)
    #expect(gates(try asked([counsel]), [objection]).isEmpty)
    var elsewhere = objection
    elsewhere.item = "another"
    #expect(gates(try asked([counsel]), [elsewhere]).count == 1)
  }

  @Test(arguments: [(3, 5, 27.0, 86.0), (5, 5, 65, 100), (0, 6, 0, 31), (10, 20, 33, 67)])
  func `a hit rate says between what it lies, the wider the fewer`(
    _ held: Int, _ scored: Int, _ low: Double, _ high: Double
  ) throws {
    let forum = GovernanceFigures.Forum(cadence: nil, title: "A", taken: scored, scored: scored, held: held)
    let range = try #require(forum.range)
    #expect(abs(range.lowerBound - low) <= 1 && abs(range.upperBound - high) <= 1, "\(range)")
    #expect(forum.spoken.contains("\(held) of \(scored) held") && forum.spoken.contains("with so few"))
    let few = GovernanceFigures.Forum(cadence: nil, title: "A", taken: 4, scored: 4, held: 2)
    #expect(few.range == nil && few.spoken == "not enough data yet: 4 of 5 scored")
  }
}
