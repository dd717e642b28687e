/// The rules of one time zone as plain values: from which moment which offset held.
///
/// The pure targets never ask the system for a zone; `Workbench` reads the rules once and passes
/// them in. That keeps a figure computable again later with the same result.
package struct Zone: Hashable, Sendable {
  package struct Change: Hashable, Sendable {
    /// Seconds since 1970 from which ``offset`` holds.
    package let from: Int64
    /// Seconds to add to UTC for local time.
    package let offset: Int32
    package init(from: Int64, offset: Int32) { self.from = from; self.offset = offset }
  }

  /// `Europe/Berlin`.
  package let name: String
  /// The offset in force before the first change, in seconds.
  package let initialOffset: Int32
  /// Ascending in ``Change/from``.
  package let changes: [Change]

  package init(name: String, initialOffset: Int32, changes: [Change] = []) {
    self.name = name
    self.initialOffset = initialOffset
    self.changes = changes
  }

  package static let utc = Zone(name: "UTC", initialOffset: 0)

  /// Seconds to add to UTC for local time at a moment.
  package func offset(atSeconds seconds: Int64) -> Int32 {
    var low = 0
    var high = changes.count
    while low < high {
      let middle = (low + high) / 2
      if changes[middle].from <= seconds { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? initialOffset : changes[low - 1].offset
  }

  /// The calendar day a moment falls on here.
  package func day(of moment: Instant) -> Day {
    let seconds = moment.milliseconds >= 0 ? moment.milliseconds / 1000 : (moment.milliseconds - 999) / 1000
    return Instant(seconds: seconds + Int64(offset(atSeconds: seconds))).dayInUTC
  }

  /// The moment at which a local wall clock showed this. In the hour that a change repeats, the
  /// first of the two; in the hour it skips, the moment of the change plus what was skipped.
  package func moment(ofLocalSeconds local: Int64) -> Instant {
    let guess = offset(atSeconds: local - Int64(offset(atSeconds: local)))
    let earlier = offset(atSeconds: local - Int64(guess) - 3600)
    let first = local - Int64(max(guess, earlier))
    if offset(atSeconds: first) == max(guess, earlier) { return Instant(seconds: first) }
    return Instant(seconds: local - Int64(guess))
  }
}
