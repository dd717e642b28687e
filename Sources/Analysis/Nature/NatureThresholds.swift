package import Model

/// Where a suggestion about the nature of work turns. No source gives numbers: these are ours, each has a name,
/// and every suggestion says the ones it used.
package struct NatureThresholds: Equatable, Sendable {
  /// The spread of cycle times, 95th ÷ 50th percentile, up to which items of a type are alike.
  package var alike = 3.0
  /// The spread from which on they differ widely.
  package var wide = 6.0
  /// Finished items below which neither a spread nor a share says anything.
  package var fewestItems = 20
  /// The part of its work from which on a team does mostly one kind.
  package var mostly = Share(percent: 80)

  package static let usual = NatureThresholds()
  package init() {}
}
