/// A section of a page with its heading; what stands inside may sit in a box.
struct Part: Sendable {
  let title: String
  var note: String?
  var id: String?
  let content: HTML

  init(_ title: String, note: String? = nil, id: String? = nil, @HTMLBuilder content: () -> HTML) {
    (self.title, self.note, self.id) = (title, note, id)
    self.content = content()
  }

  var html: HTML {
    section(.class("part"), id.map(Attribute.id) ?? .none) {
      h2 {
        title
        if let note {
          HTML {
            " "; small { note }
          }
        }
      }
      content
    }
  }

  static func box(@HTMLBuilder _ content: () -> HTML) -> HTML { div(.class("box")) { content() } }

  /// A list of terms and what they are here.
  static func pairs(_ pairs: [(term: String, meaning: HTML)]) -> HTML {
    dl(.class("pairs")) {
      for pair in pairs {
        dt { pair.term }
        dd { pair.meaning }
      }
    }
  }
}

/// A row of a list that leads somewhere: a mark or a day, a sentence, one action.
struct Item: Sendable {
  let mark: HTML
  let content: HTML
  var action: HTML?

  static func list(_ items: [Item], class name: String = "items") -> HTML {
    ul(.class(name)) { for item in items { item.html } }
  }

  var html: HTML {
    li {
      div(.class("item-mark")) { mark }
      div { content }
      div { action ?? HTML() }
    }
  }
}

/// The views of one subject, side by side.
struct Tabs: Sendable {
  let name: String
  let tabs: [(title: String, target: Href, isCurrent: Bool)]

  var html: HTML {
    nav(.class("tabs"), .label(name)) {
      ul {
        for tab in tabs {
          li { a(.href(tab.target), Attribute.current("page").when(tab.isCurrent)) { tab.title } }
        }
      }
    }
  }
}
