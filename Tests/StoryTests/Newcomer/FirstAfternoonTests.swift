import Foundation
import Testing

@Suite(.enabled(if: Needed.isHere, Needed.why))
struct `A first afternoon` {
  @Test func `leads from an empty folder to a decision on the record`() throws {
    let desk = try Desk()
    try begins(desk)
    try reads(desk)
    let review = try reviews(desk)
    try decides(desk, review)
    try keeps(desk)
  }

  private func begins(_ desk: borrowing Desk) throws {
    try desk.pomona("init", "model").expect(0, "Wrote 5 model files into model/", "pomona apply model --because")
    try desk.pomona("check", "model").expect(0, "5 warnings, 1 note in 21 resources", "still has the template's words")
    try desk.pomona("apply", "model", "--dry-run").expect(0, "+ team/first-team", "Nothing was applied")
    try desk.pomona("apply", "model", "--by", "alex", "--because", "How we work").expect(
      0, "Applied as revision 2", "by alex: 21 added")
    try desk.pomona("apply", "--set", "team/first-team.people=7", "--by", "alex", "--because", "Kim came").expect(
      0, "~ team/first-team people: 6 → 7")
    try desk.pomona("show", "team/first-team").expect(0, "people: 7", "# Named by", "person/alex in team")
  }

  private func reads(_ desk: borrowing Desk) throws {
    try desk.write(Board.csv(cards: 70, open: 10, endingOn: Date()), to: "board.csv")
    let whose = ["--source", "board", "--product", "first-product", "--team", "first-team"]
    try desk.pomona(["import", "board.csv", "--dry-run"] + whose).expect(0, "70 rows: 70 taken")
    try desk.pomona(["import", "board.csv"] + whose).expect(0, "70 new, 0 changed", "Taken as batch 4")
    try desk.pomona(["import", "board.csv"] + whose).expect(0, "70 as they were", "Nothing new, so nothing was taken")
    try desk.pomona("flow", "board.csv").expect(0, "70 items · 60 finished · 10 in progress", "Cycle time")
  }

  private func reviews(_ desk: borrowing Desk) throws -> String {
    try desk.pomona("review", "open", "product-review", "--by", "alex").expect(
      0, "Work in progress stays small: 10 items, at most 8, in breach", "breach-enough-in-progress")
    let list = try desk.pomona("review", "list")
    list.expect(0, "Product review")
    return list.output.split(separator: "\n").last?.split(separator: " ").first.map(String.init) ?? ""
  }

  private func decides(_ desk: borrowing Desk, _ review: String) throws {
    let question = "breach-enough-in-progress"
    try desk.pomona("decide", review, question, "--option", "a", "--by", "alex", "--because", "x").expect(
      1, "Product review has no question 'breach-enough-in-progress' with an option 'a'. It asks:")
    try desk.pomona(
      "review", "offer", review, question, "--title", "Hire one more", "--costs", "90000 EUR", "--reversible", "--risk",
      "low",
      "--set", "team/first-team.people=8", "--by", "alex"
    ).expect(0, "Hire one more")
    let way = ["decide", review, question, "--option", "a", "--because", "Ten cards wait", "--expect", "wip:10:6"]
    let day = ["--revisit", Board.iso(Date().addingTimeInterval(91 * Board.day))]
    try desk.pomona(way + day + ["--by", "alex"]).expect(
      1, "beyond Alex's limit of 20 000 EUR", "The head of products, Sam, may decide it")
    try desk.pomona("show", "team/first-team").expect(0, "people: 7")
    try desk.pomona(way + day + ["--by", "sam"]).expect(
      0, "decision-1: Hire one more", "~ team/first-team people: 7 → 8", "The model changed in the same step",
      "unauthenticated")
    try desk.pomona(way + day + ["--by", "sam"]).expect(1, "decided")
    try desk.pomona("show", "team/first-team").expect(0, "people: 8")
    try desk.pomona("score", "decision-1", "--by", "sam").expect(1)
    try desk.pomona("score", "--due").expect(0, "No decision waits to be scored")
  }

  private func keeps(_ desk: borrowing Desk) throws {
    try desk.pomona("verify").expect(0, "entries are as they were written")
    try desk.pomona("backup", "copy.sqlite").expect(0, "entries are as they were written")
    try desk.pomona("show", "team/first-team", "--data", "copy.sqlite").expect(0, "people: 8")
    try desk.pomona("export", "out").expect(0, "files into out/")
    try desk.pomona("apply", "out", "--whole", "--because", "Nothing new").expect(0, "Nothing differs")
    try desk.pomona("diff", "out", "--whole").expect(0)
    try desk.pomona("evidence", "retract", "4", "--because", "The wrong board").expect(0)
    try desk.pomona("log").expect(0, "founding", "revision", "batch", "review", "decision", "sam (unauthenticated)")
  }
}
