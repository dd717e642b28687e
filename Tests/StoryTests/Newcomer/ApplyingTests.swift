import Foundation
import Testing

@Suite(.enabled(if: Needed.isHere, Needed.why))
struct `Applying a change` {
  private func desk() throws -> Desk {
    let desk = try Desk()
    try desk.pomona("init", "model").expect(0)
    try desk.pomona("apply", "model", "--by", "alex", "--because", "How we work").expect(0)
    return desk
  }

  @Test func `shows it before it is applied`() throws {
    let desk = try desk()
    let told = try desk.pomona(
      "apply", "--set", "team/first-team.people=7", "--by", "alex", "--because", "Kim came")
    told.expect(0, "~ team/first-team people: 6 → 7", "Applied as revision 3")
    let lines = told.output.split(separator: "\n").map(String.init)
    let shown = lines.firstIndex { $0.contains("6 → 7") }, applied = lines.firstIndex { $0.contains("Applied as") }
    #expect(try #require(shown) < #require(applied))
    try desk.pomona("apply", "--set", "team/first-team.people=9", "--dry-run").expect(0, "7 → 9", "Nothing was applied")
    try desk.pomona("show", "team/first-team").expect(0, "people: 7")
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script"), "needs the program `script`"))
  func `asks at a terminal, and is left alone without a yes`() throws {
    let desk = try desk()
    let change = ["apply", "--set", "team/first-team.people=7", "--by", "alex", "--because", "Kim"]
    let no = try desk.atATerminal(change, typing: "n\n")
    #expect(no.contains("6 → 7") && no.contains("Apply this?") && no.contains("Nothing was applied."))
    try desk.pomona("show", "team/first-team").expect(0, "people: 6")
    let unasked = try desk.atATerminal(change + ["--yes"], typing: "")
    #expect(!unasked.contains("Apply this?") && unasked.contains("Applied as revision 3"))
    let yes = try desk.atATerminal(
      ["apply", "--set", "team/first-team.people=8", "--by", "alex", "--because", "Lee"], typing: "y\n")
    #expect(yes.contains("Applied as revision 4"))
  }
}
