/// Every signal in the values, rule by rule. A point exactly on the centre line breaks a run; a point
/// exactly on a limit is not outside.
func findSignals(in values: [Double], limits: ProcessLimits) -> [ProcessBehaviour.Signal] {
  outside(values, limits) + runs(values, limits) + nearLimit(values, limits) + wideRanges(values, limits)
}

private func outside(_ values: [Double], _ limits: ProcessLimits) -> [ProcessBehaviour.Signal] {
  values.enumerated().compactMap { index, value in
    if value > limits.upper + limits.tolerance {
      return .init(rule: .outside, side: .above, points: [index])
    }
    if value < limits.lower - limits.tolerance {
      return .init(rule: .outside, side: .below, points: [index])
    }
    return nil
  }
}

private func wideRanges(_ values: [Double], _ limits: ProcessLimits) -> [ProcessBehaviour.Signal] {
  movingRanges(of: values).enumerated().compactMap { index, range in
    guard range > limits.rangeLimit + limits.tolerance else { return nil }
    return .init(rule: .wideRange, side: nil, points: [index + 1])
  }
}

private func side(of value: Double, _ limits: ProcessLimits) -> ProcessBehaviour.Side? {
  let distance = value - limits.centre
  return abs(distance) <= limits.tolerance ? nil : distance > 0 ? .above : .below
}

private func runs(_ values: [Double], _ limits: ProcessLimits) -> [ProcessBehaviour.Signal] {
  var signals: [ProcessBehaviour.Signal] = []
  var start = 0
  while start < values.count {
    let side = side(of: values[start], limits)
    var end = start + 1
    while end < values.count, Analysis.side(of: values[end], limits) == side { end += 1 }
    if let side, end - start >= 8 { signals.append(.init(rule: .run, side: side, points: Array(start..<end))) }
    start = end
  }
  return signals
}

/// Overlapping windows that share a side are one signal.
private func nearLimit(_ values: [Double], _ limits: ProcessLimits) -> [ProcessBehaviour.Signal] {
  guard values.count >= 4 else { return [] }
  var signals: [ProcessBehaviour.Signal] = []
  for side in [ProcessBehaviour.Side.above, .below] {
    let near = values.map { isNear($0, side, limits) }
    var points: [Int] = []
    for start in 0...(values.count - 4) {
      let window = (start..<start + 4).filter { near[$0] }
      guard window.count >= 3 else { continue }
      if let last = points.last, window[0] > last {
        signals.append(.init(rule: .nearLimit, side: side, points: points))
        points = []
      }
      points += window.filter { $0 > (points.last ?? -1) }
    }
    if !points.isEmpty { signals.append(.init(rule: .nearLimit, side: side, points: points)) }
  }
  return signals
}

private func isNear(_ value: Double, _ side: ProcessBehaviour.Side, _ limits: ProcessLimits) -> Bool {
  switch side {
  case .above: value > limits.halfwayUp + limits.tolerance
  case .below: value < limits.halfwayDown - limits.tolerance
  }
}
