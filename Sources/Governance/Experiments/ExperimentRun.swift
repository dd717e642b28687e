package import Model

/// One run of an experiment as its steps tell it.
package struct ExperimentRun: Equatable, Sendable {
  /// Draft → running → inspected → decided. EBM Guide 2024.
  package enum State: String, CaseIterable, Sendable { case draft, running, inspected, decided }

  package let experiment: Name
  /// In the order they were done; none of a draft.
  package let steps: [ExperimentStep]

  package init(_ experiment: Name, steps: [ExperimentStep] = []) { (self.experiment, self.steps) = (experiment, steps) }

  package var state: State {
    if steps.isEmpty { return .draft }
    if decided != nil { return .decided }
    return inspected == nil ? .running : .inspected
  }

  package var number: Int { steps.first?.run ?? 1 }
  package var started: Day? { steps.first?.on }
  package var inspected: ExperimentStep? { steps.last { $0.says == .inspection } }
  package var decided: ExperimentStep? { steps.last { $0.says == .decision } }
  package var result: ExperimentResult? { inspected?.result }

  /// Every version of the terms, the first frozen at the start.
  package var versions: [(terms: ExperimentTerms, step: ExperimentStep)] {
    steps.compactMap { step in step.terms.map { ($0, step) } }
  }
  /// The terms as they were last written.
  package var terms: ExperimentTerms? { versions.last?.terms }

  /// The terms its readings are judged by: those frozen at the start, or later ones that were written before there
  /// was a reading of the run.
  ///
  /// - Parameter firstReading: the day of the first reading after the start; none while there is none.
  package func judging(firstReading: Day?) -> (version: Int, terms: ExperimentTerms)? {
    let known = versions
    let early = known.lastIndex { index in firstReading.map { index.step.on < $0 } ?? true }
    let chosen = early ?? 0
    return known.indices.contains(chosen) ? (chosen + 1, known[chosen].terms) : nil
  }

  /// What the measure's readings say of it on a day.
  ///
  /// - Parameter series: the readings of its measure, ascending.
  package func preview(_ series: [DailyValue], on day: Day) -> ExperimentResult? {
    guard let start = started, let judging = judging(firstReading: series.first { $0.day > start }?.day) else {
      return nil
    }
    return ExperimentResult(
      judging.terms, version: judging.version, series: series, after: start, through: min(day, judging.terms.end))
  }

  /// The runs of every experiment that was ever started, each with its steps.
  package static func all(_ steps: [ExperimentStep]) -> [ExperimentRun] {
    var order: [[String]] = []
    var runs: [[String]: [ExperimentStep]] = [:]
    for step in steps {
      let key = [step.experiment.text, "\(step.run)"]
      if runs[key] == nil { order.append(key) }
      runs[key, default: []].append(step)
    }
    return order.compactMap { key in
      runs[key].flatMap { steps in steps.first.map { ExperimentRun($0.experiment, steps: steps) } }
    }
  }
}
