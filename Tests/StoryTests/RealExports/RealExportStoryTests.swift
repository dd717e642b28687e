import Foundation
import Testing

@Suite(.enabled(if: Needed.exportsAreHere, Needed.whyData))
struct `A real export` {
  @Test(arguments: [
    ("finished", 88), ("cycle-time.p50", 1), ("cycle-time.p70", 1), ("cycle-time.p85", 2), ("cycle-time.p95", 4),
    ("cycle-time.mean", 1.6023), ("throughput.per-day", 1.0732), ("xmr.throughput.upper", 4.6198),
    ("xmr.throughput.lower", 0),
  ])
  func `of Azure DevOps gives the figures its publisher computed`(_ id: String, _ expected: Double) throws {
    let desk = try Desk()
    let answer = try desk.pomona(
      "flow", file("lighthouse/adodata.csv"), "--dates", "dmy", "--as-of", "2025-08-27", "--json")
    answer.expect(0)
    let figures = try answer.json()["figures"] as? [[String: Any]] ?? []
    let value = figures.first { $0["id"] as? String == id }?["value"] as? Double
    #expect(abs((value ?? .nan) - expected) < 0.00006, "\(id) is \(value.map { "\($0)" } ?? "missing")")
  }

  @Test(arguments: [
    (
      ["devlake/issue-trace/issues.csv", "devlake/issue-trace/issue_changelogs.csv"],
      "32 items · 32 finished · 0 in progress", "DevLake issues"
    ),
    (["devlake/api/_raw_gitlab_api_issues.csv"], "16 items · 12 finished", "Read as GitLab issues"),
    (["linear-export/linear-export.csv"], "10 items · 1 finished · 1 in progress", "Read as Linear CSV"),
    (["jira-json/issueChangelog.json"], "1 item · 1 finished · 0 in progress", "Read as Jira JSON with changelog"),
    (["lighthouse/adodata.csv"], "117 items · 88 finished", "Read as Azure DevOps CSV"),
  ])
  func `is told by its shape and counted`(_ files: [String], _ counts: String, _ format: String) throws {
    let desk = try Desk()
    try desk.pomona(["flow"] + files.map(file)).expect(0, counts, format)
  }

  private func file(_ path: String) -> String { Needed.exports?.appending(path: path).path ?? path }
}
