package import Governance
package import Model

extension Workspace {
  /// Sends a question to whoever may decide the way chosen, when that is somebody else.
  @discardableResult
  package func refer(
    _ item: String, _ option: String, in review: String, by who: Name, token: String? = nil
  ) throws -> Referral {
    let token = try token.map { try Token($0, by: who.text, asking: "refer \(review) \(item) \(option)") }
    return try settle(token, landed: { try record(Referral.self, $0) }) { today in
      let review = try self.review(review)
      guard let question = review.item(item) else { throw Refusal.notOnTheAgenda("question \(item)") }
      var referral = try Referral.send(
        question, option, in: review, by: who, under: authority(), after: referrals(of: item, in: review),
        decided: decisions(), on: today)
      referral.authenticated = proves(who)
      return recording(referral, .referral, by: signed(who, because: referral.because), on: today)
    }
  }

  /// Every question sent on up to a day, first to last.
  package func referrals(through day: Day? = nil) throws -> [Referral] {
    try records(.referral, memory.referrals, through: day)
  }

  /// How a question was sent on, in whichever review it stood.
  package func referrals(of item: String, in review: Review) throws -> [Referral] {
    let stations = review.stations(of: item, among: try reviews())
    return try referrals().filter { $0.item == item && stations.contains($0.review) }
  }
}
