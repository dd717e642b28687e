import Model

/// A review written down to be kept elsewhere: who was there, what was asked and decided, what it looked at. The same
/// in Markdown and as JSON.
package struct ReviewPaper: Sendable {
  package let review: Review
  /// What was decided in it.
  package let decisions: [Decision]
  package let referrals: [Referral]
  package let attendance: Attendance?
  package let naming: Naming
  /// How late or early it was held, in words.
  package let lateness: String?

  package init(
    _ review: Review, decisions: [Decision], referrals: [Referral] = [], attendance: Attendance? = nil,
    naming: Naming, lateness: String? = nil
  ) {
    self.review = review
    self.decisions = decisions.filter { $0.review == review.id }
    self.referrals = referrals.filter { $0.review == review.id }
    self.attendance = attendance
    self.naming = naming
    self.lateness = lateness
  }

  var pack: Pack { review.pack }

  func decision(_ item: AgendaItem) -> Decision? { decisions.first { $0.item == item.id } }

  /// `revision 12, evidence to batch 3, as of 31 Mar 2026`: with it every figure can be computed again.
  package var identity: String {
    "revision \(pack.revision), evidence to batch \(pack.batch), as of \(pack.asOf.spoken)"
      + (review.digest.map { ", digest \($0)" } ?? ", not frozen")
  }
}
