package import Model

/// What somebody whose agreement a right asks for says, in their own name, to one way of answering a question. It is
/// said to that way as it stands: changed later, it has to be agreed to anew. Row 07.03.
package struct Stance: Recorded {
  package static let record = "stance"
  package static let format = 1

  package enum Says: String, Codable, CaseIterable, Sendable { case agrees, objects }

  package var review: String
  package var item: String
  /// The way as it stood when it was agreed to.
  package var option: AgendaItem.Option
  package var says: Says
  /// Why; an objection always says it.
  package var because: String
  package var by: Name
  package var given: Day
  /// False where nobody had to prove who they are.
  package var authenticated: Bool

  /// Says it, or says why it is not this person's to say.
  package static func say(
    _ says: Says, to option: String, of item: String, in review: Review, because: String, by who: Name,
    under authority: Authority, decided: [Decision], on day: Day
  ) throws(Refusal) -> Stance {
    guard authority.standing.knows(who) else { throw .unknownPerson(who) }
    guard let question = review.item(item) else { throw .notOnTheAgenda("question \(item)") }
    try review.refuseClosed()
    try Decision.refuseDecided(question, review, decided, authority.naming)
    guard let way = question.options.first(where: { $0.id == option }) else {
      throw .notOnTheAgenda("option \(option)")
    }
    let able = Set(authority.agreement(to: way, of: question).flatMap(\.able)).sorted()
    guard able.contains(who) else { throw notAsked(way, able, who, authority.naming) }
    if says == .objects, !because.says { throw .incomplete(.because) }
    return Stance(
      review: review.id, item: item, option: way, says: says, because: because, by: who, given: day,
      authenticated: false)
  }

  private static func notAsked(_ way: AgendaItem.Option, _ able: [Name], _ who: Name, _ naming: Naming) -> Refusal {
    guard !able.isEmpty else {
      return .needless("“\(way.title)” needs nobody's agreement: whoever holds the right decides it.")
    }
    let people = Spoken.list(able.map(naming.person), "or")
    return .notYours(
      "“\(way.title)” needs the agreement of \(people), not of \(naming.person(who)). A note in the review says what you think of it.",
      whoCan: able)
  }

  /// `Jonas agrees to “A”, 3 Mar 2026`.
  package func spoken(_ naming: Naming) -> String {
    let reason = because.says ? ": \(because)" : ""
    return
      "\(naming.person(by)) \(says == .agrees ? "agrees" : "objects") to “\(option.title)”, \(given.spoken)\(reason)"
  }
}

extension Sequence<Stance> {
  /// The last word of each person on a way that still stands as it did then.
  package func standing(on option: AgendaItem.Option) -> [Stance] {
    last(on: option).filter { $0.option == option }
  }

  /// Words of people on what a way was before somebody changed it: they count no more.
  package func void(on option: AgendaItem.Option) -> [Stance] {
    last(on: option).filter { $0.option != option }
  }

  private func last(on option: AgendaItem.Option) -> [Stance] {
    var last: [Name: Stance] = [:]
    for stance in self where stance.option.id == option.id { last[stance.by] = stance }
    return last.values.sorted { ($0.given, $0.by) < ($1.given, $1.by) }
  }
}

extension Authority {
  /// Whose agreement a way of answering a question needs under the right it is decided by; under every right on the
  /// path where nobody may decide it but as an exception.
  package func agreement(to option: AgendaItem.Option, of item: AgendaItem) -> [AgreementNeed] {
    let matter = item.matter(option, under: self)
    let ladder = ladder(for: matter.type, in: matter.scope)
    let rungs = decider(of: matter, on: ladder).map { [ladder.rungs[$0]] } ?? ladder.rungs
    return rungs.flatMap { agreement(to: matter, asked: $0.agree) }
      .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
