package import Model

/// When a review of a cadence is held next, whether one is due now, and what was missed since the last. Row 08.01.
package struct CadenceStanding: Sendable {
  package let cadence: Resource<Cadence>
  package let lastHeld: Day?
  /// A day that has come without its review, and is not missed yet.
  package let due: Day?
  /// The next day to come.
  package let next: Day?
  /// The due days since the last one held on which nobody met, the oldest first.
  package let missed: [Day]

  /// - Parameters:
  ///   - held: the days reviews of it were opened.
  ///   - first: the day from which due days count.
  package init(_ cadence: Resource<Cadence>, held: [Day], from first: Day, asOf: Day) {
    self.cadence = cadence
    lastHeld = held.filter { $0 <= asOf }.max()
    let reach = max(1, cadence.every.approximateDays / 2)
    let all = cadence.value.due(
      from: cadence.from, through: max(asOf, cadence.from) + cadence.every.approximateDays * 2)
    let met = Set(held.compactMap { day in CadenceStanding.nearest(to: day, among: all) })
    let open = all.filter { $0 >= first && !met.contains($0) }
    due = open.last { $0 <= asOf && asOf - $0 < reach }
    next = open.first { $0 > asOf }
    missed = MissedReview.of(cadence, held: held, from: first, asOf: asOf).map(\.due)
      .filter { [lastHeld] day in lastHeld.map { $0 < day } ?? true }
  }

  /// An earlier day where two are as near.
  static func nearest(to day: Day, among days: [Day]) -> Day? {
    days.min { ($0 - day).magnitude < ($1 - day).magnitude }
  }

  /// `due since 29 Mar 2026`, `next on 28 Jun 2026`, and what was missed.
  package var spoken: String {
    let now = due.map { "due since \($0.spoken)" } ?? next.map { "next on \($0.spoken)" } ?? "over"
    return missed.isEmpty
      ? now
      : "\(now); missed \(Spoken.list(missed.suffix(3).map(\.spoken)))"
        + (missed.count > 3 ? " and \(missed.count - 3) before" : "")
  }
}

extension Cadence {
  /// How far a review opened on a day lies from the day it was due: 0 on the day, below it early.
  package func days(late day: Day) -> (due: Day, days: Int)? {
    let reach = every.approximateDays
    let all = due(from: max(from, day - reach), through: max(from, day) + reach)
    return CadenceStanding.nearest(to: day, among: all).map { ($0, day - $0) }
  }

  /// `held 12 days late: it was due on 26 Jun 2025`; nothing on the day itself.
  package func lateness(_ day: Day) -> String? {
    guard let (due, days) = days(late: day), days != 0 else { return nil }
    return days > 0
      ? "\(counted(days, "day")) late: it was due on \(due.spoken)"
      : "\(counted(-days, "day")) early: it is due on \(due.spoken)"
  }
}
