import Model
import Testing

@testable import Workbench

@Suite struct ZoneTests {
  @Test(arguments: [
    ("Europe/Berlin", "2025-03-30T00:59:59Z", 3600), ("Europe/Berlin", "2025-03-30T01:00:00Z", 7200),
    ("Europe/Berlin", "2025-10-26T00:59:59Z", 7200), ("Europe/Berlin", "2025-10-26T01:00:00Z", 3600),
    ("Europe/Berlin", "1975-07-01T00:00:00Z", 3600), ("America/New_York", "2025-07-01T00:00:00Z", -14_400),
    ("Asia/Kathmandu", "1985-06-01T00:00:00Z", 19_800), ("Asia/Kathmandu", "1986-06-01T00:00:00Z", 20_700),
    ("America/Sao_Paulo", "2018-12-01T00:00:00Z", -7200), ("America/Sao_Paulo", "2020-12-01T00:00:00Z", -10_800),
    ("Europe/Berlin", "2090-07-01T00:00:00Z", 7200), ("UTC", "2025-07-01T00:00:00Z", 0),
  ])
  func `a zone by its name knows its rules, changes without summer time among them`(
    name: String, moment: String, offset: Int32
  ) throws {
    let zone = try #require(Zone.named(name))
    #expect(zone.offset(atSeconds: seconds(moment)) == offset)
  }

  @Test func `a name nobody knows gives nothing`() { #expect(Zone.named("Europe/Atlantis") == nil) }

  private func seconds(_ text: String) -> Int64 {
    let time = text.dropFirst(11).prefix(8).split(separator: ":").compactMap { Int64($0) }
    return Int64(day(String(text.prefix(10))).number) * 86_400 + time[0] * 3600 + time[1] * 60 + time[2]
  }
}
