import Foundation
import Model
import Testing

@testable import Evidence

struct GenericTableTests {
  @Test(arguments: [
    ("ID,Name,Started Date,Closed Date\nA,One,2025-01-01,2025-01-03\n", "comma"),
    ("ID;Name;Started Date;Closed Date\r\nA;One;2025-01-01;2025-01-03\r\n", "semicolon"),
    ("ID\tName\tStarted Date\tClosed Date\rA\tOne\t2025-01-01\t2025-01-03", "tab"),
    ("\u{FEFF}ID|Name|Started Date|Closed Date\n\n\"A\"|\"One\"|2025-01-01|2025-01-03\n\n", "bar"),
  ]) func `whatever separates the cells is found and told`(text: String, delimiter: String) {
    let intake = read(text)
    #expect(intake.report.accepted == 1)
    #expect(intake.items.keys[0] == "A")
    #expect(intake.items.finished[0].description == "2025-01-03")
    #expect(intake.told.contains("Cells are separated by \(delimiter)."))
  }

  @Test func `quoted cells keep commas, quotes and line ends`() {
    let intake = read("ID,Title,Started,Finished\n1,\"a, \"\"b\"\"\nc\",2025-01-01,\n2,d,2025-01-02,\n")
    #expect(intake.items.titles[0] == "a, \"b\"\nc")
    #expect(intake.items.count == 2)
    #expect(intake.report.refused.isEmpty)
  }

  @Test func `stage columns are found, and which start and finish is told`() {
    let intake = read(
      "ID,Link,Title,Backlog,Ready,In Progress,Review,Done,Type,Estimate\n"
        + "1,,a,2025-01-01,2025-01-02,2025-01-03,,2025-01-05,Story,5\n2,,b,2025-01-02,,,,,Bug,\n")
    #expect(intake.items.trail == .stages)
    #expect(intake.items.statusNames == ["Backlog", "Ready", "In Progress", "Review", "Done"])
    #expect(intake.told.contains("Started with 'In Progress', finished with 'Done'."))
    let history = History(intake.items, zone: .utc, asOf: Day("2025-02-01"))
    #expect(history.days(0).cycleTime == 3)
    #expect(history.quality.map(\.id) == ["skipped-state"])
  }

  @Test func `started and finished may be chosen among the stages`() {
    let intake = read("ID,Ready,Build,Test,Live\n1,2025-01-01,2025-01-02,2025-01-04,2025-01-09\n") {
      ($0.startedColumn, $0.finishedColumn) = ("build", "test")
    }
    #expect(History(intake.items, zone: .utc, asOf: Day("2025-02-01")).days(0).cycleTime == 3)
  }

  @Test(arguments: [
    ("Name,Started,Finished\nx,2025-01-01,2025-01-02\n", "no-identifier", "--id"),
    ("ID,Name\n1,x\n", "no-dates", "--started and --finished"),
    ("ID,Name,Started\n1,x,2025-01-01\n", "no-dates", "--finished"),
    ("ID,Started,Finished\n1,3/4/2025,5/6/2025\n", "date-order", "--dates dmy"),
    ("ID,Started,Finished\n1,13/4/2025,5/16/2025\n", "date-order", "--dates dmy"),
  ]) func `what cannot be told is asked for, with the flag that answers`(text: String, rule: String, flag: String) {
    let intake = read(text)
    #expect(intake.isRefused)
    #expect(intake.report.refusals.first?.rule == rule)
    #expect(intake.report.refusals.first?.mend?.contains(flag) == true)
    #expect(intake.items.count == 0)
  }

  @Test func `the row that proves the order of day and month is told`() {
    let text = "ID,Started,Finished\n1,3/4/2025,5/6/2025\n2,3/4/2025,6/21/2025\n"
    let intake = read(text)
    #expect(intake.told.contains("Dates are month before day: line 3 has 6/21/2025."))
    #expect(intake.items.started[0].description == "2025-03-04")
    let chosen = read(text) { $0.dateOrder = .dmy }
    #expect(chosen.report.refusedRows == 1)
    #expect(chosen.items.started[0].description == "2025-04-03")
  }

