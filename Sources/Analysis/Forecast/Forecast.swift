package import Model

/// What a history of throughput says about the future, with everything needed to compute it again
/// and to score it when it resolves. Day 1 is the day after the as-of day.
package struct Forecast: Equatable, Sendable {
  package enum Question: Hashable, Sendable {
    /// How many items will be finished in so many days?
    case items(within: Int)
    /// On which day will so many items be finished?
    case days(of: Int)
  }
  package enum Method: Equatable, Sendable, CustomStringConvertible {
    case exact
    case simulated(trials: Int, seed: UInt64)

    package var description: String {
      switch self {
      case .exact: "exact: the whole distribution by convolution"
      case .simulated(let trials, let seed):
        "simulated with \(trials) trials and seed \(seed), since an exact answer would take too long"
      }
    }
  }

  package let question: Question
  package let sample: Throughput
  package let asOf: Day
  package let method: Method
  package let outcomes: Outcomes
  package let cautions: [String]

  /// The confidences that are shown.
  package static let confidences = [Share(percent: 50), Share(percent: 70), Share(percent: 85), Share(percent: 95)]

  /// Exact where that is feasible, else simulated from the seed.
  package init(_ question: Question, from sample: Throughput, asOf: Day, seed: UInt64 = 1) throws(ForecastRefusal) {
    if let refusal = sample.refusal { throw refusal }
    guard question.asksSomething else { throw .nothingAsked }
    self.question = question
    self.sample = sample
    self.asOf = asOf
    self.cautions = sample.cautions
    if let exact = question.exact(DailyDistribution(sample.perDay)) {
      (outcomes, method) = (exact, .exact)
    } else if let simulated = sample.simulated(question, seed: seed) {
      (outcomes, method) = (simulated, .simulated(trials: Trials.usual, seed: seed))
    } else {
      throw .nothingFinished(sample.window)
    }
  }

  /// At least so many items with this confidence; nothing when the question was "when".
  package func items(at confidence: Share) -> Int? {
    guard case .items = question else { return nil }
    return outcomes.atLeast(confidence)
  }

  /// Days after the as-of day by which the items are finished with this confidence; nothing when the
  /// question was "how many", or when that is more than ten years away.
  package func days(at confidence: Share) -> Int? {
    guard case .days = question else { return nil }
    return outcomes.within(confidence)
  }
  /// The same as a calendar day.
  package func day(at confidence: Share) -> Day? { days(at: confidence).map { asOf + $0 } }
}

extension Forecast.Question {
  var asksSomething: Bool {
    switch self {
    case .items(let days): (1...DailyDistribution.furthestDay).contains(days)
    case .days(let items): (1...10_000_000).contains(items)
    }
  }
  func exact(_ day: DailyDistribution) -> Outcomes? {
    switch self {
    case .items(let days): day.exactItems(within: days)
    case .days(let items): day.exactDays(of: items)
    }
  }
}

extension Throughput {
  /// A second opinion by simulation, the same for the same seed; nothing when there is no history.
  package func simulated(
    _ question: Forecast.Question, by block: Trials.Block = .days, trials count: Int = Trials.usual, seed: UInt64
  ) -> Outcomes? {
    guard let trials = Trials(perDay, by: block) else { return nil }
    var random = Xoshiro(seed: seed)
    return switch question {
    case .items(let days): trials.items(within: days, trials: count, using: &random)
    case .days(let items): trials.days(of: items, trials: count, using: &random)
    }
  }

  /// The chance that at least `items` items are finished within `days` days.
  package func chance(of items: Int, by days: Int, asOf: Day, seed: UInt64 = 1) throws(ForecastRefusal) -> Likelihood {
    let forecast = try Forecast(.items(within: days), from: self, asOf: asOf, seed: seed)
    return Likelihood(forecast.outcomes.chance(atLeast: items))
  }
}
