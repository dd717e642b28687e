/// Carries values to places on a drawing, in a straight line.
struct Scale: Sendable {
  let from: Double
  let to: Double
  let start: Double
  let end: Double

  func callAsFunction(_ value: Double) -> Double {
    to == from ? start : start + (value - from) / (to - from) * (end - start)
  }
  func callAsFunction(_ value: Int) -> Double { self(Double(value)) }

  /// A scale that begins at zero, as counts must, and ends on a round number at or above the largest value.
  static func counting(upTo largest: Double, start: Double, end: Double) -> Scale {
    let step = roundStep(max(largest, 1), parts: 4)
    return Scale(from: 0, to: max((max(largest, 1) / step).rounded(.up) * step, step), start: start, end: end)
  }

  /// A scale with a little room around the values, for measures that need not begin at zero.
  static func around(_ values: [Double], start: Double, end: Double) -> Scale {
    let (low, high) = (values.min() ?? 0, values.max() ?? 1)
    let step = roundStep(max(high - low, abs(high) / 100, 0.001), parts: 4)
    return Scale(
      from: (low / step).rounded(.down) * step, to: ((high / step).rounded(.down) + 1) * step, start: start, end: end)
  }

  /// The round numbers to mark.
  var ticks: [Double] {
    let step = Scale.roundStep(to - from, parts: 4)
    let first = Int((from / step).rounded(.up))
    let last = Int((to / step + 1e-9).rounded(.down))
    return first <= last ? (first...min(last, first + 20)).map { Double($0) * step } : [from]
  }

  var tickDigits: Int {
    let step = Scale.roundStep(to - from, parts: 4)
    return step >= 1 ? 0 : step >= 0.1 ? 1 : 2
  }

  /// 1, 2 or 5 times a power of ten, so that about so many steps cover the extent.
  static func roundStep(_ extent: Double, parts: Int) -> Double {
    guard extent.isFinite, extent > 0 else { return 1 }
    let raw = extent / Double(parts)
    var power = 1.0
    while power * 10 <= raw { power *= 10 }
    while power > raw { power /= 10 }
    let ratio = raw / power
    return power * (ratio <= 1 ? 1 : ratio <= 2 ? 2 : ratio <= 5 ? 5 : 10)
  }
}
