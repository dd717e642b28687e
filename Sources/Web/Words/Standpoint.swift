import Model

/// The day a page looks from, and the draft it looks at. Links made here keep both, so that somebody who
/// looks at another day or at a draft stays there until they return.
struct Standpoint: Hashable, Sendable {
  /// The organisation's own day: where the page stands when nothing else was asked for.
  let today: Day
  /// The day asked for.
  let asOf: Day
  /// The proposal whose draft is looked at instead of the model in force.
  let draft: Draft?

  struct Draft: Hashable, Sendable {
    let id: String
    let title: String
  }

  init(today: Day, asOf: Day? = nil, draft: Draft? = nil) {
    self.today = today
    self.asOf = asOf ?? today
    self.draft = draft
  }

  var isAnotherDay: Bool { asOf != today }

  func to(_ link: Links, _ query: [(name: String, value: String)] = [], fragment: String? = nil) -> Href {
    let day = isAnotherDay ? [(name: "as-of", value: asOf.description)] : []
    let draft = draft.map { [(name: "draft", value: $0.id)] } ?? []
    return Href(path: link.path, query: query + day + draft, fragment: fragment)
  }

  /// The same page seen from today.
  func today(_ link: Links) -> Href { Href(path: link.path) }
}
