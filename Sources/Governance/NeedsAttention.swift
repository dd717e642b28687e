package import Model

/// One thing that needs somebody: a sentence, why, by when, and where to go.
package struct NeedsAttention: Equatable, Sendable {
  package enum Status: String, CaseIterable, Sendable {
    case act, watch, steady
    case notEnoughYet = "not enough yet"
  }
  /// Where the sentence leads.
  package enum Target: Hashable, Sendable {
    case resource(Address)
    case review(String)
    case decision(String)
    case proposal(String)
    /// Where it is asked which rules are worth keeping.
    case governance
  }
  package let status: Status
  package let sentence: String
  package let because: String
  package let due: Day?
  package let target: Target

  package init(_ status: Status, _ sentence: String, because: String, due: Day? = nil, target: Target) {
    self.status = status
    self.sentence = sentence
    self.because = because
    self.due = due
    self.target = target
  }
}

/// A measure whose latest reading is older than it may be.
package struct StaleMeasure: Equatable, Sendable {
  package let measure: Name
  package let title: String
  /// Nothing when there has never been a reading.
  package let latest: Day?
  package let freshness: Span

  package init(measure: Resource<Measure>, latest: Day?) {
    self.measure = measure.name
    title = measure.title
    self.latest = latest
    freshness = measure.freshness
  }

  /// The measures whose latest reading is too old on a day, or missing.
  package static func among(_ model: Snapshot, on day: Day, latest: (Name) -> Day?) -> [StaleMeasure] {
    model.all(Measure.self).compactMap { measure in
      let last = latest(measure.name)
      if let last, day - last <= measure.freshness.approximateDays { return nil }
      return StaleMeasure(measure: measure, latest: last)
    }
  }
}
