import Governance
import Model
import TestSupport
import Testing

@Suite struct DelayOrderTests {
  static func orders(_ yaml: String) -> [DelayOrder] {
    DelayOrder.all(in: Snapshot.read([ModelText(file: "m.yaml", text: teams + yaml)]).snapshot)
  }
  private static let teams = "kind: team\nname: quay\ntitle: Quay\n---\nkind: team\nname: mole\ntitle: Mole\n"

  /// One initiative and what a week without it costs.
  static func waits(_ name: String, _ perWeek: String, _ blocks: String, _ more: String = "") -> String {
    """
    ---
    kind: initiative
    name: \(name)
    title: \(name.uppercased())
    ---
    kind: cost-of-delay
    name: \(name)-waits
    title: \(name)
    of: initiative/\(name)
    perWeek: \(perWeek)
    urgency: steady
    takes: quay
    blocks: \(blocks)
    \(more)

    """
  }

  @Test func `the highest cost of delay for each week of the team goes first`() throws {
    let order = try #require(
      Self.orders(Self.waits("a", "10 EUR", "2 weeks") + Self.waits("b", "30 EUR", "4 weeks")).first)
    #expect(order.waiting.map(\.title) == ["B", "A"])
    #expect(order.waiting.map(\.cd3) == [7.5, 5])
    #expect(order.lost == 180 && order.lostAtWorst == 200)
    #expect(order.gain?.contains("180 EUR") == true)
  }

  @Test func `no order of any few things loses less`() throws {
    var random = SplitMix64(seed: 7)
    for _ in 0..<60 {
      let things = (0..<5).map {
        ("t\($0)", 1 + Int.random(in: 0..<40, using: &random), 1 + Int.random(in: 0..<9, using: &random))
      }
      let order = try #require(
        Self.orders(things.map { Self.waits($0.0, "\($0.1) EUR", "\($0.2) weeks") }.joined()).first)
      let best = permutations(things).map { lost($0.map { ($0.1, $0.2) }) }.min()
      #expect(order.lost == best.map(Double.init))
    }
  }

  @Test func `a deadline is begun in time, what has begun stays, and other money stands apart`() throws {
    let order = try #require(
      Self.orders(
        Self.waits("a", "10 EUR", "2 weeks")
          + Self.waits("law", "99 EUR", "4 weeks", "until: 2026-06-28").replacing(
            "99 EUR\nurgency: steady", with: "99 EUR\nurgency: deadline")
          + Self.waits("old", "1 EUR", "1 week", "begun: 2026-01-05") + Self.waits("usd", "50 USD", "1 week")
          + Self.waits("free", "0 EUR", "1 week")
      ).first)
    #expect(order.waiting.map(\.title) == ["A"] && order.gain == nil)
    #expect(order.dated.map(\.latestStart?.description) == ["2026-05-31"])
    #expect(order.begun.map(\.title) == ["OLD"])
    #expect(order.apart.map(\.title).sorted() == ["FREE", "USD"])
  }

  @Test func `each scarce team has an order of its own, and what nobody estimated is named`() {
    let text =
      Self.waits("a", "10 EUR", "2 weeks")
      + Self.waits("b", "10 EUR", "2 weeks").replacing("takes: quay", with: "takes: mole")
    #expect(Self.orders(text).map(\.team.name.text) == ["mole", "quay"])
    let model = Snapshot.read([
      ModelText(
        file: "m.yaml",
        text: "kind: initiative\nname: c\ntitle: C\n---\nkind: initiative\nname: d\ntitle: D\nsince: 2026-01-05\n")
    ]).snapshot
    #expect(DelayOrder.unestimated(in: model).map(\.description) == ["initiative/c"])
  }

  private func lost(_ things: [(Int, Int)]) -> Int {
    var (weeks, lost) = (0, 0)
    for (perWeek, blocks) in things {
      weeks += blocks
      lost += perWeek * weeks
    }
    return lost
  }

  private func permutations<T>(_ things: [T]) -> [[T]] {
    guard things.count > 1 else { return [things] }
    return things.indices.flatMap { index in
      var rest = things
      let first = rest.remove(at: index)
      return permutations(rest).map { [first] + $0 }
    }
  }
}
