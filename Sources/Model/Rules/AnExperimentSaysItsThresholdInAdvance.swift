/// An experiment says before it starts what is measured, which value decides, and when and at what cost it ends.
struct AnExperimentSaysItsThresholdInAdvance: Rule {
  static let severity = Finding.Severity.warning
  static let why = """
    A threshold set afterwards is always met. Measure, threshold, limit and end are set before the run \
    (Evidence-Based Management Guide, May 2024; 11.02).
    """
  static let mend = "write 'measure', 'threshold', 'passes', 'end' and 'inputLimit' before it starts"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(Experiment.self).compactMap { experiment in
      let missing = [
        (experiment.measure == nil, "what is measured"),
        (experiment.threshold == nil || experiment.passes == nil, "which value decides"),
        (experiment.end == nil, "when it ends"), (experiment.inputLimit == nil, "what it may cost"),
      ].filter { $0.0 }.map { $0.1 }
      guard !missing.isEmpty else { return nil }
      return finding(about: experiment, in: model, "\(quoted(experiment.title)) does not say \(listed(missing, "or"))")
    }
  }
}
