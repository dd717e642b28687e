import Evidence
import Testing

@testable import Analysis
@testable import Model

struct ValuePageTests {
  @Test func `four areas are shown, empty ones empty`() {
    let page = ValuePage(
      product: Name(known: "checkout"),
      measures: [
        measure("buyers"), measure("gap", area: .unrealisedValue), measure("speed", area: .timeToMarket),
        measure("odd", area: nil),
      ],
      readings: weekly([30, 31], product: "checkout") + weekly([4], of: "speed", product: "checkout"), asOf: today)
    #expect(
      page.areas.map(\.area.title) == ["Current value", "Unrealised value", "Time to market", "Ability to innovate"])
    #expect(
      page.areas.map(\.emptiness) == [
        nil, "Measured by 1 measure, and there is no reading yet.", nil,
        "Nothing is measured here yet: how well can we deliver something new?",
      ])
    #expect(page.unplaced.map(\.name.text) == ["odd"] && page.figures.count == 4 && page.gap == nil)
  }

  @Test func `measuring only how we work is said`() {
    let inward = ValuePage(
      product: nil, measures: [measure("buyers"), measure("speed", area: .timeToMarket)],
      readings: weekly([4], of: "speed"), asOf: today)
    #expect(inward.sentences == ["Only how we work is measured, not the value customers have or miss."])
  }

  @Test func `the satisfaction gap is wanted minus experienced, where both are read`() throws {
    let measures = [measure("ease", unit: "points"), measure("ease-wanted", area: .unrealisedValue, unit: "points")]
    let both = weekly([6.5], of: "ease") + weekly([9], of: "ease-wanted")
    #expect(try #require(ValuePage(product: nil, measures: measures, readings: both, asOf: today).gap).gap == 2.5)
    #expect(ValuePage(product: nil, measures: measures, readings: weekly([6.5], of: "ease"), asOf: today).gap == nil)
  }
}

private func progress(
  _ values: [Double], baseline: Double = 70, target: Double = 80, by days: Int = 70, product: StaticString? = nil
) -> TargetProgress? {
  let goal = Goal(
    level: .tactical, parent: nil, of: Link(Address(kind: "product", name: Name(known: "checkout"))),
    outcome: "Buyers finish.",
    targets: [.init(measure: Ref(Name(known: "buyers")), baseline: baseline, target: target, by: today + days)],
    trackedAs: [],
    ended: nil)
  return targetProgress(
    of: goal, named: Name(known: "finish"), measures: [measure("buyers")], readings: weekly(values, product: product),
    asOf: today
  ).first
}

struct TargetProgressTests {
  @Test func `a target stands between its baseline and itself`() throws {
    let half = try #require(progress([70, 72, 75], product: "checkout"))
    #expect(half.share == 0.5 && half.now == 75 && !half.isReached)
    #expect(half.chance.words == "Not enough yet: 3 of 6 readings.")
    #expect(half.figures.map(\.id) == ["goal.finish.buyers.progress", "goal.finish.buyers.chance"])
    #expect(half.figures[0].value == 50 && half.figures[0].trend == [0, 20] && half.figures[1].value == nil)
    #expect(try #require(progress([70, 65])).share == -0.5)
    #expect(try #require(progress([70, 65], target: 70)).share == nil)
    #expect(try #require(progress([])).sentence.contains("no reading yet"))
  }

  @Test func `less can be the target`() throws {
    #expect(try #require(progress([9, 4], baseline: 8, target: 4)).isReached)
    #expect(try #require(progress([9, 6], baseline: 8, target: 4)).share == 0.5)
  }

  @Test func `a steady rise that gets there in time is nearly certain, one that does not is not`() throws {
    let rise = (0..<20).map { 60 + Double($0) * 0.5 }
    #expect(try #require(progress(rise, target: 74)).chance.words == "> 95 %")
    #expect(try #require(progress(rise, target: 75)).chance.words == "< 5 %")
    #expect(try #require(progress(rise, target: 74)).figures[1].value == 95)
  }

  @Test func `routine variation does not wander to a far target`() throws {
    let still = try #require(progress(noise(40, around: 71, seed: 5), target: 85, by: 364))
    guard case .estimated(let chance, let assumption) = still.chance else {
      Issue.record("no estimate")
      return
    }
    #expect(chance.probability < 0.02 && assumption.contains("52 readings to come"))
    #expect(still.sentence.contains("the target lies outside what the system varies between today"))
  }

  @Test func `the same seed gives the same chance`() throws {
    let values = noise(30, around: 75, seed: 9)
    #expect(progress(values, target: 76) == progress(values, target: 76))
  }

  @Test func `a day that has come says whether it was reached then`() throws {
    #expect(try #require(progress([70, 82, 75], by: -7)).chance == .resolved(wasReached: true, at: 82))
    #expect(try #require(progress([70, 72, 85], by: -7)).chance == .resolved(wasReached: false, at: 72))
    #expect(try #require(progress([85], by: -70)).chance.words == "The day has passed without a reading.")
  }

  @Test func `no reading due before the day is no estimate`() throws {
    let soon = try #require(progress(noise(12, around: 70, seed: 2), by: 3))
    #expect(soon.chance.words.hasPrefix("No further reading is due before"))
  }
}
