import Model
import TestSupport
import Testing

@testable import Evidence

struct TableFeedTests {
  /// What the feed gives for a text handed in pieces; nothing when it leaves the file to the importer.
  private func feed(_ bytes: [UInt8], pieces: Int, _ choices: ImportChoices = ImportChoices()) -> Intake? {
    guard
      var feed = bytes.withUnsafeBytes({ TableFeed(head: $0, name: "x.csv", choices: choices, zone: .utc) })
    else { return nil }
    let isTaken = bytes.withUnsafeBytes { all in
      stride(from: 0, to: all.count, by: pieces).allSatisfy {
        feed.feed(UnsafeRawBufferPointer(rebasing: all[$0..<min(all.count, $0 + pieces)]))
      }
    }
    return isTaken ? feed.finish() : nil
  }

  private static let header = "ID,Title,Team,Started,Finished\n"

  private func row(_ number: Int, _ chance: inout SplitMix64) -> String {
    let day = Int.random(in: 10...28, using: &chance)
    let title =
      ["plain", "\"a, b\"", "\"two\nlines\"", "\"it is \"\"so\"\"\"", "=SUM(1)", "größer"]
      .randomElement(using: &chance) ?? ""
    let team = ["quay", "tide", ""].randomElement(using: &chance) ?? ""
    let key = Int.random(in: 0..<40, using: &chance) == 0 ? number / 2 : number
    let finished = Int.random(in: 0..<30, using: &chance) == 0 ? "2025-02-31" : "2025-03-\(day)"
    let end = Int.random(in: 0..<50, using: &chance) == 0 ? ",more,\n" : "\n"
    return "K-\(key),\(title),\(team),2025-02-\(day),\(finished)\(end)"
  }

  @Test(arguments: [7, 333, 4096, 1 << 20]) func `pieces may end anywhere, and all is as when read whole`(pieces: Int) {
    for seed in 0..<6 {
      var chance = SplitMix64(seed: UInt64(seed))
      let rows = (0..<400).map { row($0, &chance) }.joined()
      let mark = seed % 2 == 0 ? "\u{FEFF}" : ""
      let text = mark + Self.header + (seed % 3 == 0 ? rows.replacing("\n", with: "\r\n") : rows)
      let whole = Importer.read(bytes: Array(text.utf8), name: "x.csv")
      #expect(whole.report.balances && whole.report.refusedRows > 0 && whole.report.duplicates > 0)
      #expect(feed(Array(text.utf8), pieces: pieces) == whole, "seed \(seed)")
    }
  }

  @Test(arguments: [
    "a quote \"that, never closes", "\"never closed", "13/02/2025,14/02/2025", "late 02/03/2025", "1,a,b,03/04/2025,",
  ])
  func `what needs the whole file is left to the importer, and never read another way`(odd: String) {
    var chance = SplitMix64(seed: 9)
    let rows = (0..<300).map { row($0, &chance) }
    for place in [1, 150, 299] {
      var bent = rows
      bent.insert("X-\(place),x,quay,\(odd)\n", at: place)
      let bytes = Array((Self.header + bent.joined()).utf8)
      let whole = Importer.read(bytes: bytes, name: "x.csv")
      if let fed = feed(bytes, pieces: 500) { #expect(fed == whole, "\(odd) at \(place)") }
    }
    let latin = Array((Self.header + rows.joined() + "Y-1,gr").utf8) + [0xF6] + Array(",quay,2025-02-10,\n".utf8)
    #expect(feed(latin, pieces: 1000) == nil)
    #expect(feed(Array((Self.header + rows.joined()).utf8) + [0], pieces: 1000) == nil)
    #expect(feed(Array("[]\n".utf8), pieces: 10) == nil)
  }

  @Test func `an order of day and month that the first rows prove holds for all`() {
    let rows = (0..<500).map { "K-\($0),x,quay,\($0 % 28 + 1)/02/2025,\($0 % 28 + 1)/03/2025\n" }
    let bytes = Array((Self.header + rows.joined()).utf8)
    let fed = feed(bytes, pieces: 700)
    #expect(fed?.told.contains("Dates are day before month: line 14 has 13/02/2025.") == true)
    #expect(fed == Importer.read(bytes: bytes, name: "x.csv"))
    let contradicted = bytes + Array("Z,x,quay,01/02/2025,03/14/2025\n".utf8)
    #expect(feed(contradicted, pieces: 700) == nil)
  }

  @Test(arguments: [
    ([UInt8](repeating: 0, count: 2 << 20), 2 << 20, "not-text"), ([65], 1 << 31, "file-too-large"),
    ([UInt8](repeating: 65, count: 2 << 20), 1 << 30, "endless-line"),
  ])
  func `a file whose beginning says that it is no export need not be read`(_ head: [UInt8], _ size: Int, _ rule: String)
  {
    let refusal = head.withUnsafeBytes { Importer.refusal(head: $0, of: size, name: "x") }
    #expect(refusal?.rule == rule)
    let table = Array("a,b\n".utf8) + head.map { max($0, 65) }
    #expect(table.withUnsafeBytes { Importer.refusal(head: $0, of: 1 << 20, name: "x") } == nil)
  }
}
