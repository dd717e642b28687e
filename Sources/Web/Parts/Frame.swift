import Model

/// What surrounds every page: navigation, breadcrumbs, the day looked from, search, and the page itself.
struct Frame: Sendable {
  let organisation: String
  let standpoint: Standpoint
  let navigation: Navigation
  /// Where the page stands, outermost first; the last is the page itself.
  let crumbs: [(title: String, link: Links?)]
  /// The address of the page, which the day picker comes back to.
  let link: Links
  /// What was searched for.
  var search = ""
  /// What else was asked in the address, which another day keeps.
  var asked: [(name: String, value: String)] = []
  /// Who looks at it, and where they are another or leave.
  var who: Who?

  struct Who: Sendable {
    let words: String
    let target: Href
    init(_ words: String, _ target: Href) { (self.words, self.target) = (words, target) }
  }

  /// The page as it is sent.
  func document(title: String, content: HTML) -> HTML {
    var html = HTML(Markup(trusted: "<!doctype html>\n"))
    html.append(
      element(
        "html", [Attribute("lang", "en")],
        HTML {
          head(title)
          element("body", [], body(content))
        }))
    return html
  }

  private func head(_ title: String) -> HTML {
    element(
      "head", [],
      HTML {
        meta(Attribute("charset", "utf-8"))
        meta(.name("viewport"), Attribute("content", "width=device-width, initial-scale=1"))
        meta(.name("color-scheme"), Attribute("content", "light dark"))
        element("title", [], HTML("\(title) · \(organisation)"))
        linkElement(Attribute("rel", "icon"), .href(Asset.logo.href), .type("image/svg+xml"))
        linkElement(Attribute("rel", "stylesheet"), .href(Asset.style.href))
        element("script", [Attribute("src", Asset.theme.href.text)], HTML())
        element("script", [Attribute("src", Asset.script.href.text), .type("module")], HTML())
      })
  }

  private func body(_ content: HTML) -> HTML {
    HTML {
      a(.class("skip"), .href(fragment: "content")) { "Skip to the page" }
      div(.class("frame")) {
        div(.class("side")) {
          div(.class("side-inner")) {
            navigation.html(standpoint, name: "Sections", brand: brand)
          }
        }
        div {
          headerElement {
            bar; past
          }
          mainElement(.id("content"), .class("content"), Attribute("tabindex", "-1")) { content }
          foot
        }
      }
      shortcuts
    }
  }

  private var brand: HTML {
    a(.class("brand"), .href(standpoint.to(.home))) {
      Logo.mark(); span { organisation }
    }
  }

  private var bar: HTML {
    div(.class(standpoint.draft != nil ? "bar is-draft" : standpoint.isAnotherDay ? "bar is-past" : "bar")) {
      details(.class("pick menu only-narrow")) {
        summary {
          Logo.mark(size: 18); "Menu"
        }
        div(.class("pick-panel")) { navigation.html(standpoint, name: "Menu") }
      }
      breadcrumbs
      div(.class("tools")) {
        dayPicker
        searchField
        if let who {
          a(.class("tool who"), .href(who.target)) {
            span(.class("visually-hidden")) { "You are " }
            who.words
          }
        }
        button(
          .class("tool theme"), .type("button"), Attribute("data-theme-switch", ""), Attribute("data-script", ""),
          Attribute("hidden", ""), .label("Switch between light and dark")
        ) { HTML(Markup(trusted: Frame.halfMoon)) }
      }
    }
  }

  private static let halfMoon: StaticString = """
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true"><circle cx="7" cy="7" r="5.5" fill="none" \
    stroke="currentColor" stroke-width="1.4"/><path d="M7 1.5a5.5 5.5 0 0 1 0 11Z" fill="currentColor"/></svg>
    """

  private var breadcrumbs: HTML {
    nav(.class("crumbs"), .label("Breadcrumbs")) {
      ol {
        for (index, crumb) in crumbs.enumerated() {
          li {
            if let link = crumb.link, index < crumbs.count - 1 {
              a(.href(standpoint.to(link))) { crumb.title }
            } else {
              span(.current("page")) { crumb.title }
            }
          }
        }
      }
    }
  }

  private var past: HTML {
    HTML {
      if let draft = standpoint.draft {
        p(.class("past draft")) {
          "Draft: you are looking at the model with “\(draft.title)” in it; figures are those of today · "
          a(.href(Href(path: Links.proposal(draft.id).path))) { "the proposal" }
          " · "
          a(.href(standpoint.to(.compare))) { "compare" }
          " · "
          a(.href(today)) { "leave the draft" }
        }
      }
      if standpoint.isAnotherDay {
        p(.class("past")) {
          "You are looking at \(standpoint.asOf.spoken) · "
          a(.href(today)) { "return to today" }
        }
      }
    }
  }

  /// The same page seen from today, with what was searched for.
  var today: Href { Href(path: link.path, query: asked) }

  private var foot: HTML {
    footerElement(.class("foot")) {
      span { "\(organisation) as of \(standpoint.asOf.spoken)" }
      a(.href(standpoint.to(.transparency))) { "What is visible to whom" }
      button(
        .class("how-button keys"), .type("button"), Attribute("data-shortcuts", ""), Attribute("data-script", ""),
        Attribute("hidden", "")
      ) { "Keyboard shortcuts" }
    }
  }
}
