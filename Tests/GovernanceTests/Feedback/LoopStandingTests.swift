import Evidence
import Model
import Testing

@testable import Governance

@Suite struct LoopStandingTests {
  private static let day = Day(number: 20_543)

  private static func authority(_ more: String) -> Authority {
    Authority(Harbour.read(Harbour.text + "\n---\n" + more))
  }

  private static func loop(_ lines: String) -> String {
    """
    kind: measure
    name: wait
    title: Wait
    definition: Hours from the alarm to somebody acting on it
    unit: hours
    better: lower
    source: Log
    freshness: 2 weeks
    ---
    kind: role
    name: watch
    title: Watch
    level: team
    ---
    kind: feedback-loop
    name: alarms
    title: Alarms
    of: product/checkout
    voice: systems
    heard: Alarms
    \(lines)
    """
  }

  private static func reading(_ hours: Double, daysAgo: Int) -> Reading {
    Reading(measure: Name(known: "wait"), product: nil, day: day - daysAgo, value: hours)
  }

  @Test(arguments: [
    ("reaches: [product-owner]\nlatency: 1 day\nmeasure: wait\nowner: product-owner", 20.0, LoopStanding.State.inTime),
    ("reaches: [product-owner]\nlatency: 1 day\nmeasure: wait\nowner: product-owner", 25.0, .late),
    ("latency: 1 day\nmeasure: wait\nowner: product-owner", 25.0, .late),
    ("reaches: [product-owner]\nlatency: 1 day\nowner: product-owner", 20.0, .unmeasured),
    ("reaches: [product-owner]\nmeasure: wait\nowner: product-owner", 20.0, .incomplete),
    ("reaches: [product-owner]\nlatency: 1 day\nmeasure: wait\nowner: watch", 20.0, .vacant),
  ])
  func `a loop stands by what its latest reading says beside what it may take`(
    _ lines: String, _ hours: Double, _ state: LoopStanding.State
  ) throws {
    let readings = [Self.reading(hours, daysAgo: 1), Self.reading(999, daysAgo: 40), Self.reading(0, daysAgo: 39)]
    let all = LoopStanding.all(Self.authority(Self.loop(lines)), readings: readings)
    #expect(all.map(\.state) == [state])
    #expect(all[0].because.isEmpty == false)
  }

  @Test func `a measure without a reading is not a time of zero`() {
    let lines = "reaches: [product-owner]\nlatency: 1 day\nmeasure: wait\nowner: product-owner"
    let standing = LoopStanding.all(Self.authority(Self.loop(lines)), readings: [])[0]
    #expect(standing.seen == nil && standing.state == .unmeasured)
    #expect(standing.because == "it may take 1 day; its measure was never read")
  }

  @Test
  func `what a decision needs is fresh, stale or unread by its measure, and had from people where somebody is there`() {
    let needs = """
      needs:
        - { information: The wait, from: measure/wait }
        - { information: What the law allows, from: role/general-counsel }
        - { information: What nobody does, from: role/watch }
        - { information: What nobody gives }
        - { information: What rings, from: feedback-loop/alarms }
      """
    let right =
      "---\nkind: decision-right\nname: price-of-all\ntitle: Prices\ndecides: price\nscope: product/checkout\nholder: role/product-owner\n"
    let authority = Self.authority(Self.loop("owner: product-owner\n") + right + needs)
    func states(_ latest: Day?) -> [String: InformationReach.State] {
      let all = authority.informationReach(on: Self.day) { _ in latest }.filter { $0.flow.decides == "price" }
      return Dictionary(uniqueKeysWithValues: all.map { ($0.flow.information, $0.state) })
    }
    #expect(
      states(Self.day - 14) == [
        "The wait": .fresh, "What the law allows": .reachable, "What nobody does": .vacant,
        "What nobody gives": .unsourced, "What rings": .reachable,
      ])
    #expect(states(Self.day - 15)["The wait"] == .stale)
    #expect(states(nil)["The wait"] == .unread)
  }
}
