package import Model

/// People looking at evidence together: what they looked at, and what they have to decide.
package struct Review: Recorded {
  package static let record = "review"
  package static let format = 1

  package var id: String
  package var title: String
  package var cadence: Name?
  package var scope: Link<Governed>
  package var opened: Day
  package var openedBy: Name
  package private(set) var pack: Pack
  /// The digest of the frozen pack; nothing while it still moves.
  package private(set) var digest: String?
  package var agenda: [AgendaItem]
  /// What was kept while it was held; records of their own, and so no part of what is written of the review.
  package var minutes: [Minute] = []

  private enum CodingKeys: String, CodingKey { case id, title, cadence, scope, opened, openedBy, pack, digest, agenda }

  /// Opens a review from its cadence, with the questions the evidence asks.
  package static func open(
    _ id: String, from cadence: Resource<Cadence>, _ pack: Pack, by who: Name, on day: Day
  ) -> Review {
    var pack = pack
    pack.cadence = cadence.name
    return Review(
      id: id, title: cadence.title, cadence: cadence.name, scope: cadence.of, opened: day, openedBy: who, pack: pack,
      digest: nil, agenda: AgendaItem.asked(by: pack))
  }

  package var isFrozen: Bool { digest != nil }

  package func item(_ id: String) -> AgendaItem? { agenda.first { $0.id == id } }

  /// The questions that are neither decided nor, where they ask what came of a decision, scored; none once it is closed.
  package func waiting(_ decided: [Decision], scored: Set<String>) -> [AgendaItem] {
    guard closing == nil else { return [] }
    let answered = Set(decided.filter { $0.review == id }.map(\.item))
    return agenda.filter { item in
      if case .due(let decision) = item.origin, scored.contains(decision) { return false }
      return !answered.contains(item.id)
    }
  }

  /// Newer figures, as long as the pack is not frozen.
  package func showing(_ pack: Pack) throws(Refusal) -> Review {
    guard !isFrozen else { throw .packFrozen(review: title) }
    var review = self
    review.pack = pack
    return review
  }

  /// The review with its pack frozen under a digest of ``Pack/freeze()``.
  package func frozen(under digest: String) throws(Refusal) -> Review {
    guard !isFrozen else { throw .packFrozen(review: title) }
    var review = self
    review.digest = digest
    return review
  }

  /// The review with a question of somebody's own, or with one answered by more options.
  package func asking(_ item: AgendaItem) -> Review {
    var review = self
    if let position = review.agenda.firstIndex(where: { $0.id == item.id }) {
      review.agenda[position] = item
    } else {
      review.agenda.append(item)
    }
    return review
  }
}
