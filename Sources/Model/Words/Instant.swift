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

extension Instant {
  /// Reads what ``description`` writes.
  package init?(written text: String) {
    guard text.hasSuffix("Z"), let t = text.firstIndex(of: "T"), let day = Day(written: String(text[..<t])) else {
      return nil
    }
    let clock = text[text.index(after: t)...].dropLast().split(separator: ":", omittingEmptySubsequences: false)
    guard clock.count == 3, let hours = Int64(clock[0]), let minutes = Int64(clock[1]) else { return nil }
    let seconds = clock[2].split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(seconds.count), let whole = Int64(seconds[0]),
      (0..<24).contains(hours), (0..<60).contains(minutes), (0..<60).contains(whole)
    else { return nil }
    let fraction: Int64? = seconds.count == 1 ? 0 : seconds[1].utf8.count == 3 ? Int64(seconds[1]) : nil
    guard let fraction, fraction >= 0 else { return nil }
    self.init(
      milliseconds: Int64(day.number) * 86_400_000 + hours * 3_600_000 + minutes * 60_000 + whole * 1000 + fraction)
  }
}
