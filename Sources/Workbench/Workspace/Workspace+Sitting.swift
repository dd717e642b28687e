package import Governance
package import Model

extension Workspace {
  /// Keeps a note of somebody in a review.
  @discardableResult
  package func note(_ text: String, in review: String, by who: Name, token: String? = nil) throws -> Minute {
    try keep("note \(review) \(text)", by: who, token) { today in
      try Minute.note(text, in: self.review(review), by: who, on: today)
    }
  }

  /// Says who was at a review; said again, the later one counts.
  @discardableResult
  package func attend(_ review: String, _ people: [Name], by who: Name, token: String? = nil) throws -> Minute {
    let asked = people.map(\.text).joined(separator: " ")
    return try keep("present \(review) \(asked)", by: who, token) { today in
      try Minute.present(people, in: self.review(review), by: who, under: authority(), on: today)
    }
  }

  /// Closes a review. Its open questions go to the next one of its cadence.
  @discardableResult
  package func close(_ review: String, by who: Name, token: String? = nil) throws -> Minute {
    try keep("close \(review)", by: who, token) { today in
      try Minute.close(
        self.review(review), decided: decisions(), scored: scored(), by: who, on: today)
    }
  }

  /// Who of a cadence's roles was there, and what waits because of those who were not.
  package func attendance(at review: Review) throws -> Attendance? {
    guard let present = review.present else { return nil }
    let day = review.closing?.written
    let authority = try authority(asOf: day)
    let attended = review.cadence.flatMap { authority.model.find(Cadence.self, $0) }?.attended.map(\.name) ?? []
    let open =
      review.closing == nil ? review.waiting(try decisions(), scored: try scored()) : review.carried
    return Attendance(present, at: review, attended: attended, open: open, under: authority)
  }

  /// When the reviews of every cadence are due, by the model of a day: what waits longest first.
  package func standings(asOf day: Day) throws -> [CadenceStanding] {
    let first = try firstRevision().flatMap(entry)?.day ?? day
    let reviews = try reviews(through: day)
    return try structure(asOf: day).all(Cadence.self).map { cadence in
      let held = reviews.filter { $0.cadence == cadence.name }.map(\.opened)
      return CadenceStanding(cadence, held: held, from: max(first, cadence.from), asOf: day)
    }.sorted { a, b in (a.due ?? a.next ?? day, a.cadence.name) < (b.due ?? b.next ?? day, b.cadence.name) }
  }

  private func keep(
    _ asking: String, by who: Name, _ token: String?, _ make: (Day) throws -> Minute
  ) throws -> Minute {
    let token = try token.map { try Token($0, by: who.text, asking: asking) }
    return try settle(token, landed: { try record(Minute.self, $0) }) { today in
      try refuseUnknown(who)
      var minute = try make(today)
      minute.authenticated = proves(who)
      return recording(minute, .minute, by: signed(who, because: minute.spoken), on: today)
    }
  }
}

extension Minute {
  fileprivate var spoken: String {
    switch says {
    case .note(let text): text
    case .present: "Who was there"
    case .closed(let carried): carried.isEmpty ? "Closed" : "Closed; \(carried.count) carried on"
    }
  }
}
