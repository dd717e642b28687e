import Model
import Testing

@testable import Evidence

struct HistoryTests {
  /// A state log with one item; each entry is a state and a day of January 2025.
  private func history(
    _ entries: [(String, Int)], asOf: String = "2025-01-31", cancelled: [String] = ["Dropped"]
  ) throws -> History {
    let rows = entries.map { "A,\($0.0),2025-01-\($0.1 < 10 ? "0" : "")\($0.1)T12:00:00Z" }
    let items = read("item,state,at\n" + rows.joined(separator: "\n")).items
    let workflow = try Workflow.of(
      [("Backlog", ["New"]), ("In progress", ["DOING"]), ("Review", []), ("Released", ["done"]), ("Closed", [])],
      started: "In progress", finished: "Released", cancelled: cancelled)
    return History(items, workflow: workflow, zone: .utc, asOf: Day(asOf))
  }

  struct Case: Sendable {
    let what: String
    /// State and day, `Doing 2`.
    let entries: String
    /// Days of January, 0 for never.
    let started: Int
    let finished: Int
    let cancelled: Int
    let quality: String

    init(_ what: String, _ entries: String, _ started: Int, _ finished: Int, _ cancelled: Int, _ quality: String = "") {
      (self.what, self.entries, self.quality) = (what, entries, quality)
      (self.started, self.finished, self.cancelled) = (started, finished, cancelled)
    }
  }

  static let cases: [Case] = [
    Case("first entry starts, last entry finishes", "new 1, Doing 2, Review 3, Done 5", 2, 5, 0),
    Case("later stages of the end change nothing", "New 1, Doing 2, Review 3, Done 5, Closed 9", 2, 5, 0),
    Case("a re-opened item keeps both ends", "Doing 2, Review 3, Done 5, Doing 8, Done 9", 2, 9, 0),
    Case("re-opened and still open", "Doing 2, Done 5, Doing 8", 2, 0, 0),
    Case("back before the start keeps the start", "Doing 2, New 4, Doing 6, Review 7, Done 8", 2, 8, 0),
    Case("a later stage starts too", "New 1, Review 3, Done 4", 3, 4, 0, "skipped-state"),
    Case("finished without start", "New 1, Done 4", 0, 4, 0, "finished-without-start"),
    Case("cancelled leaves and is not finished", "New 1, Doing 2, dropped 6", 2, 0, 6),
    Case("taken up again after being cancelled", "Doing 2, Dropped 6, Review 7, Done 9", 2, 9, 0),
    Case("a status nobody mapped", "Doing 2, Parked 3, Review 4, Done 6", 2, 6, 0, "unmapped-status"),
  ]

  @Test(arguments: cases) func `start, finish and cancellation follow from the stages entered`(sample: Case) throws {
    let entries = sample.entries.split(separator: ", ").map { entry in
      let parts = entry.split(separator: " ")
      return (String(parts[0]), Int(parts[1]) ?? 1)
    }
    let history = try history(entries)
    func day(_ number: Int) -> Int32 { number == 0 ? History.never : Day("2025-01-01").number + Int32(number) - 1 }
    #expect(history.started[0] == day(sample.started), "\(sample.what)")
    #expect(history.finished[0] == day(sample.finished), "\(sample.what)")
    #expect(history.cancelled[0] == day(sample.cancelled), "\(sample.what)")
    #expect(history.quality.map(\.id).joined() == sample.quality, "\(sample.what)")
  }

  @Test func `what came after the as-of day is not known yet`() throws {
    let entries = [("New", 1), ("Doing", 4), ("Review", 5), ("Done", 9)]
    #expect(try history(entries, asOf: "2025-01-08").finished[0] == History.never)
    #expect(try history(entries, asOf: "2025-01-09").finished[0] != History.never)
    #expect(try history(entries, asOf: "2025-01-03").started[0] == History.never)
    #expect(try history([("New", 4)], asOf: "2025-01-03").count == 0)
  }

  @Test func `a date after today is named, whatever the as-of day`() {
    let items = read("ID,Started,Finished\n1,2025-01-02,2025-03-01\n").items
    let early = History(items, zone: .utc, asOf: Day("2025-01-05"), today: Day("2025-04-01"))
    #expect(early.quality.isEmpty)
    let future = History(items, zone: .utc, asOf: Day("2025-02-01"), today: Day("2025-02-01"))
    #expect(future.quality.map(\.id) == ["in-the-future"])
  }

  @Test func `contradictions are counted and kept out of the figures they would corrupt`() {
    let items = read(
      "ID,Started,Finished\n1,2025-01-05,2025-01-02\n2,,2025-01-04\n3,2025-01-03,2025-01-04\n"
    ).items
    let asOf = Day("2025-01-31")
    let history = History(items, zone: .utc, asOf: asOf)
    #expect(history.quality.map(\.id) == ["finished-before-started", "finished-without-start"])
    let days = DayCounts(history, from: Day("2025-01-01"), to: asOf, asOf: asOf)
    #expect(days.throughput.reduce(0, +) == 2)
    #expect(days.measured == 1)
    #expect(days.workInProgressAtEndOfDay.allSatisfy { $0 >= 0 })
    #expect(days.count(of: .finishedBeforeStarted) == 1)
  }

  @Test func `a cancelled item whose day nobody wrote leaves with the last date known`() {
    let items = read("ID,Status,Started,Updated,Finished\n1,Removed,2025-01-02,2025-01-09,\n").items
    let history = History(items, zone: .utc, asOf: Day("2025-01-31"))
    #expect(history.cancelled[0] == Day("2025-01-09").number)
    #expect(history.quality.map(\.id) == ["cancelled-without-date"])
  }

  @Test func `a status named as cancelled while importing counts where the workflow does not know it`() throws {
    let items = read("ID,Status,Started,Updated,Finished\n1,Shelved,2025-01-02,2025-01-09,\n") {
      $0.cancelledStatuses = ["shelved"]
    }.items
    let workflow = try Workflow.of([("Work", []), ("Out", [])], started: "Work", finished: "Out")
    for workflow in [workflow, nil] {
      let history = History(items, workflow: workflow, zone: .utc, asOf: Day("2025-01-31"))
      #expect(history.cancelled[0] == Day("2025-01-09").number)
    }
  }

  @Test func `a changed mapping recomputes history from the same items`() throws {
    let items = read("item,state,at\nA,Build,2025-01-01\nA,Test,2025-01-03\nA,Live,2025-01-06\n").items
    let early = try Workflow.of([("Work", ["Build", "Test"]), ("Out", ["Live"])], started: "Work", finished: "Out")
    let late = try Workflow.of(
      [("Queue", ["Build"]), ("Work", ["Test"]), ("Out", ["Live"])], started: "Work", finished: "Out")
    let asOf = Day("2025-01-31")
    #expect(History(items, workflow: early, zone: .utc, asOf: asOf).days(0).cycleTime == 6)
    #expect(History(items, workflow: late, zone: .utc, asOf: asOf).days(0).cycleTime == 4)
  }
}
