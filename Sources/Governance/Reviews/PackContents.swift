package import Model

/// What a pack holds besides figures, goals and limits: what lies inside the place reviewed, evidence that is too old
/// to rely on, forecasts whose day has come, experiments that ended, improvements, and money.
package struct PackContents: Codable, Equatable, Sendable {
  /// The products of a portfolio or fund, the teams of a flow of work.
  package var parts: [PackPart]
  package var stale: [StaleEvidence]
  /// Forecasts somebody relied on, whose day has come since last time.
  package var resolved: [ResolvedForecast]
  package var experiments: [ExperimentLine]
  package var improvements: [ImprovementLine]
  package var money: [PinnedFund]
  /// How well the organisation decides, where the whole of it is reviewed.
  package var governance: [PinnedFigure]?

  package init(
    parts: [PackPart] = [], stale: [StaleEvidence] = [], resolved: [ResolvedForecast] = [],
    experiments: [ExperimentLine] = [], improvements: [ImprovementLine] = [], money: [PinnedFund] = [],
    governance: [PinnedFigure]? = nil
  ) {
    self.parts = parts
    self.stale = stale
    self.resolved = resolved
    self.experiments = experiments
    self.improvements = improvements
    self.money = money
    self.governance = governance
  }
}

/// Something inside the place a review looks at, with the figures that say how it does.
package struct PackPart: Codable, Equatable, Sendable {
  package var of: Link<Governed>
  package var title: String
  package var figures: [PinnedFigure]

  package init(of place: Link<Governed>, title: String, figures: [PinnedFigure]) {
    of = place
    self.title = title
    self.figures = figures
  }
}

/// A forecast somebody relied on, and what became of it.
package struct ResolvedForecast: Codable, Equatable, Sendable {
  package var title: String
  package var promised: String
  package var seen: String
  package var held: Bool
  package var day: Day

  package init(_ standing: PromiseStanding, title: String) {
    self.title = title
    promised = "\(standing.promise.spoken) at \(standing.promise.confidence)"
    seen = standing.outcome.sentence(standing.promise)
    held = standing.outcome.state == .kept
    day = standing.promise.day
  }
}

extension Cadence.Review {
  /// The figures that say most of a part: where work is, how long it takes, how old it grows.
  package static let headline = ["cycle-time.p85", "throughput.per-day", "wip", "age.p85", "sle.hit-rate"]
}
