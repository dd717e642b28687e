import Evidence
import Model
import Testing

@testable import Analysis

private let past = Histogram(of: [1, 2, 2, 3, 3, 4, 5, 8, 9, 20])

struct AgeingTests {
  @Test func `the expectation is the smallest whole number that keeps its promise`() {
    #expect(ServiceLevel(of: past)?.days == 9 && ServiceLevel(Share(percent: 95), of: past)?.days == 20)
    #expect(ServiceLevel(of: Histogram(counts: [])) == nil)
  }

  @Test(arguments: [(5, 0.75), (1, 0.9), (9, 0.5), (10, 0), (20, 0)])
  func `an ageing item's chance counts only those that got as old`(age: Int, chance: Double) throws {
    let level = try #require(ServiceLevel(of: past))
    #expect(try #require(level.chance(atAge: age, of: past)).probability == chance)
  }

  @Test func `an item older than every finished one has no chance that could be told`() {
    #expect(ServiceLevel(of: past)?.chance(atAge: 21, of: past) == nil)
  }

  @Test func `open items are listed oldest first with their stage`() {
    let rows = [
      Row(started: 5, entries: [(0, 0), (1, 130)]), Row(started: 1, entries: [(1, 30), (2, 60)]),
      Row(started: 2, finished: 3), Row(started: 2, cancelled: 4), Row(started: 3, finished: 40), Row(created: 3),
    ]
    let four =
      plainStages.dropLast() + [
        History.Stage(name: "Review", activity: .wait), History.Stage(name: "Done", activity: .active),
      ]
    let items = ageingItems(
      of: history(rows, stages: Array(four)), asOf: firstOfMarch + 9, level: ServiceLevel(of: past), cycleTimes: past)
    #expect(items.map(\.row) == [1, 4, 0] && items.map(\.age) == [9, 7, 5])
    #expect(items.map(\.stage) == [2, nil, 1])
    #expect(items.map(\.chance?.description) == ["50 %", "67 %", "75 %"].map(Optional.some))
  }
}