  @Test func `a refused row is named with its line, column, reason and text`() {
    let intake = read(
      "ID,Started,Finished\n1,2025-01-01,2025-01-02\n2,31.02.2025,\n3,2025-01-01\n,2025-01-01,\n4,soon,\n1,2025-01-05,2025-01-06\n"
    )
    #expect(intake.report.rows == 6)
    #expect((intake.report.accepted, intake.report.duplicates, intake.report.refusedRows) == (1, 1, 4))
    #expect(intake.report.refused.map(\.line) == [3, 4, 5, 6])
    #expect(
      intake.report.refused.map(\.reason) == ["unreadable-date", "ragged-row", "no-identifier", "unreadable-date"])
    #expect(intake.report.refused[0].column == "Started")
    #expect(intake.report.refused[0].message == "there is no such day as 31.02.2025")
    #expect(intake.report.refused[1].text == "3,2025-01-01")
    #expect(intake.items.count == 1)
    #expect(intake.items.started[0].description == "2025-01-05")
  }

  @Test func `times without a zone are read in the zone given, and that is told`() {
    let intake = read("ID,Started,Finished\n1,2025-06-30 23:30,2025-07-01 00:30\n", zone: .berlin)
    #expect(intake.items.started[0].description == "2025-06-30T21:30:00Z")
    #expect(intake.told.contains("Times without a zone were read in Europe/Berlin."))
    #expect(History(intake.items, zone: .berlin, asOf: Day("2025-08-01")).days(0).cycleTime == 2)
  }

  @Test func `team and product come from the row, else from the choice`() {
    let text = "ID,Team,Started,Finished\n1,quay,2025-01-01,\n"
    let intake = read(text) { ($0.team, $0.product) = ("tide", "ledger") }
    #expect((intake.items.teams[0], intake.items.products[0]) == ("quay", "ledger"))
  }

  @Test func `a cell that looks like a formula stays text and is counted`() {
    let intake = read("ID,Title,Started,Finished\n1,=1+1,2025-01-01,\n")
    #expect(intake.items.titles[0] == "=1+1")
    #expect(intake.report.quality.map(\.id) == ["formula-like-cell"])
  }

  @Test func `a Jira CSV with repeated columns and wide rows is read, and what it lacks is told`() {
    let intake = read(
      "Summary,Issue key,Issue Type,Status,Assignee,Created,Updated,Resolved,Resolution,Labels,Labels,Status Category\n"
        + "One,A-1,Story,Done,ines,11/May/24 03:26 PM,12/May/24 9:00 AM,13/May/24 9:00 AM,Done,x,y,Done,z\n"
        + "Two,A-2,Bug,Done,mei,11/May/24 03:26 PM,12/May/24 9:00 AM,13/May/24 9:00 AM,Won't Do,,,Done\n")
    #expect(intake.format == .jiraCSV)
    #expect(intake.report.accepted == 2)
    #expect(intake.told.contains { $0.hasPrefix("Several columns are called Labels") })
    #expect(intake.told.contains { $0.contains("--started Created") })
    let history = History(intake.items, zone: .utc, asOf: Day("2024-06-01"))
    #expect(history.days(0).isThroughput)
    #expect(history.cancelled[1] == Day("2024-05-13").number)
    let counted = read("Issue key,Status,Created,Resolved\nA-1,Done,2025-01-01,2025-01-03\n") {
      $0.startedColumn = "Created"
    }
    #expect(History(counted.items, zone: .utc, asOf: Day("2025-02-01")).days(0).cycleTime == 3)
  }

  @Test func `choices survive being saved`() throws {
    var choices = ImportChoices()
    (choices.format, choices.dateOrder, choices.zone) = (.csv, .mdy, "Europe/Berlin")
    choices.stageColumns = ["Ready", "Done"]
    let saved = try JSONEncoder().encode(choices)
    #expect(try JSONDecoder().decode(ImportChoices.self, from: saved) == choices)
  }
}
