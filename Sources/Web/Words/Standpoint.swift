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
    /// Nobody has accepted or refused it, so it can be written on.
    var isOpen = true
  }

  init(today: Day, asOf: Day? = nil) { (self.today, self.asOf, draft) = (today, asOf ?? today, nil) }

  /// A draft stands on the model of today, so it is looked at from today.
  init(today: Day, draft: Draft) { (self.today, asOf, self.draft) = (today, today, draft) }

  var isAnotherDay: Bool { asOf != today }
  /// The day looked from, when it is not today.
  var otherDay: Day? { isAnotherDay ? asOf : nil }
  /// Another day and a draft are looked at; things are done only from here.
  var isHereAndNow: Bool { !isAnotherDay && draft == nil }
  /// The model is written as of today, and an open draft is written on.
  var isWritten: Bool { draft?.isOpen ?? !isAnotherDay }

  func to(_ link: Links, _ query: [(name: String, value: String)] = [], fragment: String? = nil) -> Href {
    Href(path: link.path, query: query + kept, fragment: fragment)
  }

  private var kept: [(name: String, value: String)] {
    if let draft { return [("draft", draft.id)] }
    return isAnotherDay ? [("as-of", asOf.description)] : []
  }

  /// What a form read with GET carries along, so that its page is looked at from the same place.
  var fields: HTML {
    HTML { for pair in kept { input(.type("hidden"), .name(pair.name), .value(pair.value)) } }
  }

  /// The same page seen from today.
  func today(_ link: Links) -> Href { Href(path: link.path) }
}
