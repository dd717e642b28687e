package import Model

/// An experiment as a review sees it: what was believed, by what it is judged, and whether its end has come.
/// Evidence-Based Management Guide, May 2024.
package struct ExperimentLine: Codable, Equatable, Sendable {
  package var experiment: Name
  package var title: String
  package var hypothesis: String
  /// `draft`, `running`, `inspected`, `decided`.
  package var state: String
  package var end: Day?
  /// What the measure says against the threshold, or why that cannot be told.
  package var sentence: String

  /// - Parameters:
  ///   - run: the run that counts; without steps where it never started.
  ///   - result: what the readings say by the day; nothing while there are none.
  package init(_ experiment: Resource<Experiment>, _ run: ExperimentRun, _ result: ExperimentResult?) {
    self.experiment = experiment.name
    (title, hypothesis) = (experiment.title, experiment.hypothesis)
    (state, end) = (run.state.rawValue, run.terms?.end ?? experiment.end)
    let missing = ExperimentTerms.missing(in: experiment.value).map(\.rawValue)
    let idle = missing.isEmpty ? "Nobody has started it." : "It has no \(Spoken.list(missing, "and no"))."
    let learnt = run.decided?.learnt.map { " Learnt: \($0)" } ?? ""
    sentence =
      run.state == .draft
      ? idle : (result.map { "\($0.verdict.rawValue). \($0.because)" } ?? "No reading yet.") + learnt
  }
}
