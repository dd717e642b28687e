package import Model

/// One thing that was done with an experiment: started, amended, inspected or decided. Each stands in the
/// record for good; the experiment's state is what its steps say together. Rows 06.01, 11.02.
package struct ExperimentStep: Recorded {
  package static let record = "experiment"
  package static let format = 1

  package enum Says: String, Codable, CaseIterable, Sendable { case start, amendment, inspection, decision }

  /// What became of the goal the experiment served. EBM Guide 2024.
  package enum GoalAnswer: String, Codable, CaseIterable, Sendable { case kept, refined, dropped }
  /// What is done with the approach now.
  package enum Approach: String, Codable, CaseIterable, Sendable { case persevere, pivot, stop }

  package var experiment: Name
  /// An experiment may be run again once it is decided; counted from 1.
  package var run: Int
  package var says: Says
  package var by: Name
  package var on: Day
  package var because: String
  /// Of a start and of an amendment.
  package var terms: ExperimentTerms?
  /// Of an inspection.
  package var result: ExperimentResult?
  /// Of a decision.
  package var goal: GoalAnswer?
  package var approach: Approach?
  /// What was learnt, in a sentence. Of a decision; row 11.03.
  package var learnt: String?
  /// The decision of a review that this follows from or leads to.
  package var decision: String?
  package var authenticated: Bool

  init(_ says: Says, of experiment: Name, run: Int, by: Name, on day: Day, because: String) {
    (self.says, self.experiment, self.run, self.by, on) = (says, experiment, run, by, day)
    self.because = because
    authenticated = false
  }
}
