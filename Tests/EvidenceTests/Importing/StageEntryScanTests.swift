import Model
import TestSupport
import Testing

@testable import Evidence

struct StageEntryScanTests {
  private static let header = "ID,Link,Title,Backlog,Ready,In Progress,Review,Test,Done,Type,Estimate\n"

  /// Reads the text both ways and compares all counts; gives the account of the fast one.
  private func compare(
    _ text: String, pieces: Int, asOf: String = "2025-02-20", _ label: String = ""
  ) throws -> ImportReport? {
    let bytes = Array(text.utf8)
    let (from, to, asOf, today) = (Day("2025-01-10"), Day("2025-02-15"), Day(asOf), Day("2025-03-01"))
    guard
      var scan = bytes.withUnsafeBytes({
        StageEntryScan(
          head: $0, name: "x.csv", extent: StageEntryScan.Extent(from: from, to: to, asOf: asOf, today: today))
      })
    else { return nil }
    bytes.withUnsafeBytes { all in
      var at = 0
      while at < all.count {
        let end = min(all.count, at + pieces)
        scan.feed(UnsafeRawBufferPointer(rebasing: all[at..<end]))
        at = end
      }
    }
    let account = scan.finish()
    let report = try #require(account)
    let intake = Importer.read(bytes: bytes, name: "x.csv")
    let history = History(intake.items, map: scan.map, zone: .utc, asOf: asOf, today: today)
    let careful = DayCounts(history, from: from, to: to, asOf: asOf)
    #expect(report.balances)
    // Repeated items are the one thing that only the careful path sees.
    if intake.report.duplicates == 0 {
      #expect(scan.counts == careful, "\(label)")
      #expect(report.accepted == intake.report.accepted, "\(label)")
      #expect(report.refused.map(\.line) == intake.report.refused.map(\.line), "\(label)")
    }
    return report
  }

  @Test(arguments: [1, 7, 64, 1 << 20]) func `pieces may end anywhere`(pieces: Int) throws {
    var chance = SplitMix64(seed: 3)
    let text = Self.header + (0..<300).map { row($0, &chance) }.joined()
    let report = try #require(try compare(text, pieces: pieces))
    #expect(report.rows == 300)
  }

  @Test(arguments: 0..<12) func `a bent file gives the same counts on both paths`(seed: Int) throws {
    var chance = SplitMix64(seed: UInt64(seed))
    var compared = 0
    for round in 0..<40 {
      var rows = (0..<60).map { row($0, &chance) }
      for _ in 0..<Int.random(in: 0..<12, using: &chance) { bend(&rows, &chance) }
      let asOf = round % 3 == 0 ? "2025-01-20" : "2025-02-20"
      let text = Self.header + rows.joined()
      if try compare(text, pieces: Int.random(in: 1..<4000, using: &chance), asOf: asOf, "seed \(seed) round \(round)")
        != nil
      {
        compared += 1
      }
    }
    #expect(compared > 10)
  }

