package import Model

extension ExperimentRun {
  /// Freezes what the experiment promises and begins it, or says what is missing.
  package static func start(
    _ experiment: Resource<Experiment>, after earlier: ExperimentRun?, because: String, by who: Name, on day: Day
  ) throws(Refusal) -> ExperimentStep {
    if let earlier, earlier.state != .decided {
      throw .experiment("“\(experiment.title)” is \(earlier.state.rawValue) already. Decide that run before another.")
    }
    let missing = ExperimentTerms.missing(in: experiment.value)
    guard missing.isEmpty, let terms = ExperimentTerms(experiment.value) else {
      throw .experiment(
        "“\(experiment.title)” cannot start: it has no \(Spoken.list(missing.map(\.rawValue), "and no")). Said before it begins, it can be judged; said afterwards, anything would be a success."
      )
    }
    guard terms.end > day else {
      throw .experiment(
        "“\(experiment.title)” would end on \(terms.end.spoken), which is not after today. Give it a later end.")
    }
    var step = ExperimentStep(
      .start, of: experiment.name, run: (earlier?.number ?? 0) + 1, by: who, on: day, because: because)
    step.terms = terms
    return step
  }

  /// Writes new terms beside the ones frozen before. Both stay visible.
  package func amend(_ terms: ExperimentTerms, because: String, by who: Name, on day: Day) throws(Refusal)
    -> ExperimentStep
  {
    guard state == .running, let now = self.terms else { throw .experiment(notRunning) }
    guard because.says else { throw .incomplete(.because) }
    guard terms != now else { throw .experiment("Nothing differs from what is frozen, so there is nothing to amend.") }
    guard terms.end > day else { throw .experiment("\(terms.end.spoken) is not after today. Inspect the run instead.") }
    var step = step(.amendment, because, who, day)
    step.terms = terms
    return step
  }

  /// Judges the run by the measure's readings from its last day on; earlier only with a reason, which ends it.
  package func inspect(
    _ series: [DailyValue], because: String, by who: Name, on day: Day
  ) throws(Refusal) -> ExperimentStep {
    guard state == .running, let result = preview(series, on: day), let end = terms?.end else {
      throw .experiment(notRunning)
    }
    guard day >= end || because.says else {
      throw .experiment("It runs until \(end.spoken). To end it before that, say why.")
    }
    var step = step(.inspection, because, who, day)
    step.result = result
    return step
  }

  /// Says what follows: whether the goal stands, what is done with the approach, and what was learnt.
  package func decide(
    goal: ExperimentStep.GoalAnswer, approach: ExperimentStep.Approach, learnt: String, decision: String?,
    by who: Name, on day: Day
  ) throws(Refusal) -> ExperimentStep {
    guard state == .inspected else {
      throw .experiment(state == .running ? "Inspect the run first: a decision rests on its result." : notRunning)
    }
    guard learnt.says else { throw .incomplete(.learnt) }
    var step = step(.decision, learnt, who, day)
    (step.goal, step.approach, step.learnt, step.decision) = (goal, approach, learnt, decision)
    return step
  }

  private func step(_ says: ExperimentStep.Says, _ because: String, _ who: Name, _ day: Day) -> ExperimentStep {
    ExperimentStep(says, of: experiment, run: number, by: who, on: day, because: because)
  }

  private var notRunning: String {
    switch state {
    case .draft: "It has not started. Start it first: that freezes what it is judged by."
    case .running: "It is running."
    case .inspected:
      "It was inspected on \(inspected?.on.spoken ?? "an earlier day"). What is left is to decide what follows."
    case .decided: "It was decided on \(decided?.on.spoken ?? "an earlier day"). Start it again for another run."
    }
  }
}
