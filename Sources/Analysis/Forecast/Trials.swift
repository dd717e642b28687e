/// The same questions answered by simulation: for several dependent streams, for histories too large
/// for an exact answer, and as a second opinion on it.
package struct Trials: Sendable {
  /// How many are usual, and enough that a percentile is off by at most one.
  package static let usual = 10_000

  /// What one draw takes from the history.
  package enum Block: Sendable {
    /// Single days: independent of one another.
    case days
    /// Seven days that followed one another, so that the rhythm of a week is kept.
    case weeks

    var length: Int { self == .days ? 1 : 7 }
  }

  private let perDay: [Int32]
  private let block: Int
  private let starts: UInt64

  /// Nothing when the history is shorter than a block.
  package init?(_ perDay: [Int], by block: Block = .days) {
    let starts = perDay.count - block.length + 1
    guard starts > 0, starts < UInt32.max else { return nil }
    self.perDay = perDay.map { Int32(clamping: max($0, 0)) }
    self.block = block.length
    self.starts = UInt64(starts)
  }

  /// Items finished in `days` days, `trials` times over.
  package func items(within days: Int, trials: Int, using random: inout some RandomNumberGenerator) -> Outcomes {
    var ends: [Int] = []
    ends.reserveCapacity(trials)
    for _ in 0..<trials { ends.append(walk(days: days, until: .max, using: &random).items) }
    return Outcomes(counts: Trials.counted(ends), of: trials)
  }

  /// The day on which `items` items are finished, `trials` times over. A trial that does not get
  /// there within ten years counts as beyond.
  package func days(of items: Int, trials: Int, using random: inout some RandomNumberGenerator) -> Outcomes {
    guard items > 0 else { return Outcomes(weights: [1]) }
    var ends: [Int] = []
    ends.reserveCapacity(trials)
    for _ in 0..<trials {
      let end = walk(days: DailyDistribution.furthestDay, until: items, using: &random)
      if end.items >= items { ends.append(end.days) }
    }
    return Outcomes(counts: Trials.counted(ends), of: trials)
  }

  private func walk(
    days: Int, until enough: Int, using random: inout some RandomNumberGenerator
  ) -> (days: Int, items: Int) {
    var (day, items) = (0, 0)
    perDay.withUnsafeBufferPointer { perDay in
      while day < days {
        let word: UInt64 = random.next()
        for half in [UInt32(truncatingIfNeeded: word), UInt32(truncatingIfNeeded: word >> 32)] {
          let start = drawn(half, below: starts)
          for step in 0..<block where day < days && items < enough {
            items &+= Int(perDay[start &+ step])
            day &+= 1
          }
        }
        if items >= enough { return }
      }
    }
    return (day, items)
  }

  private static func counted(_ ends: [Int]) -> [Int] {
    guard let last = ends.max() else { return [] }
    // A sum can be huge when a history holds a huge day; what is beyond a million shares the last place.
    var counts = [Int](repeating: 0, count: min(last, 1_000_000) + 1)
    for end in ends { counts[min(end, 1_000_000)] += 1 }
    return counts
  }
}
