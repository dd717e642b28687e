import Model
import Testing

@testable import Evidence

/// Every file with work items gives the counts its publisher states, traps included.
@Suite(.withRealData) struct RealFilesTests {
  @Test func `an Azure DevOps export gives its counts, cycle times and throughput`() throws {
    let intake = try RealData.read("lighthouse/adodata.csv")
    #expect(intake.format == .azureDevOps)
    #expect(intake.report.accepted == 117)
    #expect(intake.told.contains { $0.contains("byte-order mark") })
    let items = intake.items
    #expect(counts(items.types) == ["User Story": 88, "Epic": 16, "Bug": 13])
    #expect(
      counts(items.statuses) == ["Closed": 88, "New": 19, "Removed": 6, "Planned": 2, "Active": 1, "Resolved": 1])
    #expect(items.started.count { !$0.isNever } == 90)
    #expect(items.finished.count { !$0.isNever } == 88)
    #expect((0..<items.count).count { !items.parents[$0].isEmpty } == 60)
    #expect((0..<items.count).contains { items.titles[$0].hasPrefix("Show a \"Warning Indication\" if") })

    let (from, to) = (Day("2025-06-07"), Day("2025-08-27"))
    let history = History(items, zone: .utc, asOf: to)
    let days = DayCounts(history, from: from, to: to, asOf: to)
    #expect(days.measured == 88)
    #expect([50, 70, 85, 95, 100].map(days.percentile) == [1, 1, 2, 4, 13])
    #expect(days.cycleTimes.enumerated().reduce(0) { $0 + $1.offset * $1.element } == 141)
    #expect(days.throughput.count == 82)
    #expect(days.throughput.reduce(0, +) == 88)
    let moving = zip(days.throughput, days.throughput.dropFirst()).map { abs($0 - $1) }
    #expect(moving.reduce(0, +) == 108)
  }

  @Test func `a Linear export gives its counts, and its traps are named`() throws {
    let intake = try RealData.read("linear-export/linear-export.csv")
    #expect(intake.format == .linear)
    let items = intake.items
    #expect(items.count == 10)
    #expect(
      counts(items.statuses) == ["Todo": 4, "Canceled": 2, "In Progress": 1, "Triage": 1, "Backlog": 1, "Done": 1])
    #expect(items.started.count { !$0.isNever } == 1)
    #expect(items.finished.count { !$0.isNever } == 1)
    #expect(items.cancelled.count { !$0.isNever } == 2)
    #expect((0..<items.count).count { !items.parents[$0].isEmpty } == 2)
    #expect(items.created.first?.description == "2022-08-23T13:54:01Z")
    #expect(intake.report.quality.first { $0.id == "archived-unfinished" }?.example.hasPrefix("CLA-8") == true)
    let history = History(items, zone: .utc, asOf: Day("2023-03-01"))
    #expect(history.quality.first { $0.id == "finished-without-start" }?.example == "CLA-9")
    #expect(!history.hasStageHistory)
  }

  @Test func `a Jira issue with changelog gives its way through the statuses`() throws {
    let intake = try RealData.read("jira-json/issueChangelog.json")
    #expect(intake.format == .jiraJSON)
    let items = intake.items
    #expect(items.keys[0] == "ISSUE-123")
    #expect(
      items.moves(of: 0).map { items.statusNames[Int(items.moveStatus[$0])] } == ["in Progress", "In Review", "Done"])
    #expect(
      items.moveAt.map(\.description) == ["2017-05-18T18:49:58Z", "2017-05-18T20:49:58Z", "2017-05-18T21:59:58Z"])
    #expect((items.moveAt[2].raw - items.moveAt[0].raw) / 2 == (3 * 60 + 10) * 60_000)
    let history = History(items, zone: .utc, asOf: Day("2017-05-31"))
    #expect(history.days(0).cycleTime == 1)
  }

  @Test func `DevLake's issues and changelogs give the status intervals DevLake itself computes`() throws {
    let intake = try RealData.read(
      "devlake/issue-trace/issues.csv", "devlake/issue-trace/issue_changelogs.csv")
    #expect(intake.format == .devLake)
    #expect(intake.report.rows == 32 + 693)
    #expect(intake.report.accepted == 32 + 693)
    #expect(intake.told.contains { $0.hasPrefix("168 changes of status") })
    let items = intake.items
    #expect(items.count == 32)
    #expect(intake.report.quality.first { $0.id == "broken-chain" } == brokenOnce)
    // 完成 is no English word, and still all 32 are finished: every item that stands in it has a resolution date.
    let last = Day(number: items.latest?.day(in: .utc) ?? 0)
    let plain = History(items, zone: .utc, asOf: last)
    #expect(plain.finished.count { $0 != History.never } == 32)

    var ours: Set<String> = []
    for item in 0..<items.count {
      for move in items.moves(of: item) {
        ours.insert("\(items.keys[item]) \(items.statusNames[Int(items.moveStatus[move])]) \(items.moveAt[move])")
      }
    }
    let expected = try expectedIntervals()
    #expect(expected.count == 200)
    #expect(ours.isSubset(of: expected))
    // One issue begins without any status; that is its creation, not an entry into a status.
    #expect(expected.subtracting(ours).count == 1)
    #expect(expected.subtracting(ours).allSatisfy { $0.split(separator: " ").count == 2 })
    #expect(items.created.count { !$0.isNever } == 32)

    let finished = ["Resolved", "Closed", "已完成"]
    let workflow = try Workflow.of(
      [
        ("等待", ["Open", "To Do", "Inbox"]), ("待开发", ["Ready for Dev"]), ("开发中", ["In Development", "In Progress"]),
        ("完成", finished),
      ], started: "开发中", finished: "完成")
    let history = History(items, workflow: workflow, zone: .utc, asOf: Day("2021-12-31"))
    #expect(history.finished.allSatisfy { $0 != History.never })
    #expect(reopened(history) == 15)
  }

  private let brokenOnce = QualityCount(
    id: "broken-chain", count: 1, message: Quality.brokenChain.message, example: "EE-1")

  private func reopened(_ history: History) -> Int {
    (0..<history.count).count { item in
      let stages = history.entries(of: item).map(\.stage)
      return zip(stages, stages.dropFirst()).contains { $0 == history.finishStage && $1 < history.finishStage }
    }
  }

  private func expectedIntervals() throws -> Set<String> {
    let file = try RealData.file("devlake/issue-trace/issue_status_history.csv")
    let keys = try RealData.file("devlake/issue-trace/issues.csv")
    var names: [String: String] = [:]
    var issues = CSVRows(keys.bytes, delimiter: 44)
    while issues.next() { names[issues.text(0)] = issues.text(3) }
    var dates = DateReader(order: nil, zone: .utc)
    var rows = CSVRows(file.bytes, delimiter: 44)
    _ = rows.next()
    var expected: Set<String> = []
    while rows.next() {
      guard case .stamp(let at) = rows.date(2, &dates) else { continue }
      expected.insert("\(names[rows.text(0)] ?? "?") \(rows.text(1)) \(at)")
    }
    return expected
  }

  @Test func `DevLake's lead times follow from created and resolved`() throws {
    let items = try RealData.read("devlake/issue-trace/issues.csv").items
    let minutes = (0..<items.count).map { (items.finished[$0].raw - items.created[$0].raw) / 120_000 }
    #expect(minutes.count == 32)
    #expect(minutes.min() == 1)
    #expect(minutes.max() == 58020)
  }

  @Test func `GitLab's issues give their lead times`() throws {
    let intake = try RealData.read("devlake/api/_raw_gitlab_api_issues.csv")
    #expect(intake.format == .gitLab)
    let items = intake.items
    #expect(items.count == 16)
    #expect(items.finished.count { !$0.isNever } == 12)
    var minutes: [Int: Int64] = [:]
    for item in 0..<items.count where !items.finished[item].isNever {
      let number = Int(items.keys[item].split(separator: "#").last ?? "") ?? 0
      minutes[number] = (items.finished[item].raw - items.created[item].raw) / 120_000
    }
    #expect(
      minutes == [
        1: 11487, 2: 4368, 4: 15823, 5: 15543, 6: 325745, 7: 18174, 8: 166318, 9: 155740, 10: 29952, 11: 13223,
        12: 82548, 16: 49408,
      ])
  }

  @Test func `no person of any file is kept`() throws {
    let people = ["Rankin", "Dingding", "testingthisproduct101", "Emilie", "Taylor", "gmail"]
    for path in [
      "linear-export/linear-export.csv", "devlake/issue-trace/issues.csv", "devlake/api/_raw_gitlab_api_issues.csv",
    ] {
      let items = try RealData.read(path).items
      let kept = [items.keys, items.titles, items.parents].map { String(decoding: $0.bytes, as: UTF8.self) }
      let coded = [items.types, items.statuses, items.teams, items.products].flatMap(\.names)
      for person in people { #expect(!(kept + coded).contains { $0.contains(person) }, "\(path): \(person)") }
    }
  }

  @Test func `reading a file twice gives the same value`() throws {
    for path in ["lighthouse/adodata.csv", "linear-export/linear-export.csv", "jira-json/issueChangelog.json"] {
      #expect(try RealData.read(path) == RealData.read(path))
    }
  }

  private func counts(_ column: Coded) -> [String: Int] {
    var counts: [String: Int] = [:]
    for row in 0..<column.count { counts[column[row], default: 0] += 1 }
    return counts
  }
}
