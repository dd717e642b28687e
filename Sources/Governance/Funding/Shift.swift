package import Model

/// A change of what is wanted, of what comes first, or of where money goes, with the trend it answered: a plan that
/// adapts says why each time. Row 05.06.
package struct Shift: Equatable, Sendable {
  package enum What: String, Sendable, CaseIterable { case investment, goal, priority }

  package let day: Day
  package let what: What
  /// What changed, one line each.
  package let lines: [String]
  package let because: String
  /// The figures it rested on; none where nobody pinned one.
  package let trend: [PinnedFigure]
  /// The decision that made it; none where the model was changed without one.
  package let decision: String?

  /// The kinds whose change is a shift of the plan.
  package static let kinds: [(word: String, what: What)] = [
    (Fund.word, .investment), (FundingLine.word, .investment), (Goal.word, .goal), (Strategy.word, .goal),
    (CostOfDelay.word, .priority), (Initiative.word, .priority), (Roadmap.word, .priority),
  ]

  static func what(of address: Address) -> What? { kinds.first { $0.word == address.kind }?.what }

  /// A decision that moves money, or changes a goal, a priority or a line.
  package init?(_ decision: Decision) {
    let edited = decision.consequence.edits.compactMap { Edit(written: $0)?.address }.compactMap(Shift.what)
    let moves = !(decision.consequence.moves ?? []).isEmpty
    guard let what = moves ? .investment : edited.first else { return nil }
    self.init(
      day: decision.decided, what: what, lines: decision.consequence.lines, because: decision.because,
      trend: decision.evidence, decision: decision.id)
  }

  /// A revision of the model that nobody decided in a review.
  package init?(on day: Day, _ changes: [Change], because: String) {
    let own = changes.filter { Shift.what(of: $0.address) != nil }
    guard let what = own.lazy.compactMap({ Shift.what(of: $0.address) }).first else { return nil }
    self.init(
      day: day, what: what, lines: own.map(\.description), because: because, trend: [], decision: nil)
  }

  private init(
    day: Day, what: What, lines: [String], because: String, trend: [PinnedFigure], decision: String?
  ) {
    (self.day, self.what, self.lines, self.because) = (day, what, lines, because)
    (self.trend, self.decision) = (trend, decision)
  }
}
