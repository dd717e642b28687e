import Evidence
import Model
import Testing

@testable import Analysis

struct WeeklyLimitsTests {
  private func picture(weeks: Int) -> FlowPicture {
    // Two items a week, started on one day and finished the next, until the as-of day.
    let rows = (0..<weeks * 2).map { Row(started: $0 / 2 * 7 + $0 % 2, finished: $0 / 2 * 7 + 1 + $0 % 2) }
    let asOf = firstOfMarch + (weeks * 7 - 1)
    return FlowPicture(history(rows), FlowQuestion(asOf: asOf, lookback: .last(days: 98), source: "test"))
  }

  @Test(arguments: [3, 5, 8, 10]) func `limits begin with the first week of any work`(_ weeks: Int) {
    let picture = picture(weeks: weeks)
    #expect(picture.weeks.count { $0.isWhole } >= 13)
    #expect((weeks - 1...weeks + 1).contains(picture.judgedWeeks.count))
    #expect(picture.judgedWeeks.allSatisfy { $0.started + $0.finished > 0 })
    #expect(picture.weekly.values == picture.judgedWeeks.map { Double($0.finished) })
    #expect(picture.sentences.contains { $0.hasPrefix("Throughput") } == (picture.judgedWeeks.count >= 6))
  }
}
