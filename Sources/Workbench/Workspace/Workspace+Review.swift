package import Governance
package import Model

extension Workspace {
  /// Opens a review: assembles its pack as of today and freezes it under its digest.
  @discardableResult
  package func open(_ cadence: Name, by who: Name, token: String? = nil) throws -> Review {
    let token = try token.map { try Token($0, by: who.text, asking: "open \(cadence)") }
    return try settle(token, landed: review(entry:)) { today in
      try refuseUnknown(who)
      guard let cadence = try snapshot().find(Cadence.self, cadence) else {
        throw WorkspaceRefusal.noSuch("cadence \(cadence)")
      }
      let pack = try pack(for: cadence, asOf: today)
      let id = try freeReviewID(cadence.name, on: today)
      let earlier = try reviews().last { $0.cadence == cadence.name }
      let opened = try questions(ofMoneyIn: cadence, pack, on: today).reduce(
        Review.open(id, from: cadence, pack, by: who, on: today)
      ) { $0.asking($1) }
      let review = opened.carrying(earlier)
      let frozen = try review.frozen(under: Digest(of: pack.freeze()).description)
      return recording(frozen, .review, by: signed(who, because: "Opened \(frozen.title)"), on: today)
    }
  }

  /// Puts a question on the agenda of a review, or gives one that stands there more options.
  @discardableResult
  package func raise(_ item: AgendaItem, in review: String, by who: Name, token: String? = nil) throws -> Review {
    let token = try token.map { try Token($0, by: who.text, asking: item) }
    return try settle(token, landed: self.review(entry:)) { today in
      try refuseUnknown(who)
      let opened = try self.review(review)
      if let closing = opened.closing { throw Refusal.reviewClosed(review: opened.title, on: closing.written) }
      let asking = opened.asking(item)
      return recording(asking, .review, by: signed(who, because: "Asked: \(item.question)"), on: today)
    }
  }

  /// All reviews opened up to a day, each as it stands, in the order they were opened.
  package func reviews(through day: Day? = nil) throws -> [Review] {
    var order: [String] = []
    var latest: [String: Review] = [:]
    for review in try records(.review, memory.reviews, through: day) {
      if latest.updateValue(review, forKey: review.id) == nil { order.append(review.id) }
    }
    let minutes = Dictionary(grouping: try records(.minute, memory.minutes, through: day), by: \.review)
    return order.compactMap { id in
      latest[id].map { review in
        var review = review
        review.minutes = minutes[id] ?? []
        return review
      }
    }
  }

  package func review(_ id: String) throws -> Review {
    guard let review = try reviews().first(where: { $0.id == id }) else {
      throw WorkspaceRefusal.noSuch("review \(id)")
    }
    return review
  }

  /// Whether the pack a review froze still gives the digest it was frozen under.
  package func isIntact(_ review: Review) throws -> Bool {
    try review.digest == Digest(of: review.pack.freeze()).description
  }

  /// Whoever acts in a review is a person of the model as it stands.
  func refuseUnknown(_ who: Name) throws {
    guard try snapshot().find(Person.self, who) != nil else { throw Refusal.unknownPerson(who) }
  }

  private func review(entry seq: Int64) throws -> Review {
    guard let entry = try entry(seq) else { throw WorkspaceRefusal.noReview(seq) }
    var review = try Review(canonical: entry.payload)
    // As it stood then, with what was kept of it by then.
    review.minutes = try dated(.minute, memory.minutes).filter { $0.seq < seq && $0.record.review == review.id }.map(
      \.record)
    return review
  }

  /// `checkout-review-2025-06-29`; a second one on a day gets a number.
  private func freeReviewID(_ cadence: Name, on day: Day) throws -> String {
    let taken = Set(try reviews().map(\.id))
    let plain = "\(cadence)-\(day)"
    guard taken.contains(plain) else { return plain }
    return (2...).lazy.map { "\(plain)-\($0)" }.first { !taken.contains($0) } ?? plain
  }
}
