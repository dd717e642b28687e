package import Model

/// Percentiles by nearest rank: the smallest observed value with at least the given share of the
/// observations at or below it. The rank is found with whole numbers, so that "85 % within 9 days" is
/// true of the very data it came from. Kanban Guide 2025 asks for no more; interpolation would lie.
package enum NearestRank {
  /// Counted from 1; never above `count`. 0 when there is nothing to rank.
  package static func rank(_ share: Share, of count: Int) -> Int {
    guard count > 0 else { return 0 }
    let (whole, rest) = count.quotientAndRemainder(dividingBy: 10_000)
    let rank = share.basisPoints * whole + (share.basisPoints * rest + 9_999) / 10_000
    return min(max(rank, 1), count)
  }

  /// The percentile of values in ascending order.
  package static func percentile<Value>(_ share: Share, ofSorted values: [Value]) -> Value? {
    let rank = rank(share, of: values.count)
    return rank == 0 ? nil : values[rank - 1]
  }

  /// The percentile of values in any order.
  package static func percentile<Value: Comparable>(_ share: Share, of values: [Value]) -> Value? {
    percentile(share, ofSorted: values.sorted())
  }

  /// The value in the middle; the lower of two.
  package static func middle<Value: Comparable>(of values: [Value]) -> Value? {
    percentile(Share(percent: 50), of: values)
  }
}
