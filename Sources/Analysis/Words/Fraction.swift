/// A share in words where a plain fraction comes close: `half`, `nine of ten`.
package func fraction(_ share: Double) -> String {
  let known: [(Double, String)] = [
    (0, "none"), (0.1, "one in ten"), (0.2, "a fifth"), (0.25, "a quarter"), (1 / 3.0, "a third"), (0.5, "half"),
    (2 / 3.0, "two thirds"), (0.75, "three quarters"), (0.8, "four fifths"), (0.9, "nine of ten"), (1, "all"),
  ]
  if let (_, words) = known.first(where: { abs($0.0 - share) < 0.015 }) { return words }
  return share.isFinite ? "\(Int((share * 100).rounded())) %" : "an unknown share"
}
