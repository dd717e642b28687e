import Model
import TestSupport
import Testing

@testable import Evidence

/// Generated files, bent at random places: no reader traps, every row is accounted for, and the
/// same bytes give the same value.
struct MutatedInputTests {
  private static let samples = [
    "ID,Link,Title,Backlog,Ready,In Progress,Done,Type\n1,,a,2025-01-01,2025-01-02,,2025-01-05,Bug\n2,,\"b\"\"c\",2025-01-01,,,,\n",
    "ID;Name;Started Date;Closed Date\n1;x;3/4/2025 1:05 PM;13/4/2025 2:00 AM\n2;y;31.12.2025 23:59:59;\n",
    "item,state,at\n1,Ready,2025-01-01T10:00:00Z\n1,Done,2025-01-02T10:00:00+02:00\n2,Ready,11/May/24 03:26 PM\n",
    "measure,product,date,value\nweekly-orders,checkout,2025-06-30,12.5e3\nx,,2025-07-01,-1\n",
    "Summary,Issue key,Issue Type,Status,Created,Resolved,Labels,Labels\nA,X-1,Bug,Done,11/May/24 03:26 PM,12/May/24 3:00 AM,a,b,c\n",
    "ID,Team,Title,Status,Created,Started,Completed,Canceled,Archived\nC-1,t,u,Done,Sat Feb 11 2023 01:51:47 GMT+0000 (GMT),,,,\n",
    "id,issue_key,title,status,original_status,created_date,resolution_date\nj:1,E-1,t,DONE,Closed,2020-06-12T00:13:13.360+00:00,\n",
    #"[{"key":"A-1","fields":{"summary":"\u00e9\ud83d\ude00","created":"2025-01-01T00:00:00.000+0000"},"changelog":{"total":2,"#
      + #""histories":[{"created":"2025-01-02T00:00:00Z","items":[{"field":"status","fromString":"a","toString":"b"}]}]}}]"#,
    #"[{"iid":1,"state":"closed","created_at":"2025-01-01T00:00:00Z","closed_at":"2025-01-02T00:00:00Z","labels":["workflow::x"]}]"#,
  ]

  @Test(arguments: 0..<9) func `whatever is bent, nothing traps and the account balances`(sample: Int) {
    var chance = SplitMix64(seed: UInt64(sample) + 7)
    let original = Array(Self.samples[sample].utf8)
    for round in 0..<1500 {
      var bytes = original
      for _ in 0...Int.random(in: 0..<6, using: &chance) { bend(&bytes, &chance) }
      let intake = Importer.read(bytes: bytes, name: "bent", zone: .berlin)
      #expect(intake.report.balances, "sample \(sample), round \(round)")
      if round % 50 == 0 { #expect(intake == Importer.read(bytes: bytes, name: "bent", zone: .berlin)) }
      let items = intake.items
      let isWhole = items.keys.count == items.count && items.moveStart.count == items.count + 1
      #expect(isWhole, "sample \(sample), round \(round)")
      let asOf = Day("2025-06-01")
      let history = History(items, zone: .berlin, asOf: asOf, today: asOf)
      let days = DayCounts(history, from: Day("2024-01-01"), to: asOf, asOf: asOf)
      #expect(days.items == history.count)
    }
  }

  @Test func `any format forced on any file is refused or read, never a trap`() {
    var chance = SplitMix64(seed: 99)
    for sample in Self.samples {
      for format in ImportFormat.allCases {
        var bytes = Array(sample.utf8)
        bend(&bytes, &chance)
        var choices = ImportChoices()
        choices.format = format
        #expect(Importer.read(bytes: bytes, name: "forced", choices: choices).report.balances)
      }
    }
  }

  private func bend(_ bytes: inout [UInt8], _ chance: inout SplitMix64) {
    guard !bytes.isEmpty else { return bytes.append(44) }
    let at = Int.random(in: 0..<bytes.count, using: &chance)
    let marks: [UInt8] = [34, 44, 10, 13, 59, 48, 57, 45, 47, 58, 92, 123, 91, 125, 0x80, 0xFF, 0, 65, 46]
    switch Int.random(in: 0..<6, using: &chance) {
    case 0: bytes.remove(at: at)
    case 1: bytes.insert(marks.randomElement(using: &chance) ?? 44, at: at)
    case 2: bytes[at] = UInt8.random(in: 0...255, using: &chance)
    case 3: bytes.removeLast(min(bytes.count, Int.random(in: 0..<20, using: &chance)))
    case 4:
      let end = min(bytes.count, at + Int.random(in: 1..<40, using: &chance))
      bytes.insert(contentsOf: Array(bytes[at..<end]), at: at)
    default: bytes[at] = marks.randomElement(using: &chance) ?? 44
    }
  }
}
