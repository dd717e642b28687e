package import Model

/// How often each whole number of days was observed. Exact, and as large as the longest duration, not
/// as the number of items: percentiles need no sorting.
package struct Histogram: Equatable, Sendable {
  /// `counts[d]` observations of exactly `d`.
  package private(set) var counts: [Int]
  package private(set) var total: Int

  /// Reads counts by value; negative counts are taken as none.
  package init(counts: [Int]) {
    self.counts = counts.map { max($0, 0) }
    self.total = self.counts.reduce(0, +)
  }

  /// Counts the values; negative ones are left out.
  package init(of values: some Sequence<Int>) {
    (counts, total) = ([], 0)
    for value in values where value >= 0 && value <= 10_000_000 { add(value) }
  }

  private mutating func add(_ value: Int) {
    if value >= counts.count { counts += Array(repeating: 0, count: value + 1 - counts.count) }
    counts[value] += 1
    total += 1
  }

  package var isEmpty: Bool { total == 0 }

  /// Nearest rank; nothing when there is no observation.
  package func percentile(_ share: Share) -> Int? {
    let rank = NearestRank.rank(share, of: total)
    guard rank > 0 else { return nil }
    var seen = 0
    for (value, count) in counts.enumerated() {
      seen += count
      if seen >= rank { return value }
    }
    return nil
  }

  package var mean: Double? {
    guard total > 0 else { return nil }
    var sum = 0.0
    for (value, count) in counts.enumerated() { sum += Double(value) * Double(count) }
    return sum / Double(total)
  }

  /// The sum of all observed values.
  package var sum: Int { counts.enumerated().reduce(0) { $0 &+ $1.offset &* $1.element } }

  /// Observations with `from <= value <= through`.
  package func count(from: Int, through: Int) -> Int {
    let (low, high) = (max(from, 0), min(through, counts.count - 1))
    return low > high ? 0 : counts[low...high].reduce(0, +)
  }
  package func count(atLeast value: Int) -> Int { count(from: value, through: counts.count - 1) }
  package func count(atMost value: Int) -> Int { count(from: 0, through: value) }
}
