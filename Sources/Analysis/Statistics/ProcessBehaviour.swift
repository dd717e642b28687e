/// A process behaviour chart (XmR): values in time order, the limits they are judged by, and the
/// signals of exceptional variation. Without a signal there is only routine variation: no single
/// point deserves an explanation. Wheeler's rules; stated on the chart by ``definition``.
package struct ProcessBehaviour: Equatable, Sendable {
  package enum Rule: String, CaseIterable, Sendable {
    case outside = "outside the limits"
    case run = "eight in a row on one side of the centre"
    case nearLimit = "three of four closer to a limit than to the centre"
    case wideRange = "a jump beyond the range limit"
  }
  package enum Side: String, Sendable { case above, below }

  /// What the process says beyond its routine variation.
  package struct Signal: Equatable, Sendable {
    package let rule: Rule
    package let side: Side?
    /// The points that make it, ascending.
    package let points: [Int]
  }

  package let values: [Double]
  package let movingRanges: [Double]
  package let limits: ProcessLimits
  /// The points the limits were computed from, when they are points of this chart.
  package let baseline: Range<Int>?
  package let signals: [Signal]
  /// Why the limits deserve less trust; empty when there is no reason.
  package let warnings: [String]

  /// Judges values by limits locked earlier.
  package init(_ values: [Double], limits: ProcessLimits, baseline: Range<Int>? = nil) {
    self.values = values
    self.limits = limits
    self.baseline = baseline
    self.movingRanges = Analysis.movingRanges(of: values)
    self.signals = limits.points < 2 ? [] : findSignals(in: values, limits: limits)
    self.warnings = limitWarnings(limits, judging: baseline.map { Array(values[$0]) } ?? values)
  }

  /// Takes the baseline from the values themselves: all of them, or the given range of them.
  package init(
    _ values: [Double], baseline: Range<Int>? = nil, spread: ProcessLimits.Spread = .meanRange,
    lowest: Double? = nil, highest: Double? = nil
  ) {
    let chosen = (baseline ?? 0..<values.count).clamped(to: 0..<values.count)
    let limits = ProcessLimits(
      baseline: Array(values[chosen]), spread: spread, lowest: lowest, highest: highest)
    self.init(values, limits: limits, baseline: chosen)
  }

  /// The same with only those signals whose points all lie at or after a place.
  package func since(_ first: Int) -> ProcessBehaviour {
    ProcessBehaviour(self, signals: signals.filter { $0.points.allSatisfy { $0 >= first } })
  }

  private init(_ whole: ProcessBehaviour, signals: [Signal]) {
    (values, movingRanges, limits, baseline) = (whole.values, whole.movingRanges, whole.limits, whole.baseline)
    (self.signals, warnings) = (signals, whole.warnings)
  }

  /// The points in any signal of the rule, ascending, each once.
  package func points(of rule: Rule) -> [Int] {
    Set(signals.lazy.filter { $0.rule == rule }.flatMap(\.points)).sorted()
  }
  /// The points in any signal about the values themselves, ascending, each once.
  package var signalled: [Int] {
    Set(signals.lazy.filter { $0.rule != .wideRange }.flatMap(\.points)).sorted()
  }

  package var definition: String {
    """
    XmR chart: mean ± \(limits.spread == .meanRange ? "2.660" : "3.145") × \(limits.spread.rawValue), limits locked on \
    \(limits.points) points; signals: outside, eight in a row, three of four nearer a limit than the centre
    """
  }
}

private func limitWarnings(_ limits: ProcessLimits, judging values: [Double]) -> [String] {
  guard limits.points > 0 else { return ["No points yet, so there are no limits."] }
  var warnings: [String] = []
  if limits.points < 6 {
    warnings.append("Limits rest on \(limits.points) of the 6 points they need to be useful.")
  }
  let inside = Set(values.filter { $0 >= limits.lower - limits.tolerance && $0 <= limits.upper + limits.tolerance })
  if inside.isEmpty {
    warnings.append("No value lies inside the limits, so they do not show what is routine.")
  } else if inside.count < 5 {
    let count = inside.count == 1 ? "1 different value" : "\(inside.count) different values"
    warnings.append("Only \(count) inside the limits; below five they are too coarse to trust.")
  }
  return warnings
}
