package import Analysis
package import Governance
package import Model

extension Workspace {
  /// What would be promised: a forecast of a team's or a product's own throughput as of today.
  package func forecast(
    _ question: Forecast.Question, of scope: Scope, lookback: Lookback = .last(days: 90), seed: UInt64 = 1,
    asOf day: Day
  ) throws -> Forecast {
    let picture = try flowPicture(of: scope, asOf: day, lookback: lookback)
    return try Forecast(question, from: picture.tally.throughput, asOf: day, seed: seed)
  }

  /// Keeps a forecast that somebody relies on, with the numbers it was computed from.
  ///
  /// - Parameter reliedOn: who relies on it and for what.
  @discardableResult
  package func promise(
    _ question: Forecast.Question, of place: Address, at confidence: Share, reliedOn: String,
    lookback: Lookback = .last(days: 90), seed: UInt64 = 1, by who: Name, token: String? = nil
  ) throws -> Promise {
    let token = try token.map {
      try Token($0, by: who.text, asking: "promise \(place) \(question) \(confidence) \(reliedOn)")
    }
    return try settle(token, landed: { try record(Promise.self, $0) }) { today in
      guard Scope(place) != nil, try snapshot().exists(place) else {
        throw WorkspaceRefusal.noSuch("team or product \(place)")
      }
      try authority().allow(.promise(of: place), by: who)
      var promise = try made(question, place, confidence, reliedOn, lookback, seed, who, today)
      promise.authenticated = proves(who)
      return recording(promise, .promise, by: signed(who, because: "Promised \(promise.spoken)"), on: today)
    }
  }

  /// Every promise made up to a day with how it stands by the evidence of that day, the latest first.
  package func promises(asOf day: Day) throws -> [PromiseStanding] {
    let scores = Dictionary(
      try records(.promiseScore, memory.promiseScores, through: day).map { ($0.promise, $0) },
      uniquingKeysWith: { $1 })
    return try records(.promise, memory.promises, through: day).reversed().map { promise in
      // What was scored stays as it was seen then, whatever evidence came since.
      let score = scores[promise.id]
      return PromiseStanding(
        promise, try score?.outcome ?? outcome(of: promise, asOf: day), scored: score?.scored)
    }
  }

  /// Promises whose day came between two days, the second included, kept or missed: what a review looks at.
  package func promisesResolved(after day: Day?, through last: Day) throws -> [PromiseStanding] {
    try promises(asOf: last).filter { standing in
      let resolved = standing.outcome.reached ?? standing.promise.day
      return standing.outcome.isResolved && (day.map { resolved > $0 } ?? true)
    }
  }

  /// Looks back at every promise that is resolved and not scored yet, and keeps what came of each.
  @discardableResult
  package func scorePromises(by who: Name) throws -> [PromiseScore] {
    try promisesToScore().map { try score(promise: $0.id, by: who) }
  }

  /// Those that are resolved and not scored yet, the earliest first.
  package func promisesToScore() throws -> [Promise] {
    try promises(asOf: today()).filter { $0.outcome.isResolved && $0.scored == nil }.map(\.promise).reversed()
  }

  /// Keeps what came of one promise.
  @discardableResult
  package func score(promise id: String, by who: Name, token: String? = nil) throws -> PromiseScore {
    let token = try token.map { try Token($0, by: who.text, asking: "score \(id)") }
    return try settle(token, landed: { try record(PromiseScore.self, $0) }) { today in
      try refuseUnknown(who)
      guard let standing = try promises(asOf: today).first(where: { $0.promise.id == id }) else {
        throw WorkspaceRefusal.noSuch("promise \(id)")
      }
      if standing.scored != nil { throw Refusal.promise("\(id) was scored on \(standing.scored?.spoken ?? "").") }
      let score = try PromiseScore(standing.promise, standing.outcome, by: who, on: today)
      let said = standing.outcome.sentence(standing.promise)
      return recording(score, .promiseScore, by: signed(who, because: said), on: today)
    }
  }

  private func made(
    _ question: Forecast.Question, _ place: Address, _ confidence: Share, _ reliedOn: String, _ lookback: Lookback,
    _ seed: UInt64, _ who: Name, _ today: Day
  ) throws -> Promise {
    guard let scope = Scope(place) else { throw WorkspaceRefusal.noSuch("team or product \(place)") }
    let forecast: Forecast
    do {
      forecast = try self.forecast(question, of: scope, lookback: lookback, seed: seed, asOf: today)
    } catch let refusal as ForecastRefusal {
      throw Refusal.promise("Nothing can be promised: \(refusal.description)")
    }
    return try Promise.make(
      forecast, at: confidence, id: "promise-\(try entries(.promise).count + 1)", of: Link(place), reliedOn: reliedOn,
      by: who, revision: Int(try revision() ?? 0), batch: Int(try evidence()), seed: seed)
  }

  /// Counted by the structure of the day it was to be kept on.
  private func outcome(of promise: Promise, asOf day: Day) throws -> PromiseOutcome {
    let last = min(day, promise.day)
    guard let scope = Scope(promise.of.address), last > promise.made else {
      return PromiseOutcome(promise, finishedPerDay: [], asOf: day)
    }
    // Evidence that goes on after the day it was to be kept on tells that nothing came in between.
    let reaches = try work(of: scope, asOf: day).reaches.map { min($0, last) } ?? promise.made
    guard reaches > promise.made else { return PromiseOutcome(promise, finishedPerDay: [], asOf: day) }
    let history = try work(of: scope, asOf: last).history
    let tally = FlowTally(history, window: Figure.Window(from: promise.made + 1, to: reaches))
    return PromiseOutcome(promise, finishedPerDay: tally.finishedPerDay, asOf: day)
  }
}
