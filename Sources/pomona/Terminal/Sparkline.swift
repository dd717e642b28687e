import Governance

/// A row of block characters: the shape of a series in one line of text.
///
/// - Parameter standsOnLowest: a measure is read for how it moves, so its lowest value is the floor; a series of counts
///   stands on zero, so that half the height means half as many.
func sparkline(_ values: [Double], width: Int = 40, standsOnLowest: Bool = false) -> String {
  let blocks: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  let points = gathered(values, into: width)
  guard let low = points.min(), let high = points.max() else { return "" }
  guard high > low else { return String(repeating: blocks[0], count: points.count) }
  let floor = low >= 0 && !standsOnLowest ? 0 : low
  return String(points.map { blocks[min(7, Int(($0 - floor) / (high - floor) * 7.999))] })
}

/// The shape of a measure's readings between the lowest and the highest of them: `▁▂▅█  68.4 % to 78 %`.
func readingLine(_ values: [Double], _ unit: String) -> String {
  let shown = Array(values.suffix(40))
  guard let low = shown.min(), let high = shown.max() else { return "" }
  return
    "\(sparkline(shown, standsOnLowest: true))  \(Spoken.number(low, unit)) to \(Spoken.number(high, unit))"
}

/// A horizontal bar of eighths of a character.
func bar(_ share: Double, width: Int) -> String {
  let eighths: [Character] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"]
  let filled = Int((min(max(share, 0), 1) * Double(width * 8)).rounded())
  guard filled > 0 else { return "" }
  return String(repeating: "█", count: filled / 8) + (filled % 8 == 0 ? "" : String(eighths[filled % 8 - 1]))
}

/// Means of equal runs, so that a long series fits.
private func gathered(_ values: [Double], into width: Int) -> [Double] {
  guard values.count > width, width > 0 else { return values }
  return (0..<width).map { column in
    let from = column * values.count / width
    let to = max(from + 1, (column + 1) * values.count / width)
    return values[from..<to].reduce(0, +) / Double(to - from)
  }
}
