package import Model

/// When something happened as a source says it: a moment, or only a calendar day.
///
/// Many exports give days without a time. Turning those into moments would need a zone and would
/// move items across midnight when the zone changes, so a day stays a day.
package struct Stamp: Hashable, Comparable, Sendable {
  /// Milliseconds since 1970 UTC doubled, plus one for a day. Ordering keeps days before the moments in them.
  package let raw: Int64

  /// Has not happened, or the source does not say. Later than anything.
  package static let never = Stamp(raw: .max)
  private static let bound: Int64 = 1 << 61

  package init(raw: Int64) { self.raw = raw }
  package init(_ moment: Instant) {
    let clamped = min(max(moment.milliseconds, -Stamp.bound), Stamp.bound)
    raw = clamped &* 2 &+ 1
  }
  package init(_ day: Day) { raw = Int64(day.number) &* 86_400_000 &* 2 }

  package var isNever: Bool { raw == .max }
  /// True when the source gave a day without a time.
  package var isDay: Bool { raw & 1 == 0 }

  /// The calendar day it falls on in a zone; a day falls on itself in every zone.
  package func day(in zone: Zone) -> Int32 {
    if isNever { return History.never }
    let milliseconds = raw >> 1
    if isDay { return Int32(clamping: milliseconds / 86_400_000) }
    return zone.day(of: Instant(milliseconds: milliseconds)).number
  }

  /// The moment, in milliseconds since 1970 UTC; for a day the moment it began in the zone.
  package func milliseconds(in zone: Zone) -> Int64 {
    let value = raw >> 1
    return isDay ? zone.moment(ofLocalSeconds: value / 1000).milliseconds : value
  }

  package static func < (a: Stamp, b: Stamp) -> Bool { a.raw < b.raw }
}

extension Stamp: CustomStringConvertible {
  /// `2025-06-30`, `2025-06-30T14:59:28Z` or nothing.
  package var description: String {
    if isNever { return "" }
    return isDay ? Day(number: Int(raw >> 1) / 86_400_000).description : Instant(milliseconds: raw >> 1).description
  }
}
