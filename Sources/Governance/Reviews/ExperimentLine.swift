package import Model

/// An experiment as a review sees it: what was believed, by what it is judged, and whether its end has come.
/// Evidence-Based Management Guide, May 2024.
package struct ExperimentLine: Codable, Equatable, Sendable {
  package var experiment: Name
  package var title: String
  package var hypothesis: String
  /// `running`, `ended`, `draft`.
  package var state: String
  package var end: Day?
  /// What the measure says against the threshold, or why that cannot be told.
  package var sentence: String

  package init(
    experiment: Name, title: String, hypothesis: String, state: String, end: Day?, sentence: String
  ) {
    self.experiment = experiment
    self.title = title
    self.hypothesis = hypothesis
    self.state = state
    self.end = end
    self.sentence = sentence
  }

  /// As the model describes it.
  ///
  /// - Parameter now: its measure as it stands on the day; nothing where there is none.
  package init(_ experiment: Resource<Experiment>, now: PinnedFigure?, on day: Day) {
    let hasEnded = experiment.end.map { $0 <= day } ?? false
    let isBound = experiment.measure != nil && experiment.threshold != nil && experiment.end != nil
    self.init(
      experiment: experiment.name, title: experiment.title, hypothesis: experiment.hypothesis,
      state: !isBound ? "draft" : hasEnded ? "ended" : "running", end: experiment.end,
      sentence: ExperimentLine.says(experiment.value, now))
  }

  private static func says(_ experiment: Experiment, _ now: PinnedFigure?) -> String {
    guard let threshold = experiment.threshold, let now else {
      return "No measure and threshold are set, so nothing can be learnt from it yet."
    }
    let asked = "\(experiment.passes == .atMost ? "at most" : "at least") \(Spoken.number(threshold, now.unit))"
    guard let value = now.value else { return "\(now.title) has no reading; asked was \(asked)." }
    let met = experiment.passes == .atMost ? value <= threshold : value >= threshold
    return "\(now.title) is at \(Spoken.number(value, now.unit)); asked was \(asked): \(met ? "met" : "not met")."
  }
}
