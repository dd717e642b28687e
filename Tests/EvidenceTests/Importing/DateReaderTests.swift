import Model
import Testing

@testable import Evidence

struct DateReaderTests {
  @Test(arguments: [
    ("2025-06-30", "2025-06-30"),
    ("2025/06/30", "2025-06-30"),
    ("2025-6-3", "2025-06-03"),
    ("2025-06-30T14:59:28Z", "2025-06-30T14:59:28Z"),
    ("2025-06-30 14:59:28", "2025-06-30T12:59:28Z"),
    ("2025-06-30T14:59:28.123456+02:00", "2025-06-30T12:59:28.123Z"),
    ("2017-05-18T20:49:58.000+0200", "2017-05-18T18:49:58Z"),
    ("2025-06-30T14:59-05", "2025-06-30T19:59:00Z"),
    ("7.6.2025 14:59:28", "2025-06-07T12:59:28Z"),
    ("31.12.2025", "2025-12-31"),
    ("11/May/25 03:26 PM", "2025-05-11T13:26:00Z"),
    ("30/Sep/25 12:00 AM", "2025-09-29T22:00:00Z"),
    ("12-Mai-2025", "2025-05-12"),
    ("11 Feb 2023", "2023-02-11"),
    ("Sat Feb 11 2023 01:51:47 GMT+0000 (GMT)", "2023-02-11T01:51:47Z"),
    ("Tue Aug 23 2022 13:54:01 GMT+0200 (CEST)", "2022-08-23T11:54:01Z"),
    ("6/21/2025 4:14:05 PM", "unreadable"),
    ("13/6/2025", "unreadable"),
    ("3/3/2025", "2025-03-03"),
    ("3/4/2025", "order?"),
    ("31.02.2025", "no such day"),
    ("2025-13-01", "no such day"),
    ("2025-06-30T25:00", "unreadable"),
    ("2025-06-30T14:61:00", "unreadable"),
    ("2025-06-30x", "unreadable"),
    ("99999-01-01", "unreadable"),
    ("0000-01-01", "unreadable"),
    ("yesterday", "unreadable"),
    ("5", "unreadable"),
    ("", "blank"),
  ]) func `a date is read as it is written, or not at all`(written: String, expected: String) {
    var reader = DateReader(order: nil, zone: .berlin)
    let said: String =
      switch reader.read(Array(written.utf8).span) {
      case .blank: "blank"
      case .stamp(let stamp): stamp.description
      case .unreadable: "unreadable"
      case .noSuchDay: "no such day"
      case .needsOrder: "order?"
      }
    #expect(said == expected)
  }

  @Test func `the chosen order settles which number is the month`() {
    var (day, month) = (DateReader(order: .dmy, zone: .utc), DateReader(order: .mdy, zone: .utc))
    let text = Array("3/4/2025 1:05 PM".utf8)
    #expect(day.read(text.span) == .stamp(Stamp(Instant(milliseconds: 1_743_685_500_000))))
    #expect(month.read(text.span) == .stamp(Stamp(Instant(milliseconds: 1_741_093_500_000))))
  }

  @Test func `a day stays a day in every zone, a moment falls on the day of its zone`() {
    let west = Zone(name: "west", initialOffset: -36_000)
    #expect(Stamp(Day("2025-06-30")).day(in: west) == Day("2025-06-30").number)
    let midnight = Stamp(Instant(seconds: 1_751_241_600))
    #expect(midnight.day(in: .utc) == Day("2025-06-30").number)
    #expect(midnight.day(in: west) == Day("2025-06-29").number)
    #expect(Stamp.never.day(in: .utc) == History.never)
  }
}
