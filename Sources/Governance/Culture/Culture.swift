package import Analysis
package import Model

/// What people did, read for the five concepts of the product model side by side. Behaviour only: no questionnaire by
/// itself and no figure about a person. SVPG; rows 10.06, 10.07.
package struct Culture: Equatable, Sendable {
  /// The five concepts, in the field's order.
  package enum Concept: String, CaseIterable, Sendable { case culture, strategy, teams, discovery, delivery }

  /// One thing that shows, and what it says.
  package struct Sign: Equatable, Sendable {
    package enum Says: String, Sendable {
      case shows = "it shows"
      case mixed = "in part"
      case against = "speaks against it"
      case unknown = "not enough yet"
    }
    package let concept: Concept
    /// The principle it speaks of: `learning over failure`.
    package let principle: String
    package let figure: Figure
    package let says: Says
    /// The value in a sentence.
    package let sentence: String
  }

  package let asOf: Day
  /// What is counted happened within so many days.
  package static let window = 182
  package let signs: [Sign]
  package let contacts: [TeamContact]
  /// Findings of laws where what is rewarded or measured pulls against what is wanted.
  package let contradictions: [Finding]

  package func signs(of concept: Concept) -> [Sign] { signs.filter { $0.concept == concept } }

  /// `Discovery shows in 2 of 4 signs`.
  package func sentence(of concept: Concept) -> String {
    let own = signs(of: concept)
    let known = own.filter { $0.says != .unknown }
    guard !known.isEmpty else { return "Not enough yet to say anything." }
    let shown = known.count { $0.says == .shows }
    let rest = own.count - known.count
    return "\(grouped(shown)) of \(counted(known.count, "sign")) \(shown == 1 ? "shows" : "show") it"
      + (rest == 0 ? "." : "; \(counted(rest, "sign")) \(rest == 1 ? "has" : "have") too little to go by.")
  }

  /// The laws whose findings are contradictions between what is wanted and what is rewarded or aimed at.
  package static let contradicting: Set<String> = [
    "elements-fit-together", "a-target-is-no-busyness", "a-goal-aims-at-outcomes", "a-goal-keeps-an-eye-on-value",
    "success-is-more-than-schedule-and-budget",
  ]

  package init(_ seen: CultureEvidence) {
    asOf = seen.asOf
    contacts = TeamContact.all(seen.contacts, in: seen.model, asOf: seen.asOf)
    contradictions = seen.findings.filter { Culture.contradicting.contains($0.rule) }
    signs = seen.signs(contacts, contradictions)
  }
}

/// What culture is read from.
package struct CultureEvidence: Sendable {
  package var model: Snapshot
  package var asOf: Day
  /// Every run of an experiment up to that day.
  package var runs: [ExperimentRun]
  package var decisions: [Decision]
  package var scores: [Score]
  package var proposals: [Course]
  package var contacts: [CustomerContact]
  package var findings: [Finding]
  package var alignment: Alignment
  /// By product, in how many of the last whole weeks something was finished, and how many those were.
  package var deliveries: [(product: Name, weeks: Int, of: Int)]

  package init(
    _ model: Snapshot, asOf day: Day, runs: [ExperimentRun], decisions: [Decision], scores: [Score],
    proposals: [Course], contacts: [CustomerContact], findings: [Finding], alignment: Alignment,
    deliveries: [(product: Name, weeks: Int, of: Int)]
  ) {
    (self.model, asOf, self.runs, self.decisions, self.scores) = (model, day, runs, decisions, scores)
    (self.proposals, self.contacts, self.findings) = (proposals, contacts, findings)
    (self.alignment, self.deliveries) = (alignment, deliveries)
  }

  var window: Figure.Window { Figure.Window(from: asOf - (Culture.window - 1), to: asOf) }
  func isRecent(_ day: Day) -> Bool { window.from <= day && day <= window.to }
}
