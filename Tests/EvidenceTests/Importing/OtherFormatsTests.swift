import Model
import Testing

@testable import Evidence

struct OtherFormatsTests {
  @Test func `a log of states is grouped by item and sorted in time, repeats counted`() {
    let intake = read(
      "item,state,at\nB,Ready,2025-01-02T10:00:00Z\nA,Done,2025-01-05T10:00:00Z\nA,Ready,2025-01-01T10:00:00Z\n"
        + "A,In Progress,2025-01-02T10:00:00Z\nA,Ready,2025-01-01T10:00:00Z\nA,,2025-01-01\n")
    #expect(intake.format == .stateLog)
    #expect((intake.report.rows, intake.report.accepted) == (6, 4))
    #expect((intake.report.duplicates, intake.report.refusedRows) == (1, 1))
    let history = History(intake.items, zone: .utc, asOf: Day("2025-02-01"))
    #expect(history.stages.map(\.name) == ["Ready", "In Progress", "Done"])
    #expect(history.days(1).cycleTime == 4)
  }

  @Test func `values of measures become readings, the later row for one day counts`() {
    let intake = read(
      "measure,product,date,value\nweekly-orders,checkout,2025-06-30,12.5\nweekly-orders,checkout,2025-06-30,13\n"
        + "Weekly Orders,checkout,2025-06-30,1\nweekly-orders,,2025-07-07,\"1,5\"\n")
    #expect(intake.format == .measures)
    #expect(intake.readings.map(\.value) == [13])
    #expect(intake.readings.first?.product == Name("checkout"))
    #expect((intake.report.accepted, intake.report.duplicates, intake.report.refusedRows) == (1, 1, 2))
    #expect(intake.report.refused.map(\.reason) == ["no-such-name", "unreadable-number"])
  }

