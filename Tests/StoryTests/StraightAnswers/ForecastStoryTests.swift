import Foundation
import Testing

@Suite(.enabled(if: Needed.isHere, Needed.why))
struct `A straight forecast` {
  @Test func `says by when and how many, with the chance of each`() throws {
    let desk = try Desk()
    try desk.write(Board.csv(cards: 60, open: 4, endingOn: Board.lastOfJune), to: "board.csv")
    try desk.pomona("forecast", "board.csv", "--items", "30", "--as-of", "2026-06-30").expect(
      0, "When will 30 more items be done?", "50 %", "70 %", "85 %", "95 %", "after 30 Jun 2026")
    try desk.pomona("forecast", "board.csv", "--by", "2026-07-31", "--as-of", "2026-06-30").expect(0, "85 %")
    let json = try desk.pomona("forecast", "board.csv", "--items", "30", "--as-of", "2026-06-30", "--json")
    json.expect(0)
    #expect(try json.json()["asOf"] as? String == "2026-06-30")
  }

  @Test func `is refused in words where too little was finished`() throws {
    let desk = try Desk()
    try desk.write(Board.lines(["id,title,started,finished", "A-1,x,2026-01-05,2026-01-06"]), to: "few.csv")
    try desk.pomona("forecast", "few.csv", "--items", "5").expect(2, "Not enough yet: 1 of 5 days")
    let open = (1...8).map { "A-\($0),x,2026-01-0\($0)," }
    try desk.write(Board.lines(["id,title,started,finished"] + open), to: "zero.csv")
    try desk.pomona("forecast", "zero.csv", "--items", "5").expect(
      2, "Nothing was finished between 1 Jan 2026 and 8 Jan 2026, so there is nothing to forecast from.")
    try desk.pomona("flow", "zero.csv").expect(0, "8 items · 0 finished · 8 in progress", "Nothing with a start")
  }

  @Test(arguments: [
    (["--by", "2025-10-01"], Int32(1), "does not lie after"), ([], 64, "--items"),
  ])
  func `is asked for with days ahead or items`(_ flags: [String], _ code: Int32, _ words: String) throws {
    let desk = try Desk()
    try desk.write(Board.csv(cards: 30, open: 2, endingOn: Board.lastOfJune), to: "board.csv")
    try desk.pomona(["forecast", "board.csv"] + flags).expect(code, words)
  }
}
