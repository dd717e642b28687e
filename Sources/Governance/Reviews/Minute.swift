package import Model

/// Something kept of a review while it is held: a note, who was there, that it was closed. Each stands for good; a
/// later one answers it.
package struct Minute: Recorded {
  package static let record = "minute"
  package static let format = 1

  package enum Says: Codable, Equatable, Sendable {
    case note(String)
    /// Everybody who was there; said again, the later one counts.
    case present([Name])
    /// The review is over; these questions go to the next one of its cadence.
    case closed(carried: [String])
  }

  package var review: String
  package var by: Name
  package var says: Says
  package var written: Day
  /// False until people can sign in.
  package var authenticated: Bool

  package init(_ says: Says, in review: String, by who: Name, on day: Day) {
    (self.says, self.review, by, written, authenticated) = (says, review, who, day, false)
  }

  /// A note somebody wants kept, or why it is none.
  package static func note(_ text: String, in review: Review, by who: Name, on day: Day) throws(Refusal) -> Minute {
    try review.refuseClosed()
    guard text.says else { throw .incomplete(.note) }
    return Minute(.note(text), in: review.id, by: who, on: day)
  }

  /// Who was there.
  package static func present(
    _ people: [Name], in review: Review, by who: Name, under authority: Authority, on day: Day
  ) throws(Refusal) -> Minute {
    try review.refuseClosed()
    if let stranger = people.first(where: { !authority.standing.knows($0) }) { throw .unknownPerson(stranger) }
    return Minute(.present(Set(people).sorted()), in: review.id, by: who, on: day)
  }

  /// Closes a review; what nobody has answered goes to the next one of its cadence.
  package static func close(
    _ review: Review, decided: [Decision], scored: Set<String>, by who: Name, on day: Day
  ) throws(Refusal) -> Minute {
    try review.refuseClosed()
    let open = review.waiting(decided, scored: scored).filter { !$0.origin.isAskedAnew }
    return Minute(.closed(carried: open.map(\.id)), in: review.id, by: who, on: day)
  }
}
