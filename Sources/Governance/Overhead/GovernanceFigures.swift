package import Analysis
package import Model

/// How well an organisation decides: how long it takes, where it is decided, what waiting and meeting cost, and how
/// often what was expected came about. Of places and forums, never of people. Rows 01.16, 07.02, 07.04, 07.06.
package struct GovernanceFigures: Sendable {
  /// What the figures are computed from.
  package struct Record: Sendable {
    package var decisions: [Decision]
    package var escalated: [Escalated]
    package var reviews: [Review]
    package var scores: [Score]
    package var courses: [Course]
    /// The days reviews were due and did not take place.
    package var missed: [Day]

    package init(
      decisions: [Decision], escalated: [Escalated], reviews: [Review], scores: [Score], courses: [Course],
      missed: [Day]
    ) {
      self.decisions = decisions
      self.escalated = escalated
      self.reviews = reviews
      self.scores = scores
      self.courses = courses
      self.missed = missed
    }
  }

  /// Fewer decisions than this say nothing about how an organisation decides.
  package static let fewest = 5
  /// A year: decisions are few.
  package static let days = 364

  package let window: Figure.Window
  package let asOf: Day
  /// Those taken in the window, first to last.
  package let decisions: [Decision]
  package let escalated: [Escalated]
  let record: Record
  let containment: Containment
  let model: Snapshot

  package init(_ record: Record, in model: Snapshot, asOf: Day, days: Int = GovernanceFigures.days) {
    window = Figure.Window(from: asOf - (days - 1), to: asOf)
    (self.asOf, self.record, self.model) = (asOf, record, model)
    containment = Containment(model)
    let days = window.from...window.to
    decisions = record.decisions.filter { days.contains($0.decided) }
    escalated = record.escalated.filter { days.contains($0.decision.decided) }
  }

  /// Taken under a right that holds right there, or nearer still, and never sent on.
  package func isLocal(_ decision: Decision) -> Bool {
    guard (decision.hops ?? 0) == 0, decision.exception == nil,
      let right = model.find(DecisionRight.self, decision.right.name)
    else { return false }
    return right.scope == decision.scope || containment.covers(decision.scope.address, right.scope.address)
  }

  /// `product`, `team`, `department`: where the right that decided holds.
  package func level(_ decision: Decision) -> String {
    guard let place = model.find(DecisionRight.self, decision.right.name)?.scope.address else {
      return "a right that is gone"
    }
    guard place.kind == Unit.word else { return Spoken.plain(place.kind) }
    return model.find(Unit.self, place.name).map { Spoken.plain($0.scope.rawValue) } ?? Spoken.plain(place.kind)
  }

  package var exceptions: [Decision] { decisions.filter { $0.exception != nil } }
  package var opinions: [Decision] { decisions.filter { $0.grade == .opinion } }
}
