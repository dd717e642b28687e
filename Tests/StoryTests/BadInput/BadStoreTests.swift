import Foundation
import Testing

@Suite(.enabled(if: Needed.isHere, Needed.why))
struct `A store that cannot be used` {
  @Test func `is named when it is not there, no database, or somebody else's, and stays as it was`() throws {
    let desk = try Desk()
    try desk.pomona("show", "team", "--data", "none.sqlite").expect(
      65, "There is no workspace at none.sqlite", "pomona init")
    let noise = Data((0..<5000).map { UInt8(truncatingIfNeeded: $0 &* 41 &+ $0 / 3) })
    try desk.write(noise, to: "noise.sqlite")
    try desk.pomona("apply", "--set", "team/x.people=8", "--by", "a", "--because", "b", "--data", "noise.sqlite")
      .expect(65, "noise.sqlite is not a Pomona workspace", "left untouched")
    #expect(try Data(contentsOf: desk.folder.appending(path: "noise.sqlite")) == noise)
  }

  @Test func `is left to a newer Pomona`() throws {
    let desk = try Desk()
    try desk.pomona("init", "model").expect(0)
    let file = desk.folder.appending(path: "pomona.sqlite")
    var bytes = try Data(contentsOf: file)
    // The version a database says its schema has: four bytes at 60 of its first page.
    bytes.replaceSubrange(60..<64, with: [0, 0, 3, 0xE7])
    try bytes.write(to: file)
    try desk.pomona("show", "team").expect(65, "newer", "left untouched")
    try desk.pomona("apply", "model", "--by", "alex", "--because", "Trying").expect(65, "newer")
    #expect(try Data(contentsOf: file) == bytes)
  }

  @Test func `is not served twice`() throws {
    let desk = try Desk()
    try desk.pomona("init", "model").expect(0)
    let server = try desk.begin(["serve", "--port", "0"], saying: "server.out", and: "server.err")
    defer {
      server.terminate()
      server.waitUntilExit()
    }
    for _ in 0..<100 where try !desk.read("server.out").contains("Ctrl-C") { Thread.sleep(forTimeInterval: 0.1) }
    try desk.pomona("serve", "--port", "0").expect(75, "is being served already by process", "Stop that server first")
  }

  @Test func `keeps what others still name, and says who`() throws {
    let desk = try Desk()
    try desk.pomona("init", "model").expect(0)
    try desk.pomona("apply", "model", "--by", "alex", "--because", "How we work").expect(0)
    try desk.pomona("apply", "--remove", "unit/our-organisation", "--by", "alex", "--because", "Tidying").expect(
      1, "unit/our-organisation cannot be removed while others refer to it", "team/first-team at team/first-team:6:7",
      "Change those first, or in the same step")
  }

  @Test(arguments: [
    (["tem"], "There is no command 'tem'."), (["aply", "model"], "Did you mean apply?"),
    (["show", "tem"], "Did you mean team?"),
  ])
  func `is asked for in words that are known`(_ words: [String], _ suggestion: String) throws {
    let desk = try Desk()
    try desk.pomona("init", "model").expect(0)
    try desk.pomona(words).expect(64, suggestion)
  }

  /// Sixty thousand rows, more than the little disks below have room for.
  private func crowd(_ desk: borrowing Desk, of count: Int = 60_000) throws {
    let rows = (0..<count).map { "A-\($0),A title that takes some room on the disk,2026-01-05,2026-01-07" }
    try desk.write(Board.lines(["id,title,started,finished"] + rows), to: "crowd.csv")
  }

  @Test func `because a write fails keeps nothing of an import, and takes all of it later`() throws {
    let desk = try Desk()
    try crowd(desk)
    try desk.pomona("init", "model").expect(0)
    try desk.pomona("apply", "model", "--by", "alex", "--because", "How we work").expect(0)
    let before = try desk.pomona("verify").output
    // No file may grow beyond a megabyte, and the signal that would say so is not heard.
    try desk.shell("trap '' XFSZ; ulimit -f 1024; exec \"$POMONA\" import crowd.csv --source board").expect(
      75, "The disk refused to keep the change", "Nothing was acknowledged")
    #expect(try desk.pomona("verify").output == before)
    try desk.pomona("import", "crowd.csv", "--source", "board").expect(0, "60 000 new")
  }

  @Test(.enabled(if: Needed.canMount, "needs to be root, to mount a little disk"))
  func `because the disk is full keeps nothing of an import, and says what to do`() throws {
    let desk = try Desk()
    try crowd(desk)
    let told = try desk.shell(
      """
      exec unshare --mount bash -c 'mkdir disk && mount -t tmpfs -o size=2m none disk && cd disk
        "$POMONA" init model && "$POMONA" apply model --by alex --because "How we work" && "$POMONA" verify > before
        "$POMONA" import ../crowd.csv --source board; code=$?
        "$POMONA" verify > after; cmp before after && echo "as it was"; exit $code'
      """)
    told.expect(75, "The disk is full. Nothing was kept; free some space and try again.", "as it was")
  }

  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script"), "needs script, to have a terminal"))
  func `while long work goes on shows how far on a terminal, and nowhere else`() throws {
    let desk = try Desk()
    // Work of a moment shows no bar.
    try crowd(desk, of: 300_000)
    try desk.pomona("init", "model").expect(0)
    let seen = try desk.shell(
      "script --quiet --return --command '\"$POMONA\" import crowd.csv --source board' /dev/null")
    seen.expect(0, "Keeping", " rows", "300 000 new")
    let unseen = try desk.pomona("import", "crowd.csv", "--source", "elsewhere")
    unseen.expect(0, "300 000 new")
    #expect(unseen.trouble.isEmpty)
  }
}
