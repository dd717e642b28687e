package import Model

/// How often promises of one confidence held. Over many promises at 85 %, about 85 in a hundred should.
package struct Calibration: Equatable, Sendable {
  package enum Verdict: String, CaseIterable, Sendable {
    case notEnough = "not enough yet"
    /// As often as was said, as far as the number of promises can tell.
    case holds
    case promisedTooMuch = "promised too much"
    case promisedTooLittle = "promised too little"
  }

  /// Fewer resolved promises than this bear no verdict.
  package static let fewest = 10

  /// The team or product; none for all of them.
  package let of: Address?
  /// None for both kinds.
  package let kind: Promise.Kind?
  package let confidence: Share
  package let resolved: Int
  package let kept: Int
  /// Not resolved yet.
  package let open: Int

  package var share: Double? { resolved == 0 ? nil : Double(kept) / Double(resolved) }

  /// Tells chance from a habit: what was kept would be this rare, one time in twenty, if the confidence were right.
  package var verdict: Verdict {
    guard resolved >= Calibration.fewest else { return .notEnough }
    let chances = binomial(resolved, confidence.fraction)
    if chances[0...kept].reduce(0, +) < 0.05 { return .promisedTooMuch }
    return chances[kept...].reduce(0, +) < 0.05 ? .promisedTooLittle : .holds
  }

  /// `9 of 11 held, 85 % promised: holds`.
  package var sentence: String {
    guard resolved > 0 else { return "None is resolved yet, \(confidence) promised." }
    let rest = verdict == .notEnough ? "not enough yet, \(resolved) of \(Calibration.fewest)" : verdict.rawValue
    return "\(grouped(kept)) of \(grouped(resolved)) held, \(confidence) promised: \(rest)."
  }

  /// One row for each confidence over everything, then one for each team or product, kind and confidence.
  package static func all(_ standings: [PromiseStanding]) -> [Calibration] {
    let levels = Set(standings.map(\.promise.confidence)).sorted()
    let places = Set(standings.map { $0.promise.of.address }).sorted { $0.description < $1.description }
    let whole = levels.map { of(standings, nil, nil, $0) }
    let parts = places.flatMap { place in
      Promise.Kind.allCases.flatMap { kind in levels.map { of(standings, place, kind, $0) } }
    }
    return whole + parts.filter { $0.resolved + $0.open > 0 }
  }

  private static func of(
    _ standings: [PromiseStanding], _ place: Address?, _ kind: Promise.Kind?, _ level: Share
  ) -> Calibration {
    let own = standings.filter { standing in
      standing.promise.confidence == level && (place.map { $0 == standing.promise.of.address } ?? true)
        && (kind.map { $0 == standing.promise.kind } ?? true)
    }
    return Calibration(
      of: place, kind: kind, confidence: level, resolved: own.count(where: \.outcome.isResolved),
      kept: own.count { $0.outcome.state == .kept }, open: own.count { !$0.outcome.isResolved })
  }
}

/// The chance of each number of successes among `count` tries, each with the same chance.
func binomial(_ count: Int, _ chance: Double) -> [Double] {
  var chances = [1.0]
  for _ in 0..<max(0, count) {
    var next = [Double](repeating: 0, count: chances.count + 1)
    for (number, share) in chances.enumerated() {
      next[number] += share * (1 - chance)
      next[number + 1] += share * chance
    }
    chances = next
  }
  return chances
}
