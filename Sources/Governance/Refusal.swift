package import Model

/// The domain says no: few, typed, and written for the person who asked.
package enum Refusal: Error, Equatable, Sendable {
  /// Somebody else decides. The sentence names them.
  case notYours(String, whoCan: [Name])
  /// The person holds the right, and the matter lies beyond its limit.
  case beyondLimit(String, whoCan: [Name])
  /// The model gives nobody this right here, or gives it to several, or only to vacant roles.
  case nobodyHoldsThisRight(String)
  /// What the pack shows can no longer be changed.
  case packFrozen(review: String)
  /// Decisions rest on a pack that stays as it was; this one still moves.
  case packNotFrozen(review: String)
  /// The model changed since the page was opened.
  case staleRevision(seen: Int, now: Int)
  /// The question has been decided.
  case alreadyDecided(question: String, by: String, on: Day)
  /// Roles that must agree have not.
  case needsAgreement(String, whoCan: [Name])
  case unknownPerson(Name)
  case unknownScope(Address)
  /// The review has no such question, or the question no such option.
  case notOnTheAgenda(String)
  /// A proposal and the model changed the same fields, and nobody has said which change stands.
  case changedTwice([String])
  /// A proposal is accepted against objections only with an answer to them.
  case unanswered([String])
  /// Something a decision cannot do without is missing.
  case incomplete(Missing)
  /// A change written by hand that the model cannot take.
  case unwritableChange(String, because: String)
  /// Scoring waits for the revisit day.
  case notYetDue(Day)
  /// The review is over; its open questions went to the next one.
  case reviewClosed(review: String, on: Day)
  /// What was asked for is not needed, with why.
  case needless(String)
  /// An experiment is not in the state for what was asked, or does not say enough to begin.
  case experiment(String)
  /// A forecast that cannot be promised.
  case promise(String)
  /// Limits that cannot be locked on those readings.
  case baseline(String)
  /// A contact with customers that cannot be kept as it was told.
  case contact(String)

  /// What every decision states, so that it can be scored later.
  package enum Missing: String, Equatable, Sendable, CaseIterable {
    case because, expectedEffect, revisitDay, options, evidence, waiverEnd, change, trialEnd, trialEffect, title, note,
      nextLook, learnt
  }
}

extension Refusal {
  /// A word for programs; stable.
  package var id: String {
    switch self {
    case .notYours: "not-yours"
    case .beyondLimit: "beyond-limit"
    case .nobodyHoldsThisRight: "nobody-holds-this-right"
    case .packFrozen: "pack-frozen"
    case .packNotFrozen: "pack-not-frozen"
    case .staleRevision: "stale-revision"
    case .alreadyDecided: "already-decided"
    case .needsAgreement: "needs-agreement"
    case .unknownPerson: "unknown-person"
    case .unknownScope: "unknown-scope"
    case .notOnTheAgenda: "not-on-the-agenda"
    case .changedTwice: "changed-twice"
    case .unanswered: "unanswered"
    case .incomplete: "incomplete"
    case .unwritableChange: "unwritable-change"
    case .notYetDue: "not-yet-due"
    case .reviewClosed: "review-closed"
    case .needless: "needless"
    case .experiment: "experiment"
    case .promise: "promise"
    case .baseline: "baseline"
    case .contact: "contact"
    }
  }

  /// The people who could do what this one may not.
  package var whoCan: [Name] {
    switch self {
    case .notYours(_, let people), .beyondLimit(_, let people), .needsAgreement(_, let people): people
    default: []
    }
  }
}
