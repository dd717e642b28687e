package import Model

/// A rule, gate, review, guardrail or measure that changed nothing in two quarters, or whose day to be looked at has
/// come: if we were not doing this today, would we start? What is kept is kept for a reason and until a day.
package struct IdleRule: Equatable, Sendable {
  package enum Sort: String, CaseIterable, Sendable { case gate, review, guardrail, measure, rule }

  /// Two quarters.
  package static let days = 182
  /// Agreement given so often, and never withheld, decides nothing.
  package static let agreedOften = 3

  package let sort: Sort
  package let address: Address
  package let title: String
  /// Why it is asked.
  package let sentence: String
}

/// What was said of an idle rule: kept for a reason until a day, or abandoned.
package struct Keeping: Recorded {
  package static let record = "keeping"
  package static let format = 1
  package enum Verdict: String, Codable, CaseIterable, Sendable { case keep, abandon }

  /// The resource it is about, such as `cadence/seller-crm-steering`.
  package var about: String
  package var verdict: Verdict
  package var because: String
  package var by: Name
  package var written: Day
  /// The day it is looked at again; nothing where it is to go.
  package var next: Day?
  /// The proposal that ends it, where it is to go.
  package var proposal: String?
  /// False where nobody had to prove who they are.
  package var authenticated: Bool

  /// Whether it answers the question on a day.
  package func stands(on day: Day) -> Bool { next.map { day < $0 } ?? true }

  package static func make(
    _ rule: IdleRule, _ verdict: Verdict, because: String, next: Day?, proposal: String?, by who: Name,
    under authority: Authority, on day: Day
  ) throws(Refusal) -> Keeping {
    guard authority.standing.knows(who) else { throw .unknownPerson(who) }
    guard because.says else { throw .incomplete(.because) }
    if verdict == .keep, next.map({ $0 <= day }) ?? true { throw .incomplete(.nextLook) }
    return Keeping(
      about: rule.address.description, verdict: verdict, because: because, by: who, written: day,
      next: verdict == .keep ? next : nil, proposal: proposal, authenticated: false)
  }
}