  @Test(arguments: [
    "1,,\"a, b\",2025-01-01,,,,,2025-01-03,Bug,1\n",
    "1,,\"a\nb\",2025-01-01,,2025-01-02,,,,Bug,1\n2,,c,2025-01-01,,,,,,Bug,\n",
    "1,,\"never closed,2025-01-01,,,,,,Bug,1\n2,,c,2025-01-01,,,,,,Bug,\n",
    "1,,a,2025-02-30,,,,,,Bug,1\n2,,b,2025-01-01T23:30:00Z,,,,,,Bug,\n",
    "1,,a,2025-01-01,,,,,,Bug\n2,,b,2025-01-01,,,,,,Bug,1,2\n3,,c,2025-01-01,,,,,,Bug,1,\n",
    "1,,a,2025-01-01,,2025-01-05,,2025-01-04,2025-01-03,Bug,1\r\n2,,=b,,,,,,,Bug,\r\n",
    " ,,a,2025-01-01,,,,,,Bug,1\n\n\r\n4,,b,1975-01-01,1975-01-02,1975-01-03,,,2025-01-12,Bug,1",
    "1,,a,2099-01-01,,,,,,Bug,1\n2,,b,2025-01-01,,2025-02-18,,,2025-04-01,Bug,1\n",
  ]) func `a line that is not plain takes the careful path, that line only`(odd: String) throws {
    var chance = SplitMix64(seed: 5)
    let plain = (100..<130).map { row($0, &chance) }.joined()
    for text in [
      plain + odd, odd + plain, plain + odd + (odd.hasSuffix("\n") ? plain.replacing("P-", with: "Q-") : ""),
    ] {
      for pieces in [5, 1 << 20] { #expect(try compare(Self.header + text, pieces: pieces, odd) != nil) }
    }
  }

  @Test(arguments: [
    "ID,Name,Started Date,Closed Date\n1,x,2025-01-01,2025-01-02\n",
    "ID,Ready,Doing,Done,Status\n1,2025-01-01,2025-01-02,2025-01-03,Removed\n",
    "ID,Ready,Doing,Done\n1,1/2/2025,1/2/2025,1/13/2025\n",
    "ID,Ready,Done,Cancelled\n1,2025-01-01,2025-01-02,2025-01-03\n",
    "[]", "", "item,state,at\n1,a,2025-01-01\n",
  ]) func `what needs every item is left to the careful path`(text: String) {
    let scan = Array(text.utf8).withUnsafeBytes {
      StageEntryScan(head: $0, name: "x")
    }
    #expect(scan == nil)
  }

  @Test(arguments: 0..<6) func `without an extent all is counted as of the last day in the file`(seed: Int) throws {
    var chance = SplitMix64(seed: UInt64(seed) + 40)
    let rows = (0..<80).map { row($0, &chance) }
    let bytes = Array((Self.header + rows.joined() + "X,,\"q\",2025-01-01,,,,2025-03-03,,Bug,1\n").utf8)
    var scan = try #require(bytes.withUnsafeBytes { StageEntryScan(head: $0, name: "x.csv") })
    bytes.withUnsafeBytes { scan.feed($0) }
    #expect(scan.finish()?.accepted == 81)
    let items = Importer.read(bytes: bytes, name: "x.csv").items
    let asOf = Day(number: try #require(items.latest).day(in: .utc))
    #expect(asOf == Day("2025-03-03"))
    let history = History(items, zone: .utc, asOf: asOf)
    let first = Day(number: min(history.started.min() ?? 0, history.finished.min() ?? 0))
    #expect(scan.counts == DayCounts(history, from: first, to: asOf, asOf: asOf))
  }

  @Test(arguments: ["1950-01-01", "2050-01-01", "2150-01-01"])
  func `a day nobody has room for is left to the careful path`(
    day: String
  ) throws {
    let bytes = Array(
      (Self.header + "1,,a,\(day),,,,,,Bug,1\n2,,b,2025-01-01,2025-01-02,2025-01-03,,,2025-01-04,Bug,1\n").utf8)
    var scan = try #require(bytes.withUnsafeBytes { StageEntryScan(head: $0, name: "x.csv") })
    bytes.withUnsafeBytes { scan.feed($0) }
    #expect(scan.finish() == nil)
  }

  private func row(_ number: Int, _ chance: inout SplitMix64) -> String {
    var day = Day("2025-01-01") + Int.random(in: 0..<40, using: &chance)
    let reached = Int.random(in: 1...6, using: &chance)
    let dates = (0..<6).map { stage in
      if stage >= reached || (stage > 0 && Int.random(in: 0..<6, using: &chance) == 0) { return "" }
      day = day + Int.random(in: (Int.random(in: 0..<30, using: &chance) == 0 ? -5 : 0)..<6, using: &chance)
      return day.description
    }
    return
      "P-\(number),https://tracker.example/P-\(number),Item \(number),\(dates.joined(separator: ",")),Story,\(number % 8)\n"
  }

  private func bend(_ rows: inout [String], _ chance: inout SplitMix64) {
    let row = Int.random(in: 0..<rows.count, using: &chance)
    var bytes = Array(rows[row].utf8)
    guard bytes.count > 1 else { return }
    let at = Int.random(in: 0..<bytes.count, using: &chance)
    let marks: [UInt8] = [34, 44, 10, 13, 48, 57, 45, 32, 88, 61]
    switch Int.random(in: 0..<4, using: &chance) {
    case 0: bytes.remove(at: at)
    case 1: bytes.insert(marks.randomElement(using: &chance) ?? 44, at: at)
    case 2: bytes[at] = marks.randomElement(using: &chance) ?? 44
    default: bytes.swapAt(at, bytes.count - 1 - at)
    }
    rows[row] = String(decoding: bytes, as: UTF8.self)
  }
}
