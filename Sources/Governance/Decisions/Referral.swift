package import Model

/// A question sent to whoever may decide it, because it lay beyond the right of the one who had it. How long it waits
/// there is what the escalation costs. Rows 07.02, 07.04, 07.06.
package struct Referral: Recorded {
  package static let record = "referral"
  package static let format = 1

  package var review: String
  package var item: String
  /// The way the sender would have gone; when the answer is the same again and again, the right is too narrow.
  package var option: String
  package var from: Name
  /// Those who may decide it; one of them does.
  package var to: [Name]
  /// The right the sender holds here, beyond whose limit it lies; nothing where they hold none.
  package var beyond: Name?
  /// The right under which it is to be decided.
  package var under: Name
  /// Why it is not the sender's, in the words of the right.
  package var because: String
  package var sent: Day
  /// False until people can sign in.
  package var authenticated: Bool

  /// Sends a question on, or says why it need not or cannot be.
  ///
  /// - Parameter earlier: the referrals of this question so far.
  package static func send(
    _ item: AgendaItem, _ option: String, in review: Review, by who: Name, under authority: Authority,
    after earlier: [Referral], decided: [Decision], on day: Day
  ) throws(Refusal) -> Referral {
    try review.refuseClosed()
    try Decision.refuseDecided(item, review, decided, authority.naming)
    guard let option = item.options.first(where: { $0.id == option }) else { throw .notOnTheAgenda("option \(option)") }
    let matter = item.matter(option, under: authority)
    let ruling = authority.ruling(for: who, on: matter)
    let words = authority.explain(ruling, for: who, on: matter)
    if ruling.isAllowed { throw .needless("\(words) There is nobody to send it to: decide it.") }
    guard let (rung, own) = ruling.way else { throw ruling.refusal(words) ?? .nobodyHoldsThisRight(words) }
    if let last = earlier.last, last.to == rung.people {
      throw .needless(
        "“\(item.question)” was sent to \(Spoken.list(last.to.map(authority.naming.person), "or")) on \(last.sent.spoken) already and waits there."
      )
    }
    return Referral(
      review: review.id, item: item.id, option: option.id, from: who, to: rung.people, beyond: own, under: rung.right,
      because: words, sent: day, authenticated: false)
  }

  /// Calendar days it has waited, both ends counted.
  package func waited(on day: Day) -> Int { max(1, day - sent + 1) }
}

extension Ruling {
  /// Who decides instead, and the right beyond whose limit it lies.
  fileprivate var way: (rung: Rung, own: Name?)? {
    switch self {
    case .beyond(let own, _, _, let next?, _): (next, own.right)
    case .notYours(let decider, _) where !decider.people.isEmpty: (decider, nil)
    default: nil
    }
  }

  /// The step that may go beyond its limit as an exception: its holder's own, where nobody above may decide.
  var exceptional: Rung? { if case .beyond(let own, _, _, nil, _) = self { own } else { nil } }
  package var isExceptional: Bool { exceptional != nil }
}