  @Test func `a metrics endpoint gives values of measures, and running totals are told, not taken`() {
    let intake = read(
      """
      # HELP checkout_completion Who starts to pay, finishes
      # TYPE checkout_completion gauge
      checkout_completion{product="checkout",note="a \\"b\\" } c"} 71.5 1767225600
      checkout_completion{product="checkout"} 72 1767254400 # {trace="x"} 1 1767254400
      support_calls 9 1767312000.5
      # TYPE orders counter
      orders_total 12 1767312000
      orders_created 1767312000
      # TYPE wait histogram
      wait_bucket{le="+Inf"} 3
      wait_sum 3.5
      # EOF
      """)
    #expect(intake.format == .openMetrics && intake.report.balances)
    #expect(
      intake.readings.map { "\($0.measure) \($0.product?.text ?? "-") \($0.day) \($0.value)" } == [
        "checkout-completion checkout 2026-01-01 72.0", "support-calls - 2026-01-02 9.0",
      ])
    #expect((intake.report.accepted, intake.report.duplicates, intake.report.refusedRows) == (2, 1, 0))
    #expect(intake.told.contains { $0.contains("orders_total") && $0.contains("wait_bucket") })
    #expect(intake.told.contains { $0.hasPrefix("Times are in seconds") })
  }

  @Test func `the older form counts milliseconds, and a sample without a time waits for its day`() {
    let text = "# TYPE a gauge\na 5 1767225600000\nb{product=\"checkout\"} 6\n"
    let intake = read(text)
    #expect(intake.readings.map { "\($0.measure) \($0.day)" } == ["a 2026-01-01"])
    #expect(intake.report.refused.map(\.reason) == ["no-time"] && intake.report.refused.map(\.line) == [3])
    var choices = ImportChoices()
    choices.day = Day(written: "2026-01-31")
    let dated = Importer.read(bytes: Array(text.utf8), name: "m.txt", choices: choices)
    #expect(dated.readings.map { "\($0.measure) \($0.day)" } == ["a 2026-01-01", "b 2026-01-31"])
  }

  @Test(arguments: [
    "a{b=\"c} 1", "a{b} 1", "a{b=\"c\"", "a", "a 1 2 3", "{} 1", "9a 1", "a{b=\"c\\", "a 1 yesterday", "a NaN 1",
    "a +Inf 1",
    "a 1 1e300", "a{product=\"A B\"} 1 1",
  ])
  func `a sample that cannot be read is refused with its line, and the rest is taken`(_ sample: String) {
    let intake = read("# TYPE good gauge\n\(sample)\ngood 1 1767225600\n# EOF\n")
    #expect(intake.readings.map(\.measure.text) == ["good"] && intake.report.refused.map(\.line) == [2])
    #expect(intake.report.balances)
  }

  @Test func `a Jira search result gives its issues; a cut-off changelog is named`() {
    let intake = read(
      """
      {"expand": "x", "issues": [
        {"key": "A-1", "fields": {"summary": "Caf\\u00e9 \\ud83d\\ude00", "issuetype": {"name": "Story"}, "assignee":
          {"displayName": "Ines"}, "status": {"name": "Done", "statusCategory": {"key": "done"}},
          "created": "2025-01-01T09:00:00.000+0000", "parent": {"key": "A-0"}},
         "changelog": {"startAt": 0, "maxResults": 1, "total": 3, "histories": [
          {"created": "2025-01-03T09:00:00.000+0000", "items": [{"field": "status", "fromString": "Doing", "toString": "Done"}]},
          {"created": "2025-01-02T09:00:00.000+0000", "items": [{"field": "status", "fromString": "To Do", "toString": "Doing"}]}]}},
        {"fields": {}},
        {"key": "A-2", "fields": {"created": "never"}}
      ], "total": 3}
      """)
    #expect(intake.report.balances)
    #expect((intake.report.accepted, intake.report.refusedRows) == (1, 2))
    #expect(intake.report.refused.map(\.line) == [8, 9])
    #expect(intake.report.quality.map(\.id) == ["truncated-changelog"])
    #expect(intake.items.titles[0] == "Café 😀")
    #expect(intake.items.parents[0] == "A-0")
    let history = History(intake.items, zone: .utc, asOf: Day("2025-02-01"))
    #expect(history.days(0).cycleTime == 2)
    #expect(history.created[0] == Day("2025-01-01").number)
  }

  @Test func `GitLab issues as a JSON array are told from Jira's`() {
    let intake = read(
      #"[{"iid": 4, "state": "opened", "labels": ["workflow::5 - development"], "created_at": "2025-01-01T00:00:00Z"}]"#
    )
    #expect(intake.format == .gitLab)
    #expect(intake.items.keys[0] == "4")
    #expect(intake.items.statuses[0] == "5 - development")
  }

  @Test func `changes without their issues are refused with the way out`() {
    let intake = read("id,issue_id,field_name,original_to_value,created_date\n1,2,status,Done,2025-01-01\n")
    #expect(intake.report.refusals.first?.mend == "give issues.csv and issue_changelogs.csv together")
  }

  @Test(arguments: [
    ("05.03.2026", "13.03.2026", "Dates are day before month: line 3 has 13.03.2026 08:00:00."),
    ("05.03.2026", "06.03.2026", "Dates are day before month, as dates with dots are: line 2 has 05.03.2026 08:00:00."),
  ])
  func `the row that proves the order of day and month is named for dates with dots too`(
    _ first: String, _ second: String, _ told: String
  ) {
    let rows = [first, second].enumerated().map { "\($0),Story,Closed,x,\($1) 08:00:00,\($1) 09:00:00" }
    let text = (["ID,Work Item Type,State,Title,Activated Date,Closed Date"] + rows).joined(separator: "\n")
    let intake = Importer.read(bytes: Array(text.utf8), name: "ado.csv")
    #expect(intake.format == .azureDevOps && intake.report.accepted == 2)
    #expect(intake.told.contains(told), "\(intake.told)")
  }
}
