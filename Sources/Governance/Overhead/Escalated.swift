/// A question that was sent on and then decided: what it cost, and whether whoever decided it went the way the sender
/// would have gone.
package struct Escalated: Equatable, Sendable {
  package let decision: Decision
  /// The first time it was sent on.
  package let referral: Referral

  package init(_ decision: Decision, _ referral: Referral) { (self.decision, self.referral) = (decision, referral) }

  package var agreed: Bool { decision.chosen == referral.option }
  package var days: Int { decision.escalationDays ?? referral.waited(on: decision.decided) }
}
