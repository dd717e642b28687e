package import Model

/// Several streams that must all be done: the chances multiply. Two 85 % dates never add up to an
/// 85 % date. Holds as far as the streams do not depend on one another.
package struct JointForecast: Equatable, Sendable {
  package let streams: [Forecast]
  package let asOf: Day
  private let outcomes: Outcomes
  /// What the figure rests on beyond its streams' own cautions.
  package let assumption = "The streams are taken as independent of one another."

  /// Nothing unless every stream asks "when", as of the same day.
  package init?(_ streams: [Forecast]) {
    guard let asOf = streams.first?.asOf,
      streams.allSatisfy({ if case .days = $0.question { $0.asOf == asOf } else { false } })
    else { return nil }
    self.streams = streams
    self.asOf = asOf
    var together = [Double](repeating: 1, count: streams.map { $0.outcomes.cumulative.count }.max() ?? 0)
    for day in together.indices {
      for stream in streams { together[day] *= stream.outcomes.chance(atMost: day) }
    }
    self.outcomes = Outcomes(weights: together.indices.map { $0 == 0 ? together[0] : together[$0] - together[$0 - 1] })
  }

  package func chance(by day: Day) -> Likelihood { Likelihood(outcomes.chance(atMost: day - asOf)) }
  package func days(at confidence: Share) -> Int? { outcomes.within(confidence) }
  package func day(at confidence: Share) -> Day? { days(at: confidence).map { asOf + $0 } }
}
