import Model
import Testing

@testable import Evidence

struct DayCountsTests {
  private func counts(_ text: String, _ from: String, _ to: String, asOf: String? = nil) -> DayCounts {
    let asOf = Day(asOf ?? to)
    let history = History(read(text).items, zone: .utc, asOf: asOf)
    return DayCounts(history, from: Day(from), to: Day(to), asOf: asOf)
  }

  @Test func `Little's law is exact with work counted on every day it was touched`() {
    let days = counts(
      "ID,Started,Finished\nA,2025-03-03,2025-03-03\nB,2025-03-03,2025-03-07\nC,2025-03-05,2025-03-10\n",
      "2025-03-03", "2025-03-10")
    #expect(days.cycleTimes.indices.filter { days.cycleTimes[$0] > 0 } == [1, 5, 6])
    #expect(days.workInProgressTouched == [2, 1, 2, 2, 2, 1, 1, 1])
    #expect(days.workInProgressAtEndOfDay.reduce(0, +) == 9)
    #expect(days.throughput == [1, 0, 0, 0, 1, 0, 0, 1])
  }

  @Test func `items from before the window are in progress in it but not measured by it`() {
    let text = "ID,Started,Finished\nA,2025-01-01,2025-01-05\nB,2025-01-02,2025-03-04\nC,2025-01-03,\n"
    let days = counts(text, "2025-03-03", "2025-03-05", asOf: "2025-03-06")
    #expect(days.workInProgressAtEndOfDay == [2, 1, 1])
    #expect(days.workInProgressTouched == [2, 2, 1])
    #expect(days.measured == 1)
    #expect(days.open == 1)
    #expect(days.ages[63] == 1)
    #expect((days.earliest, days.latest) == (Day("2025-01-01").number, Day("2025-03-04").number))
  }

  @Test func `a stage passed over counts as entered with the next, so lines never cross`() {
    let days = counts(
      "ID,Ready,Build,Test,Done\n1,2025-01-01,2025-01-02,,2025-01-04\n2,2025-01-02,,2025-01-03,\n", "2025-01-01",
      "2025-01-04")
    #expect((0..<4).map(days.cumulativeFlow) == [[1, 2, 2, 2], [0, 1, 2, 2], [0, 0, 1, 2], [0, 0, 0, 1]])
  }

  @Test func `a re-opened item goes back in the flow without rewriting the past`() {
    let days = counts(
      "item,state,at\n1,Ready,2025-01-01\n1,In progress,2025-01-02\n1,Done,2025-01-03\n1,In progress,2025-01-05\n",
      "2025-01-01", "2025-01-05")
    #expect(days.cumulativeFlow(2) == [0, 0, 1, 1, 0])
    #expect(days.cumulativeFlow(1) == [0, 1, 1, 1, 1])
    #expect(days.workInProgressAtEndOfDay == [0, 1, 1, 1, 1])
  }

  @Test func `a cancelled item leaves work in progress and the flow on its day`() {
    let days = counts(
      "item,state,at\n1,Ready,2025-01-01\n1,In progress,2025-01-02\n1,Cancelled,2025-01-04\n2,Ready,2025-01-01\n"
        + "2,Done,2025-01-03\n",
      "2025-01-01", "2025-01-05")
    #expect(days.workInProgressAtEndOfDay == [0, 1, 1, 0, 0])
    #expect(days.workInProgressTouched == [0, 1, 1, 1, 0])
    #expect(days.cumulativeFlow(0) == [2, 2, 2, 1, 1])
    #expect((days.cancelled, days.measured) == (1, 0))
  }

  @Test func `a cycle time of many years makes the histogram grow`() {
    let days = counts("ID,Started,Finished\n1,1950-01-01,2025-01-01\n", "2025-01-01", "2025-01-02")
    #expect(days.cycleTimes.count == 27_396)
    #expect(days.cycleTimes.last == 1)
  }
}
