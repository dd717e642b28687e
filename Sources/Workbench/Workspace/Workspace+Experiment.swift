package import Governance
package import Model

/// An experiment of the model with the run it is in.
package struct StandingExperiment: Sendable {
  package let experiment: Resource<Experiment>
  /// Every run that was started, first to last.
  package let runs: [ExperimentRun]
  /// What the readings say today of the run that is going on or was inspected.
  package let result: ExperimentResult?

  /// The run that counts.
  package var run: ExperimentRun { runs.last ?? ExperimentRun(experiment.name) }
  package var state: ExperimentRun.State { run.state }
  /// What the model says otherwise than what was frozen.
  package var drift: [String] {
    guard let frozen = run.terms, run.state == .running else { return [] }
    return ExperimentTerms(experiment.value)?.differences(from: frozen) ?? ["The model no longer says all of it."]
  }
}

extension Workspace {
  /// Every experiment of the model of a day with where it stands.
  ///
  /// - Parameter draft: the model as a draft would make it, in place of the day's own.
  package func experiments(
    asOf day: Day, product: Name? = nil, in draft: Snapshot? = nil
  ) throws -> [StandingExperiment] {
    let runs = try runs(through: day)
    let all = try (draft ?? structure(asOf: day)).all(Experiment.self).filter {
      product == nil || $0.product.name == product
    }
    return try all.map { experiment in
      let own = runs.filter { $0.experiment == experiment.name }
      return StandingExperiment(
        experiment: experiment, runs: own, result: try own.last.flatMap { try result($0, on: day) })
    }
  }

  package func experiment(
    _ name: Name, asOf day: Day? = nil, in draft: Snapshot? = nil
  ) throws -> StandingExperiment {
    let day = try day ?? today()
    guard let found = try experiments(asOf: day, in: draft).first(where: { $0.experiment.name == name }) else {
      throw WorkspaceRefusal.noSuch("experiment \(name)")
    }
    return found
  }

  /// Runs that were inspected or decided between two days, the second included: what a review looks at.
  package func experimentsEnded(after day: Day?, through last: Day) throws -> [ExperimentRun] {
    try runs(through: last).filter { run in
      guard let ended = (run.decided ?? run.inspected)?.on else { return false }
      return day.map { ended > $0 } ?? true
    }
  }

  /// Freezes what an experiment promises and begins it.
  @discardableResult
  package func start(experiment name: Name, because: String = "", by who: Name, token: String? = nil) throws
    -> ExperimentStep
  {
    try step(name, "start \(because)", by: who, token) { standing, today in
      try ExperimentRun.start(standing.experiment, after: standing.runs.last, because: because, by: who, on: today)
    }
  }

  /// Writes new terms beside those frozen before; without any, those the model says now.
  @discardableResult
  package func amend(
    experiment name: Name, to terms: ((inout ExperimentTerms) -> Void)? = nil, because: String, by who: Name,
    token: String? = nil
  ) throws -> ExperimentStep {
    try step(name, "amend \(because)", by: who, token) { standing, today in
      var next = try Workspace.amended(standing, isWritten: terms != nil)
      terms?(&next)
      return try standing.run.amend(next, because: because, by: who, on: today)
    }
  }

  /// The same with the value that decides, or the last day, written anew; without both, what the model says now.
  @discardableResult
  package func amend(
    experiment name: Name, threshold: Double?, end: Day?, because: String, by who: Name, token: String? = nil
  ) throws -> ExperimentStep {
    let change: ((inout ExperimentTerms) -> Void)? =
      threshold == nil && end == nil
      ? nil
      : { terms in
        terms.threshold = threshold ?? terms.threshold
        terms.end = end ?? terms.end
      }
    return try amend(experiment: name, to: change, because: because, by: who, token: token)
  }

  /// Judges a run by its measure's own readings.
  @discardableResult
  package func inspect(experiment name: Name, because: String = "", by who: Name, token: String? = nil) throws
    -> ExperimentStep
  {
    try step(name, "inspect \(because)", by: who, token) { standing, today in
      try standing.run.inspect(try series(of: standing.run, on: today), because: because, by: who, on: today)
    }
  }

  /// Says what follows from a run.
  @discardableResult
  package func decide(
    experiment name: Name, goal: ExperimentStep.GoalAnswer, approach: ExperimentStep.Approach, learnt: String,
    following decision: String? = nil, by who: Name, token: String? = nil
  ) throws -> ExperimentStep {
    try step(name, "decide \(goal.rawValue) \(approach.rawValue) \(learnt)", by: who, token) { standing, today in
      if let decision { _ = try self.decision(decision) }
      return try standing.run.decide(
        goal: goal, approach: approach, learnt: learnt, decision: decision, by: who, on: today)
    }
  }

  /// The frozen terms where others are written over them, else those of the model.
  private static func amended(_ standing: StandingExperiment, isWritten: Bool) throws -> ExperimentTerms {
    if isWritten, let frozen = standing.run.terms { return frozen }
    guard let said = ExperimentTerms(standing.experiment.value) else {
      let missing = ExperimentTerms.missing(in: standing.experiment.value).map(\.rawValue)
      throw Refusal.experiment(
        "The model says no \(Spoken.list(missing, "and no")) any more, so nothing can be frozen.")
    }
    return said
  }

  private func step(
    _ name: Name, _ asking: String, by who: Name, _ token: String?,
    _ make: (StandingExperiment, Day) throws -> ExperimentStep
  ) throws -> ExperimentStep {
    let token = try token.map { try Token($0, by: who.text, asking: "\(name) \(asking)") }
    return try settle(token, landed: { try record(ExperimentStep.self, $0) }) { today in
      let standing = try experiment(name, asOf: today)
      try authority().allow(.experiment(standing.experiment), by: who)
      var step = try make(standing, today)
      step.authenticated = proves(who)
      return recording(step, .experiment, by: signed(who, because: step.said), on: today)
    }
  }

  private func runs(through day: Day?) throws -> [ExperimentRun] {
    ExperimentRun.all(try records(.experiment, memory.experiments, through: day))
  }

  private func result(_ run: ExperimentRun, on day: Day) throws -> ExperimentResult? {
    try run.result ?? run.preview(series(of: run, on: day), on: day)
  }

  private func series(of run: ExperimentRun, on day: Day) throws -> [DailyValue] {
    guard let terms = run.terms else { return [] }
    return try series(terms.measure.text, of: Address(kind: Product.word, name: terms.product), asOf: day)
  }
}

extension ExperimentStep {
  /// Its line in the log.
  var said: String {
    switch says {
    case .start: "Started \(experiment)\(because.isEmpty ? "" : ": \(because)")"
    case .amendment: "Amended \(experiment): \(because)"
    case .inspection: "Inspected \(experiment): \(result?.verdict.rawValue ?? "")"
    case .decision: "Decided \(experiment): goal \(goal?.rawValue ?? ""), \(approach?.rawValue ?? "")"
    }
  }
}
