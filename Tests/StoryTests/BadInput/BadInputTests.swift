import Foundation
import Testing

@Suite(.enabled(if: Needed.isHere, Needed.why))
struct `Bad input` {
  /// A file as it may come, how the command ends, and what it says.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let words: String
    let mend: String

    init(_ name: String, _ bytes: [UInt8], _ words: String, _ mend: String) {
      (self.name, self.bytes, self.words, self.mend) = (name, bytes, words, mend)
    }
    init(_ name: String, text: String, _ words: String, _ mend: String) {
      self.init(name, Array(text.utf8), words, mend)
    }
    var testDescription: String { name }
  }

  static let exports = [
    Case("empty.csv", [], "there is nothing in the file", "export again"),
    Case(
      "binary.csv", (0..<4000).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ $0 / 7) }, "this is not a text file", "CSV"),
    Case("broken.json", text: #"{"issues":[{"key":"A-1","fields":{"#, "it breaks off", "may be cut short"),
    Case(
      "two-ways.csv", text: "id,started,finished\nA-1,03/04/2026,05/06/2026\n", "can be read two ways", "--dates dmy"),
    Case("no-days.csv", text: "ticket,when\nA-1,soon\n", "no column says when", "--started"),
  ]

  @Test(arguments: exports)
  func `that is no export is refused in a sentence and changes nothing`(_ bad: Case) throws {
    let desk = try Desk()
    let head = try workspace(desk)
    try desk.write(Data(bad.bytes), to: bad.name)
    try desk.pomona("flow", bad.name).expect(65, "The file was not taken", bad.words, bad.mend)
    try desk.pomona("import", bad.name, "--source", "board").expect(65, "The file was not taken", bad.words, bad.mend)
    #expect(try self.head(desk) == head)
  }

  /// A beginning, and nothing behind it: such a file takes no room on the disk.
  @Test(arguments: [
    ("zeros.csv", "", "this is not a text file"), ("one-line.csv", "x", "the first line is longer than"),
    ("too-large.csv", "id,started,finished\n", "are read at once"),
  ])
  func `of a gigabyte is refused at its beginning`(_ name: String, _ words: String, _ refusal: String) throws {
    let desk = try Desk()
    let head = try workspace(desk)
    try desk.write(String(repeating: words, count: max(1, (2 << 20) / max(1, words.utf8.count))), to: name)
    let file = try FileHandle(forWritingTo: desk.folder.appending(path: name))
    try file.truncate(atOffset: name == "too-large.csv" ? 3 << 29 : 1 << 30)
    try file.close()
    try desk.pomona("flow", name).expect(65, "The file was not taken", name, refusal)
    try desk.pomona("import", name, "--source", "board").expect(65, "The file was not taken", name, refusal)
    #expect(try self.head(desk) == head)
  }

  @Test func `of single cells is counted, and the rest is taken`() throws {
    let desk = try Desk()
    _ = try workspace(desk)
    let rows = ["A-1,x,31.02.2026,07.03.2026", "A-2,\"=HYPERLINK(\"\"x\"\")\",13.02.2026,20.02.2026"]
    try desk.write(Board.lines(["id,title,started,finished"] + rows), to: "board.csv")
    try desk.pomona("import", "board.csv", "--source", "board").expect(
      0, "2 rows: 1 taken", "1 refused", "there is no such day as 31.02.2026",
      "text that a spreadsheet would run as a formula; kept as text")
  }

  @Test func `in another encoding is read as it is, and said so`() throws {
    let desk = try Desk()
    let text = "id,title,started,finished\nA-1,Größe,2026-01-05,2026-01-07\n"
    try desk.write(try #require(text.data(using: .utf16)), to: "board.csv")
    try desk.pomona("flow", "board.csv").expect(0, "1 item · 1 finished", "UTF-16, read as its byte-order mark says")
  }

  @Test func `without a row changes nothing`() throws {
    let desk = try Desk()
    let head = try workspace(desk)
    try desk.write("id,title,started,finished\n", to: "board.csv")
    try desk.pomona("flow", "board.csv").expect(65, "there is nothing to compute", "--started and --finished")
    try desk.pomona("import", "board.csv", "--source", "board").expect(0, "0 rows", "nothing was taken")
    #expect(try self.head(desk) == head)
  }

  @Test func `that is not there is named`() throws {
    let desk = try Desk()
    try desk.pomona("flow", "nowhere.csv").expect(65, "nowhere.csv cannot be read: it is not there.")
    try desk.pomona("check", "nowhere").expect(65, "nowhere")
  }

  static let models = [
    Case("bomb.yaml", text: bomb, "anchors and aliases (&, *) are not used here", "write the value where it belongs"),
    Case(
      "circle.yaml", text: unit("north", in: "south") + "---\n" + unit("south", in: "north"),
      "'parent' leads in a circle: north → south → north", "stands at the top"),
    Case(
      "twice.yaml", text: unit("north") + "---\n" + unit("north"), "there is already a unit named north", "another name"
    ),
    Case("unknown.yaml", text: "kind: porduct\nname: shop\n", "there is no kind 'porduct'", "did you mean 'product'?"),
    Case("cut.yaml", text: "kind: unit\nname: [north\n", "this is not YAML", "check the indentation"),
  ]

  @Test(arguments: models)
  func `that is no model is refused with its place and changes nothing`(_ bad: Case) throws {
    let desk = try Desk()
    let head = try workspace(desk)
    try desk.write(Data(bad.bytes), to: bad.name)
    try desk.pomona("check", bad.name).expect(1, bad.name + ":", bad.words, bad.mend)
    try desk.pomona("apply", bad.name, "--by", "alex", "--because", "Trying").expect(
      1, "nothing was applied", bad.words, bad.mend)
    #expect(try self.head(desk) == head)
  }

  static func unit(_ name: String, in parent: String? = nil) -> String {
    "kind: unit\nname: \(name)\ntitle: \(name)\nscope: department\npurpose: One\n"
      + (parent.map { "parent: \($0)\n" } ?? "")
  }
  /// Nine words, each nine times the one before: a billion when expanded.
  static let bomb =
    "a: &a [x,x,x,x,x,x,x,x,x]\n"
    + zip("bcdefghi", "abcdefgh").map {
      "\($0): &\($0) [\(Array(repeating: "*\($1)", count: 9).joined(separator: ","))]\n"
    }
    .joined()

  /// A workspace with the first model, and the head of its chain.
  private func workspace(_ desk: borrowing Desk) throws -> String {
    try desk.pomona("init", "model").expect(0)
    try desk.pomona("apply", "model", "--by", "alex", "--because", "How we work").expect(0)
    return try head(desk)
  }

  private func head(_ desk: borrowing Desk) throws -> String {
    let told = try desk.pomona("verify")
    told.expect(0, "are as they were written")
    return told.output
  }
}
