import Model

/// The day a page looks from. Links made here keep it, so that somebody who looks at another day
/// stays on that day until they return.
struct Standpoint: Hashable, Sendable {
  /// The organisation's own day: where the page stands when nothing else was asked for.
  let today: Day
  /// The day asked for.
  let asOf: Day

  init(today: Day, asOf: Day? = nil) {
    self.today = today
    self.asOf = asOf ?? today
  }

  var isAnotherDay: Bool { asOf != today }

  func to(_ link: Links, _ query: [(name: String, value: String)] = [], fragment: String? = nil) -> Href {
    let day = isAnotherDay ? [(name: "as-of", value: asOf.description)] : []
    return Href(path: link.path, query: query + day, fragment: fragment)
  }

  /// The same page seen from today.
  func today(_ link: Links) -> Href { Href(path: link.path) }
}
