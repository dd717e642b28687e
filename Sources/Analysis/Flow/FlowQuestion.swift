package import Model

/// What is asked of a history of work items.
package struct FlowQuestion: Equatable, Sendable {
  /// The day from which one looks back; nothing after it is known.
  package var asOf: Day
  package var lookback: Lookback
  /// What the workflow publishes, when it does.
  package var expectation: Workflow.Expectation?
  /// Where the evidence came from and how fresh it is, in words.
  package var source: String
  /// How far the evidence goes.
  package var evidenceEnd: EvidenceEnd
  /// Asks how many items will be finished in so many days after the as-of day.
  package var daysAhead: Int?
  /// Asks when so many items will be finished.
  package var itemsAhead: Int?
  /// Used only where a forecast has to be simulated.
  package var seed: UInt64

  package init(
    asOf: Day, lookback: Lookback = .last(days: 90), expectation: Workflow.Expectation? = nil, source: String,
    evidenceEnd: EvidenceEnd = .complete, daysAhead: Int? = nil, itemsAhead: Int? = nil, seed: UInt64 = 1
  ) {
    (self.asOf, self.lookback, self.expectation, self.source) = (asOf, lookback, expectation, source)
    self.evidenceEnd = evidenceEnd
    (self.daysAhead, self.itemsAhead, self.seed) = (daysAhead, itemsAhead, seed)
  }

  /// Asks how many items will be finished by a day, that day included.
  package mutating func ask(by day: Day) { daysAhead = day - asOf }
}
