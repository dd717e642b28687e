import Foundation
import Testing

@Suite(.enabled(if: Needed.isHere, Needed.why))
struct `How commands end` {
  static let readme = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../README.md")

  @Test func `stands in help and, word for word, in README`() throws {
    let help = try Desk().pomona("--help").output
    let readme = try String(contentsOf: Self.readme, encoding: .utf8)
    let rows = readme.matches(of: /\| (\d+) \| (.+?) \|/).map { ($0.1, $0.2) }
    #expect(rows.map(\.0) == ["0", "1", "2", "64", "65", "70", "73", "75"])
    let words = help.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for (code, meaning) in rows { #expect(words.contains("\(code) \(meaning)")) }
  }

  @Test func `is as listed where the file to be made is there already`() throws {
    let desk = try Desk()
    try desk.pomona("init", "model").expect(0)
    try desk.write("mine", to: "copy.sqlite")
    try desk.pomona("backup", "copy.sqlite").expect(73, "copy.sqlite already", "left untouched")
    #expect(try desk.read("copy.sqlite") == "mine")
    try desk.pomona("init", "model", "--data", "other.sqlite").expect(73, "organisation.yaml' is there already")
  }

  @Test(arguments: [
    (["forecast", "x.csv", "--items", "many"], "'many' cannot be read as --items <items>", "Write a whole number"),
    (["flow", "x.csv", "--as-of", "soon"], "'soon' cannot be read as --as-of <as-of>", "A day is written 2025-06-30"),
    (["flow", "x.csv", "--widow", "9"], "There is no option '--widow'.", "Did you mean '--window'?"),
    (["decide", "review"], "<question> is missing: The question, by its id.", "pomona decide --help"),
    (["import", "x.csv", "--source"], "--source <source> is missing", "pomona import --help"),
    (["verify", "this"], "'this': more than is understood here", "pomona verify --help"),
    (["chek", "model"], "There is no command 'chek'.", "Did you mean check?"),
  ])
  func `is said in words where a command is not understood`(_ words: [String], _ said: String, _ way: String) throws {
    let told = try Desk().pomona(words)
    told.expect(64, said, way)
    #expect(!told.trouble.contains("Error") && !told.trouble.contains("invalid"))
  }
}
