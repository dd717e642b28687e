package import Model

/// What somebody expected of what they decided, so that it can be looked back at: of a decision or of a change of the
/// model that was proposed and accepted.
package struct Claim: Equatable, Sendable {
  /// Of the decision or the proposal.
  package let id: String
  package let expects: ExpectedEffect
  /// The day from which it may be looked back at.
  package let revisit: Day
  /// The day it took effect: what lies before is before.
  package let taken: Day
  /// The value that was on screen when it was decided; nothing when that figure was not pinned.
  package let before: Double?

  package init(_ decision: Decision) {
    (id, expects, revisit, taken) = (decision.id, decision.expects, decision.revisit, decision.decided)
    before = decision.evidence.first { [expects] in $0.id == expects.figure }?.value
  }

  /// Nothing while a proposal is not accepted, or expects nothing.
  package init?(_ course: Course) {
    guard course.state == .accepted, let expects = course.proposal.expects, let accepted = course.closing?.given else {
      return nil
    }
    (id, self.expects, revisit, taken) = (course.proposal.id, expects, expects.by, accepted)
    before = nil
  }
}
