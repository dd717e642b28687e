import Model
import Testing

@testable import Web

@Suite struct TableTests {
  private let table = Table(
    [.init("Item"), .number("Days"), .init("Note")],
    rows: [
      [.text("=SUM(A1)"), .number(12_345.5, digits: 1), .text("a,\"b\"\nc")],
      [.linked(.text("-plain"), Href(path: ["x"])), .missing(because: "not yet"), .day(Day(number: 0))],
      [.noted(.text("ok"), note: "n"), .number(-3), .status(StatusMark(.act))],
    ])

  @Test func `a file for spreadsheets keeps numbers plain and formulas harmless`() {
    let text = String(decoding: table.csv, as: UTF8.self)
    #expect(
      text == "Item,Days,Note\r\n'=SUM(A1),12345.5,\"a,\"\"b\"\"\nc\"\r\n'-plain,,1970-01-01\r\nok,-3,act\r\n")
  }

  @Test func `JSON has the same values, and null for what is missing`() {
    #expect(
      table.json.compact
        == #"[{"Item":"=SUM(A1)","Days":12345.5,"Note":"a,\"b\"\nc"},{"Item":"-plain","Days":null,"Note":"1970-01-01"},{"Item":"ok","Days":-3,"Note":"act"}]"#
    )
  }

  @Test func `the page shows them as people read them`() {
    let html = table.html.text
    #expect(html.contains("12\u{202F}345.5"))
    #expect(html.contains(#"<a href="/x">-plain</a>"#))
    #expect(html.contains("not yet"))
  }
}
