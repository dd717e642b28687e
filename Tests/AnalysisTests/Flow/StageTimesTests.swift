import Evidence
import Model
import Testing

@testable import Analysis

private let stages = [
  History.Stage(name: "Backlog", activity: .wait), History.Stage(name: "Build", activity: .active),
  History.Stage(name: "Review", activity: .wait), History.Stage(name: "Readiness", activity: .readiness),
  History.Stage(name: "Released", activity: .active),
]
private let window = Figure.Window(from: firstOfMarch, to: firstOfMarch + 30)

struct StageTimesTests {
  @Test func `time in stages is elapsed, summed over visits, between start and finish`() throws {
    let rows = [
      // Build 24 h, review 24 h, build 24 h again, readiness 48 h.
      Row(started: 1, finished: 6, entries: [(0, 0), (1, 24), (2, 48), (1, 72), (3, 96), (4, 144)]),
      // Build 24 h, readiness 24 h; review skipped.
      Row(started: 0, finished: 2, entries: [(1, 0), (3, 24), (4, 48)]),
      Row(started: 0, entries: [(1, 0)]),
      Row(started: 3, finished: 1, defects: .finishedBeforeStarted, entries: [(1, 72), (4, 24)]),
    ]
    let times = StageTimes(history(rows, stages: stages), window: window)
    #expect(times.items == 2 && times.stages.map(\.name) == ["Build", "Review", "Readiness"])
    #expect(times.stages.map(\.median) == [1, 1, 1] && times.stages.map(\.p85) == [2, 1, 2])
    #expect(times.stages.map(\.items) == [2, 1, 2])
    #expect([times.activeHours, times.waitHours, times.readinessHours] == [72, 24, 72])
    #expect(abs(try #require(times.efficiency) - 72 / 168) < 1e-12)
  }

  @Test func `the finish state and what comes after it are left out, opened again or not`() {
    let beyond = stages + [History.Stage(name: "Archived", activity: .wait)]
    let rows = [
      // Build 24 h; released, opened again after 48 h, build 24 h, released, archived after 72 h.
      Row(started: 0, finished: 4, entries: [(1, 0), (4, 24), (1, 72), (4, 96), (5, 168), (5, 200)])
    ]
    let times = StageTimes(history(rows, stages: beyond, finish: 4), window: window)
    #expect(times.stages.map(\.name) == ["Build"] && times.activeHours == 48 && times.efficiency == 1)
  }

  @Test func `a source without moves between states is refused in words`() {
    #expect(
      StageTimes.refusal(for: history([Row(started: 1, finished: 2)]))?.contains("not when they changed state") == true)
    #expect(StageTimes.refusal(for: history([Row(entries: [(1, 0)])], stages: stages)) == nil)
  }

  @Test func `a pace band is how old finished items were when they left a stage`() {
    let rows = (1...20).map { days in
      Row(started: 0, finished: days, entries: [(1, 6), (2, 24 * days), (3, 24 * days + 1), (4, 24 * days + 2)])
    }
    let bands = paceBands(of: history(rows, stages: stages), window: window)
    #expect(bands.map(\.stage) == [1, 2, 3] && bands.map(\.p85) == [18, 18, 18])
    #expect(bands[0].p50 == 11 && bands[0].p95 == 20)
  }

  @Test func `work in one state is counted for a guardrail that names it`() {
    let rows = [
      Row(started: 1, entries: [(1, 24), (3, 48)]), Row(started: 1, entries: [(1, 24), (3, 30), (2, 40)]),
      Row(started: 1, finished: 3, entries: [(1, 24), (3, 30), (4, 72)]),
      Row(started: 1, cancelled: 2, entries: [(3, 24)]),
    ]
    let history = history(rows, stages: stages)
    #expect(workInProgress(of: history, in: "readiness", asOf: firstOfMarch + 20) == 1)
    #expect(workInProgress(of: history, in: "Readiness", asOf: firstOfMarch + 2) == 2)
    #expect(workInProgress(of: history, in: "Testing", asOf: firstOfMarch + 20) == nil)
  }

  @Test func `a day is that of the zone, on both sides of a change of offset`() {
    let zone = Zone(
      name: "X", initialOffset: 3600, changes: [.init(from: 86_400, offset: 7200), .init(from: 200_000, offset: -3600)])
    var clock = DayClock(zone)
    let moments: [Int64] = [-90_000, 82_800, 82_799, 86_400, 165_600, 165_599, 199_999, 200_000, 262_799, 262_800, 5]
    #expect(moments.allSatisfy { clock.day(ofMilliseconds: $0 * 1000) == zone.day(of: Instant(seconds: $0)).number })
  }
}
