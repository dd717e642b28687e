package import Model

/// A question of an open review that was sent on and waits: with whom, and for how many days. Row 07.02.
package struct WaitingQuestion: Equatable, Sendable {
  package let review: String
  package let item: String
  package let question: String
  /// One of them decides it.
  package let with: [Name]
  /// Who sent it to them.
  package let from: Name
  package let since: Day
  /// Calendar days, both ends counted.
  package let days: Int

  /// Those that wait on a day, the longest first.
  ///
  /// - Parameter sent: how a question was sent on, in whichever review it stood.
  package static func all(
    _ open: [Review], decided: [Decision], scored: Set<String>, on day: Day,
    sent: (AgendaItem, Review) throws -> [Referral]
  ) rethrows -> [WaitingQuestion] {
    try open.flatMap { review in
      try review.waiting(decided, scored: scored).compactMap { item in
        try sent(item, review).last.map { last in
          WaitingQuestion(
            review: review.id, item: item.id, question: item.question, with: last.to, from: last.from,
            since: last.sent, days: last.waited(on: day))
        }
      }
    }.sorted { ($0.since, $0.review, $0.item) < ($1.since, $1.review, $1.item) }
  }

  /// `Waits with Jonas for 6 days, since 23 Mar 2026`.
  package func spoken(_ naming: Naming) -> String {
    "Waits with \(Spoken.list(with.map(naming.person), "or")) for \(counted(days, "day")), since \(since.spoken)"
  }

  package func json(_ naming: Naming) -> JSON {
    [
      "review": .text(review), "question": .text(item), "asks": .text(question),
      "with": .list(with.map { .text($0.text) }), "from": .text(from.text), "since": .text(since.description),
      "days": .integer(days), "says": .text(spoken(naming)),
    ]
  }
}
