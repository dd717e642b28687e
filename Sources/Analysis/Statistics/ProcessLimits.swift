/// The voice of a process: centre line and natural process limits of an XmR chart, computed from a
/// baseline and then locked. Wheeler. Limits come from the moving range, never from the standard
/// deviation of all points, which contains the shifts that are to be found.
package struct ProcessLimits: Equatable, Sendable {
  /// What the width of the limits rests on.
  package enum Spread: String, Sendable {
    /// Mean moving range: centre ± 2.660 · mean range, range limit 3.268 · mean range.
    case meanRange = "mean moving range"
    /// Median moving range, when a few outliers inflate the mean: 3.145 and 3.865.
    case medianRange = "median moving range"

    package var toLimit: Double { self == .meanRange ? 2.660 : 3.145 }
    package var toRangeLimit: Double { self == .meanRange ? 3.268 : 3.865 }
  }

  package let spread: Spread
  /// How many points the limits rest on.
  package let points: Int
  /// The mean of the baseline; 0 when it is empty.
  package let centre: Double
  /// The mean (or median) of the moving ranges; 0 below two points.
  package let range: Double
  /// Raw: may lie beyond what the quantity can be. Signals are judged against it.
  package let lower: Double
  package let upper: Double
  /// A moving range above this is a signal. There is no lower one.
  package let rangeLimit: Double
  private let lowest: Double?
  private let highest: Double?

  /// `lowest` and `highest` are what the quantity can be at all, such as 0 for counts and durations.
  package init(
    baseline: [Double], spread: Spread = .meanRange, lowest: Double? = nil, highest: Double? = nil
  ) {
    let ranges = movingRanges(of: baseline)
    let range = spread == .meanRange ? mean(of: ranges) : median(of: ranges)
    self.spread = spread
    self.points = baseline.count
    self.centre = mean(of: baseline)
    self.range = range
    self.lower = centre - spread.toLimit * range
    self.upper = centre + spread.toLimit * range
    self.rangeLimit = spread.toRangeLimit * range
    self.lowest = lowest
    self.highest = highest
  }

  /// For display: the lower limit no lower than the quantity can be.
  package var shownLower: Double { lowest.map { max($0, lower) } ?? lower }
  /// For display: the upper limit no higher than the quantity can be.
  package var shownUpper: Double { highest.map { min($0, upper) } ?? upper }
  /// Half way from the centre to a limit; beyond it a point is closer to the limit than to the centre.
  package var halfwayUp: Double { (centre + upper) / 2 }
  package var halfwayDown: Double { (centre + lower) / 2 }
  /// A third of the way from the centre to the upper limit, as a number of the measure's unit.
  package var sigma: Double { (upper - centre) / 3 }

  /// Differences below this are rounding of the arithmetic, not of the process.
  var tolerance: Double { 1e-9 * max(abs(centre), abs(upper), abs(lower)) }
}

/// |xᵢ − xᵢ₋₁|; the first point has none, so there is one fewer than there are values.
package func movingRanges(of values: [Double]) -> [Double] {
  zip(values.dropFirst(), values).map { abs($0 - $1) }
}

func mean(of values: [Double]) -> Double {
  values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
}

func median(of values: [Double]) -> Double {
  guard !values.isEmpty else { return 0 }
  let sorted = values.sorted()
  let middle = sorted.count / 2
  return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
}
