package import Model

/// What was decided, by whom, within which right, on what evidence, and what was expected of it.
/// Rows 06.03, 07.01–07.05.
package struct Decision: Recorded {
  package static let record = "decision"
  package static let format = 1

  /// The right as it stood at the moment of deciding.
  package struct Right: Codable, Equatable, Sendable {
    package var name: Name
    /// The role or person the right names, `role/product-owner`.
    package var holder: Link<Holder>
    /// `up to 20 000 EUR when it can be undone`, or `without limit`.
    package var limit: String
    package var revision: Int
    package var explanation: String
  }

  /// Somebody whose agreement the right asks for, and the role they gave it in.
  package struct Agreement: Codable, Hashable, Sendable {
    package var by: Name
    package var role: Name
    /// The day it was said, in a record of its own; nothing for the decider's, who agrees by deciding, and for one
    /// written down by the decider, before agreements were said by the people themselves.
    package var given: Day?
    package init(by: Name, as role: Name, on given: Day? = nil) {
      self.by = by
      self.role = role
      self.given = given
    }
  }

  /// What changes in the model in the same moment.
  package struct Consequence: Codable, Equatable, Sendable {
    package var edits: [String]
    /// `~ team/quay people: 7 → 8`.
    package var lines: [String]
    /// The money it moves; none in a record written before money could move.
    package var moves: [FundTransfer]?
    /// Breaches it lets stand for a time.
    package var waivers: [Waiver]?
    /// Experiments it starts.
    package var starts: [Name]?
  }

  package var id: String
  package var review: String
  package var item: String
  package var question: String
  package var type: String
  package var scope: Link<Governed>
  package var options: [AgendaItem.Option]
  /// The id of the option taken.
  package var chosen: String
  package var because: String
  package var decider: Name
  package var right: Right
  package var agreements: [Agreement]
  package var evidence: [PinnedFigure]
  package var grade: Grade
  package var expects: ExpectedEffect
  package var revisit: Day
  package var consequence: Consequence
  package var raised: Day
  package var decided: Day
  /// False until people sign in: the decider was chosen, not proven.
  package var authenticated: Bool
  /// How often the question was sent on before it was decided; none in a record written before that was kept.
  package var hops: Int?
  /// The day it was first sent on.
  package var sent: Day?
  /// Why it was decided beyond every right, where nobody in the model may decide it.
  package var exception: String?

  /// Calendar days the escalation cost, both ends counted; nothing when the question was not sent on.
  package var escalationDays: Int? { sent.map { max(1, decided - $0 + 1) } }

  /// The option taken.
  package var option: AgendaItem.Option { options.first { $0.id == chosen } ?? AgendaItem.Option(chosen, chosen) }

  /// Calendar days from raised to decided, both ends counted. Row 07.02.
  package var latency: Int { decided - raised + 1 }
}
