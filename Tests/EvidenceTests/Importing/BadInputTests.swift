import Model
import Testing

@testable import Evidence

struct BadInputTests {
  @Test(arguments: [
    ("", "empty-file"), ("  \n\r\n\t", "empty-file"), ("\0\u{1}\u{2}PNG\0", "not-text"),
    ("{\"issues\": [", "broken-json"),
    ("[]", "no-issues"), ("{}", "no-issues"), ("{\"key\": \"A\"} x", "broken-json"), ("[1,]", "broken-json"),
    ("[{\"key\": \"\\ud8\"}]", "broken-json"), ("[{\"key\": \"A]", "broken-json"), ("hello", "no-identifier"),
  ]) func `a file that cannot be read is refused in words with a way out`(text: String, rule: String) {
    let intake = read(text)
    #expect(intake.report.refusals.map(\.rule) == [rule])
    #expect(intake.report.refusals.first?.mend?.isEmpty == false)
    #expect(intake.items.count == 0)
  }

  @Test func `only a header is no row, and nothing odd`() {
    let intake = read("ID,Started,Finished\n")
    #expect((intake.report.rows, intake.isRefused) == (0, false))
  }

  @Test func `nesting beyond the limit is refused, not followed`() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(read(deep).report.refusals.first?.message.contains("levels") == true)
    let objects = String(repeating: "{\"a\":", count: 100_000)
    #expect(read(objects).report.refusals.map(\.rule) == ["broken-json"])
  }

  @Test func `a line of ten megabytes is one refused row`() {
    let long = "ID,Started,Finished\n" + String(repeating: "x", count: 10 << 20) + ",2025-01-01,\n2,2025-01-01,\n"
    let intake = read(long)
    #expect((intake.report.accepted, intake.report.refusedRows) == (1, 1))
    #expect(intake.report.refused.first?.reason == "cell-too-long")
    #expect(intake.report.refused.first?.text.count == 200)
  }

  @Test func `a quote that never closes costs its own line only`() {
    let intake = read("ID,Title,Started,Finished\n1,\"open,2025-01-01,\n2,b,2025-01-01,\n3,c,2025-01-01,\n")
    #expect(intake.report.refused.map(\.line) == [2])
    #expect(intake.report.refused.first?.reason == "unclosed-quote")
    #expect(intake.report.accepted == 2)
    let many = String(repeating: "1,\"x,2025-01-01,\n2,b,2025-01-01,\n", count: 20_000)
    #expect(read("ID,Title,Started,Finished\n" + many + "9,\"y").report.balances)
  }

  @Test func `UTF-16 with its mark and Windows-1252 are read and told`() {
    let text = "ID,Title,Started,Finished\n1,Größe,2025-01-01,\n"
    var wide: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { wide += [UInt8(unit & 255), UInt8(unit >> 8)] }
    let narrow = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    for (bytes, told) in [(wide, "UTF-16"), (narrow, "Windows-1252")] {
      let intake = Importer.read(bytes: bytes, name: "x.csv")
      #expect(intake.items.titles[0] == "Größe")
      #expect(intake.told.contains { $0.contains(told) })
    }
  }

  @Test func `two files that do not belong together are not half read`() {
    let file = SourceFile(name: "a.csv", bytes: Array("ID,Started,Finished\n1,2025-01-01,\n".utf8))
    #expect(Importer.read([file, file]).report.refusals.map(\.rule) == ["several-files"])
    #expect(Importer.read([]).isRefused)
  }
}
