/// A number with at most one digit after the point, and none when it is whole: `4`, `8.7`.
package func decimal(_ value: Double) -> String {
  guard value.isFinite, abs(value) < 1e15 else { return "unknown" }
  let tenths = Int((value * 10).rounded())
  if tenths % 10 == 0 { return "\(tenths / 10)" }
  return "\(tenths < 0 ? "−" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
}

/// `1 item`, `3 items`.
package func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
  "\(count) \(count == 1 ? one : many ?? one + "s")"
}

/// A share in words where a plain fraction comes close: `half`, `nine of ten`.
package func fraction(_ share: Double) -> String {
  let known: [(Double, String)] = [
    (0, "none"), (0.1, "one in ten"), (0.2, "a fifth"), (0.25, "a quarter"), (1 / 3.0, "a third"), (0.5, "half"),
    (2 / 3.0, "two thirds"), (0.75, "three quarters"), (0.8, "four fifths"), (0.9, "nine of ten"), (1, "all"),
  ]
  if let (_, words) = known.first(where: { abs($0.0 - share) < 0.015 }) { return words }
  return share.isFinite ? "\(Int((share * 100).rounded())) %" : "an unknown share"
}
