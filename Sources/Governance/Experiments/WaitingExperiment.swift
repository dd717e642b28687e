package import Model

/// An experiment that waits for somebody: its run is over, or it was inspected and nobody said what follows.
package struct WaitingExperiment: Equatable, Sendable {
  package let experiment: Name
  package let title: String
  /// The end of the run, or the day it was inspected.
  package let since: Day
  /// None while nobody has inspected it.
  package let verdict: ExperimentResult.Verdict?

  /// Nothing while it waits for nobody.
  package init?(_ experiment: Resource<Experiment>, _ run: ExperimentRun, on day: Day) {
    (self.experiment, title) = (experiment.name, experiment.title)
    switch run.state {
    case .draft, .decided: return nil
    case .running:
      guard let end = run.terms?.end, end <= day else { return nil }
      (since, verdict) = (end, nil)
    case .inspected:
      guard let seen = run.inspected, let result = seen.result else { return nil }
      (since, verdict) = (seen.on, result.verdict)
    }
  }
}

extension ExperimentResult.Verdict {
  /// `supported by its readings`, for the end of a sentence.
  var spoken: String { self == .inconclusive ? "inspected without a clear result" : "\(rawValue) by its readings" }
}
