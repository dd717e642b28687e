package import Model

/// What somebody says to a proposal. Each stands in the record for good; a later one answers it.
package struct Response: Recorded {
  package static let record = "response"
  package static let format = 1

  package enum Says: String, Codable, CaseIterable, Sendable {
    /// No reason against it from where this person stands.
    case consent
    /// A reason why it would do harm; whoever accepts it all the same has to answer.
    case objection
    /// The objection of this person no longer stands.
    case objectionWithdrawn = "objection withdrawn"
    /// The change happens.
    case acceptance
    /// The change does not happen.
    case refusal
    /// Its author takes it back.
    case withdrawal
    /// What came of the trial, once its last day has come. Row 01.17.
    case trialSeen = "trial looked at"
  }

  package var proposal: String
  /// The version it was said to.
  package var version: Int
  package var by: Name
  package var says: Says
  package var because: String
  /// The right an acceptance or a refusal rests on.
  package var right: Decision.Right?
  /// Who agreed where the right asks for it.
  package var agreements: [Decision.Agreement]
  /// Which side stands where the same field was changed twice, by the field.
  package var choices: [String: Conflict.Side]
  package var given: Day
  /// False until people can sign in.
  package var authenticated: Bool
}
