/// A probability as people may see it: whole per cent, and never more certain than 95 %, because
/// the model it comes from is not that certain.
package struct Likelihood: Comparable, Sendable, CustomStringConvertible {
  /// 0…1, as computed; for further computing, not for showing.
  package let probability: Double
  package init(_ probability: Double) { self.probability = probability.isNaN ? 0 : min(max(probability, 0), 1) }

  package static func < (a: Likelihood, b: Likelihood) -> Bool { a.probability < b.probability }

  /// In per cent, no less than 5 and no more than 95.
  package var shownPercent: Double { min(max(probability * 100, 5), 95) }

  /// `> 95 %`, `< 5 %`, `66 %`.
  package var description: String {
    // A hair of room, so that a sum of chances that is 0.95 on paper is not printed as more.
    if probability > 0.95 + 1e-9 { return "> 95 %" }
    if probability < 0.05 - 1e-9 { return "< 5 %" }
    return "\(Int((probability * 100).rounded())) %"
  }
}
