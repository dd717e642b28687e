package import Model

/// What was kept of a review while it was held.
extension Review {
  package var notes: [(minute: Minute, text: String)] {
    minutes.compactMap { minute in if case .note(let text) = minute.says { (minute, text) } else { nil } }
  }

  /// Who was there; nothing while nobody has said.
  package var present: [Name]? {
    minutes.lazy.reversed().compactMap { minute in
      if case .present(let people) = minute.says { people } else { nil }
    }.first
  }

  package var closing: Minute? {
    minutes.first { if case .closed = $0.says { true } else { false } }
  }

  /// The questions that went to the next review of the cadence.
  package var carried: [AgendaItem] {
    guard case .closed(let ids)? = closing?.says else { return [] }
    return ids.compactMap(item)
  }

  func refuseClosed() throws(Refusal) {
    if let closing { throw .reviewClosed(review: title, on: closing.written) }
  }

  /// The same with the questions an earlier one left open. A question the evidence asks again keeps the day it was
  /// first raised and the ways to answer it, and is told by what holds now.
  package func carrying(_ earlier: Review?) -> Review {
    var review = self
    for var item in earlier?.carried ?? [] {
      item.carriedFrom = earlier?.id
      if let again = review.item(item.id) { (item.because, item.evidence) = (again.because, again.evidence) }
      review = review.asking(item)
    }
    return review
  }

  /// The reviews a question stood in, this one last.
  package func stations(of item: String, among reviews: [Review]) -> [String] {
    var (stations, here) = ([id], self)
    while let before = here.item(item)?.carriedFrom, !stations.contains(before),
      let review = reviews.first(where: { $0.id == before })
    {
      stations.insert(before, at: 0)
      here = review
    }
    return stations
  }
}

/// Who of a cadence's roles was at a review, and what waits because nobody who decides it was.
package struct Attendance: Equatable, Sendable {
  package struct Absent: Equatable, Sendable {
    package let role: Name
    /// Who holds it; nobody where it is vacant.
    package let people: [Name]
  }
  package let present: [Name]
  package let absent: [Absent]
  /// One sentence for each open question none of whose deciders was there.
  package let waits: [String]

  package init(
    _ present: [Name], at review: Review, attended: [Name], open: [AgendaItem], under authority: Authority
  ) {
    self.present = present
    let there = Set(present)
    let scopes = authority.containment.scopes(over: review.scope.address)
    absent = attended.compactMap { role in
      let people = authority.standing.people(holding: role, at: review.scope.address, scopes, authority.containment)
      return there.isDisjoint(with: people) ? Absent(role: role, people: people) : nil
    }
    waits = open.compactMap { item in
      let rungs = item.options.compactMap { authority.whoDecides(item.matter($0, under: authority)).decider }
      guard !rungs.isEmpty, rungs.allSatisfy({ there.isDisjoint(with: $0.people) }) else { return nil }
      let who = rungs.reduce(into: [String]()) { names, rung in
        let name = authority.naming.people(of: rung)
        if !names.contains(name) { names.append(name) }
      }
      return "“\(item.question)” waits: \(Spoken.list(who, "or")) decides it and was not there."
    }
  }
}

extension Standing {
  /// Who holds a role for a place, or inside it where nobody does so over it.
  fileprivate func people(
    holding role: Name, at place: Address, _ scopes: [Address], _ containment: Containment
  ) -> [Name] {
    let inside = people(holding: role) { containment.covers(place, $0) && $0 != containment.whole }
    let over = people(holding: role, for: scopes)
    return Set(over + inside).sorted()
  }
}
