import Model

extension Frame {
  /// The day the page looks from; another day is one form away, today one link.
  var dayPicker: HTML {
    details(.class("pick")) {
      summary {
        span(.class("tool-word")) { "as of" }
        HTML(" " + standpoint.asOf.spoken)
      }
      div(.class("pick-panel")) {
        form(Attribute("method", "get"), .action(standpoint.today(link))) {
          labelElement(.for("as-of")) { "Look at another day" }
          input(
            .id("as-of"), .type("date"), .name("as-of"), .value(standpoint.asOf.description), .required)
          for pair in asked { input(.type("hidden"), .name(pair.name), .value(pair.value)) }
          button(.class("button"), .type("submit")) { "Show this day" }
        }
        if standpoint.isAnotherDay {
          p { a(.href(today)) { "Return to today, \(standpoint.today.spoken)" } }
        }
      }
    }
  }

  var searchField: HTML {
    HTML {
      form(
        .class("search-field only-wide"), Attribute("method", "get"), .action(Href(path: Links.search.path)),
        .role("search")
      ) {
        input(
          .type("search"), .name("q"), .value(search), .label("Search the model"), Attribute("placeholder", "Search"),
          Attribute("data-search", ""))
        element("kbd", [.hidden], HTML("/"))
        standpoint.fields
      }
      a(.class("tool only-narrow"), .href(standpoint.to(.search)), .label("Search"), Attribute("data-search-link", ""))
      {
        HTML(Markup(trusted: Frame.lens))
      }
    }
  }

  private static let lens: StaticString = """
    <svg width="15" height="15" viewBox="0 0 15 15" aria-hidden="true"><circle cx="6.3" cy="6.3" r="4.6" fill="none" \
    stroke="currentColor" stroke-width="1.5"/><path d="m9.8 9.8 3.7 3.7" stroke="currentColor" stroke-width="1.5"/></svg>
    """

  var shortcuts: HTML {
    element(
      "dialog", [.class("shortcuts"), .labelledBy("shortcuts-title")],
      HTML {
        h2(.id("shortcuts-title")) { "Keyboard shortcuts" }
        dl {
          for key in [("/", "search"), ("?", "this list")] + navigation.shortcuts {
            dt { element("kbd", [], HTML(key.0)) }
            dd { key.1 }
          }
        }
        form(Attribute("method", "dialog")) { button(.class("button"), .type("submit")) { "Close" } }
      })
  }
}
