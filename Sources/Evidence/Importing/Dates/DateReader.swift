import Model

/// What a cell that should hold a date turned out to hold.
enum DateRead: Equatable {
  case blank
  case stamp(Stamp)
  case unreadable
  /// Well formed, but there is no such day: 31.02.
  case noSuchDay
  /// Day and month could be either way round, and nobody said which.
  case needsOrder
}

/// Reads dates from bytes: ISO 8601 with or without offset, `d.M.yyyy HH:mm:ss`, `M/d/yyyy h:mm tt`,
/// `11/May/24 03:26 PM`, JavaScript's `Sat Feb 11 2023 01:51:47 GMT+0000 (GMT)`.
///
/// A date without a time stays a day. A time without an offset is taken in ``zone``.
struct DateReader {
  var order: ImportChoices.DateOrder?
  let zone: Zone
  /// Set once a time without an offset was read, so that the zone used can be told.
  var usedZone = false

  init(order: ImportChoices.DateOrder?, zone: Zone) {
    self.order = order
    self.zone = zone
  }

  mutating func read(_ cell: Bytes) -> DateRead {
    if cell.count == 0 { return .blank }
    var scan = DateScan(at: 0)
    guard let date = scan.date(cell) else { return .unreadable }
    return complete(date, cell, &scan)
  }

  private mutating func complete(_ date: DateScan.Date, _ cell: Bytes, _ scan: inout DateScan) -> DateRead {
    guard let time = scan.time(cell) else { return .unreadable }
    let parts: (year: Int, month: Int, day: Int)
    switch date {
    case .known(let year, let month, let day), .dotted(let day, let month, let year): parts = (year, month, day)
    case .either(let first, let second, let year):
      if first == second {
        parts = (year, first, second)
      } else {
        guard let order else { return first > 12 || second > 12 ? .unreadable : .needsOrder }
        parts = order == .dmy ? (year, second, first) : (year, first, second)
      }
    }
    guard (1900...2199).contains(parts.year) else { return .unreadable }
    guard let day = Day(year: parts.year, month: parts.month, day: parts.day) else { return .noSuchDay }
    return .stamp(stamp(day, time))
  }

  private mutating func stamp(_ day: Day, _ time: DateScan.Time) -> Stamp {
    guard let clock = time.milliseconds else { return Stamp(day) }
    let local = Int64(day.number) * 86_400_000 + clock
    if let offset = time.offsetSeconds { return Stamp(Instant(milliseconds: local - Int64(offset) * 1000)) }
    usedZone = true
    let seconds = local >= 0 ? local / 1000 : (local - 999) / 1000
    let moment = zone.moment(ofLocalSeconds: seconds)
    return Stamp(Instant(milliseconds: moment.milliseconds + (local - seconds * 1000)))
  }
}
