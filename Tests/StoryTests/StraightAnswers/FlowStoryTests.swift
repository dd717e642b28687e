import Foundation
import Testing

@Suite(.enabled(if: Needed.isHere, Needed.why))
struct `A straight answer about flow` {
  @Test func `needs no workspace, and its figures say what they rest on`() throws {
    let desk = try Desk()
    try desk.write(Board.csv(cards: 60, open: 4, endingOn: Board.lastOfJune), to: "board.csv")
    let answer = try desk.pomona("flow", "board.csv", "--as-of", "2026-06-30", "--json")
    answer.expect(0)
    let report = try answer.json()
    #expect(report["asOf"] as? String == "2026-06-30")
    let figures = try #require(report["figures"] as? [[String: Any]])
    for figure in figures { expectWhole(figure) }
    let ids = Set(figures.compactMap { $0["id"] as? String })
    let promised: Set = [
      "items", "finished", "cycle-time.p50", "cycle-time.p70", "cycle-time.p85", "cycle-time.p95", "cycle-time.mean",
      "throughput.per-day", "wip", "wip.touched", "age.p85", "xmr.throughput.centre", "xmr.throughput.upper",
      "xmr.throughput.lower", "sle.hit-rate",
    ]
    #expect(promised.subtracting(ids) == [])
    #expect(value("items", figures) == 60)
    #expect(value("finished", figures) == 56)
    #expect(try FileManager.default.contentsOfDirectory(atPath: desk.folder.path).contains("pomona.sqlite") == false)
  }

  /// Every figure carries its window, day, sample, definition, source and caveats; its value or why there is none.
  private func expectWhole(_ figure: [String: Any]) {
    for text in ["id", "title", "unit", "asOf", "definition", "source"] {
      #expect((figure[text] as? String)?.isEmpty == false, "\(figure["id"] ?? "?") has no \(text)")
    }
    #expect(figure["sample"] is Int)
    #expect(figure["caveats"] is [String])
    #expect((figure["window"] as? [String: String])?.keys.sorted() == ["from", "to"])
    let isSaid = (figure["value"] is Double || figure["value"] is Int) != (figure["because"] is String)
    #expect(isSaid, "\(figure["id"] ?? "?") says neither a value nor why there is none, or both")
  }

  private func value(_ id: String, _ figures: [[String: Any]]) -> Double? {
    figures.first { $0["id"] as? String == id }?["value"] as? Double
  }

  @Test(arguments: [
    ("03/04/2026,05/06/2026", "can be read two ways", "--dates dmy"),
    ("05/06/2026,07/08/2026", "no row of the file settles it", "--dates mdy"),
  ])
  func `asks for the order of day and month, and names the flag`(_ row: String, _ words: String, _ flag: String) throws
  {
    let desk = try Desk()
    try desk.write("id,title,started,finished\nA-1,x,\(row)\n", to: "board.csv")
    try desk.pomona("flow", "board.csv").expect(65, "board.csv:2", words, flag)
    try desk.pomona("flow", "board.csv", "--dates", "dmy").expect(0, "1 item · 1 finished")
  }

  @Test func `asks which columns hold the days, and names those that may do`() throws {
    let desk = try Desk()
    try desk.write("ticket,when,then\nA-1,2026-01-05,2026-01-06\n", to: "board.csv")
    try desk.pomona("flow", "board.csv").expect(
      65, "no column says when an item was started or finished", "--started and --finished", "when, then")
    try desk.pomona("flow", "board.csv", "--id", "ticket", "--started", "when", "--finished", "then").expect(
      0, "1 item · 1 finished · 0 in progress")
  }

  @Test func `lists rows it did not take with their lines, apart from what contradicts itself`() throws {
    let desk = try Desk()
    let rows = ["A-1,x,2026-01-05,2026-01-07", "A-2,x,2026-02-31,2026-03-02", "A-3,x,2026-01-09,2026-01-06"]
    try desk.write(Board.lines(["id,title,started,finished"] + rows), to: "board.csv")
    let told = try desk.pomona("flow", "board.csv")
    told.expect(0, "1 row not taken", "line 3, started: there is no such day as 2026-02-31 [unreadable-date]")
    let odd = try #require(told.output.range(of: "What contradicts itself"))
    #expect(told.output[odd.lowerBound...].contains("finished on an earlier day than started"))
    #expect(!told.output[odd.lowerBound...].contains("no such day"))
  }

  /// Small files are read item by item, large ones counted in one pass; both say the same.
  @Test(arguments: [3, 60_000])
  func `says which day it took as last, and refuses a day before the first`(count: Int) throws {
    let desk = try Desk()
    let rows = (0..<count).map { "A-\($0),\(String(repeating: "x", count: 50)),2026-01-05,2026-01-07,2026-01-09" }
    try desk.write(Board.lines(["ID,Title,Ready,Doing,Done"] + rows), to: "board.csv")
    try desk.pomona("flow", "board.csv").expect(0, "As of 9 Jan 2026, the last day in the file.")
    let asked = try desk.pomona("flow", "board.csv", "--as-of", "2026-01-08")
    asked.expect(0)
    #expect(!asked.output.contains("the last day in the file"))
    try desk.pomona("flow", "board.csv", "--as-of", "2026-01-04").expect(
      1, "Nothing had happened by 4 Jan 2026: the first day in the file is 5 Jan 2026", "--as-of")
  }
}
