package import Model

/// What an experiment promised to look at, frozen when it starts: the hypothesis, the measure, the value that
/// decides, the most that is spent, and the day it ends. EBM Guide 2024; row 06.01.
package struct ExperimentTerms: Codable, Equatable, Sendable {
  package var product: Name
  package var goal: Name?
  package var hypothesis: String
  package var method: String
  package var measure: Name
  /// The value that decides, in the measure's unit.
  package var threshold: Double
  package var passes: Experiment.Passes
  /// The most that is spent on finding out.
  package var inputLimit: Money
  /// The last day of the run.
  package var end: Day

  /// Whether a value lies where the hypothesis said it would.
  package func isMet(by value: Double) -> Bool { passes == .atLeast ? value >= threshold : value <= threshold }

  /// `at least 74`.
  package var asked: String { "\(passes == .atLeast ? "at least" : "at most") \(Spoken.number(threshold))" }

  /// What of an experiment must be said before it starts and is not.
  package static func missing(in experiment: Experiment) -> [Part] {
    var missing: [Part] = []
    if !experiment.hypothesis.says { missing.append(.hypothesis) }
    if experiment.measure == nil { missing.append(.measure) }
    if experiment.threshold == nil || experiment.passes == nil { missing.append(.threshold) }
    if experiment.inputLimit == nil { missing.append(.inputLimit) }
    if experiment.end == nil { missing.append(.end) }
    return missing
  }

  /// What stands in the terms, as it can be missing or change.
  package enum Part: String, Codable, CaseIterable, Sendable {
    case hypothesis, method, measure, threshold, end, goal, product
    case inputLimit = "input limit"
  }

  /// Nothing while part of it is missing.
  package init?(_ experiment: Experiment) {
    guard ExperimentTerms.missing(in: experiment).isEmpty, let measure = experiment.measure,
      let threshold = experiment.threshold, let passes = experiment.passes, let limit = experiment.inputLimit,
      let end = experiment.end
    else { return nil }
    (product, goal) = (experiment.product.name, experiment.goal?.name)
    (hypothesis, method) = (experiment.hypothesis, experiment.method)
    (self.measure, self.threshold, self.passes) = (measure.name, threshold, passes)
    (inputLimit, self.end) = (limit, end)
  }

  /// What differs from earlier terms, part by part: `threshold: at least 74 → at least 72`.
  package func differences(from earlier: ExperimentTerms) -> [String] {
    zip(earlier.said, said).filter { $0.1 != $1.1 }.map { "\($0.0.rawValue): \($0.1) → \($1.1)" }
  }

  /// Every part in words, in the order of reading.
  package var said: [(Part, String)] {
    [
      (.hypothesis, hypothesis), (.method, method), (.measure, measure.text), (.threshold, asked),
      (.inputLimit, Spoken.money(inputLimit)), (.end, end.spoken), (.goal, goal?.text ?? "none"),
      (.product, product.text),
    ]
  }
}
