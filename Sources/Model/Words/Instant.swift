/// A moment, in whole milliseconds since 1970-01-01T00:00:00Z.
package struct Instant: Hashable, Comparable, Sendable {
  package let milliseconds: Int64

  package init(milliseconds: Int64) { self.milliseconds = milliseconds }
  package init(seconds: Int64) { self.milliseconds = seconds.multipliedReportingOverflow(by: 1000).partialValue }

  package static func < (a: Instant, b: Instant) -> Bool { a.milliseconds < b.milliseconds }

  /// The calendar day this moment falls on in UTC. For another zone ask ``Zone/day(of:)``.
  package var dayInUTC: Day {
    let day = milliseconds >= 0 ? milliseconds / 86_400_000 : (milliseconds - 86_399_999) / 86_400_000
    return Day(number: Int(day))
  }
}

extension Instant: CustomStringConvertible {
  /// `2025-06-30T14:59:28Z`; milliseconds are shown only when there are any.
  package var description: String {
    let day = dayInUTC
    let rest = milliseconds - Int64(day.number) * 86_400_000
    func two(_ value: Int64) -> String { value < 10 ? "0\(value)" : "\(value)" }
    let (hours, minutes) = (rest / 3_600_000, rest / 60_000 % 60)
    let (seconds, fraction) = (rest / 1000 % 60, rest % 1000)
    let tail = fraction == 0 ? "" : "." + String(String(fraction + 1000).dropFirst())
    return "\(day)T\(two(hours)):\(two(minutes)):\(two(seconds))\(tail)Z"
  }
}
