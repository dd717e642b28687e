import Model

/// What happened, what is safe, what to do: outside the frame, because the frame itself may be what
/// cannot be made.
struct FailurePage: Sendable {
  let failure: Failure
  let organisation: String

  init(_ failure: Failure, organisation: String) { (self.failure, self.organisation) = (failure, organisation) }

  var answer: Answer {
    let content = HTML {
      h1 { failure.title }
      p(.class("sentence")) { failure.text }
      if let step = failure.step {
        p { a(.class("button"), .href(Href(path: step.link.path))) { step.words } }
      }
    }
    return BarePage(failure.title, organisation: organisation, content).answer(status: failure.status)
  }
}

/// A page without a frame: nothing of the organisation but its name stands on it.
struct BarePage: Sendable {
  let title: String
  let organisation: String
  let page: HTML

  init(_ title: String, organisation: String, _ page: HTML) {
    (self.title, self.organisation, self.page) = (title, organisation, page)
  }

  func answer(status: Int = 200) -> Answer {
    var html = HTML(Markup(trusted: "<!doctype html>\n"))
    html.append(
      element(
        "html", [Attribute("lang", "en")],
        HTML {
          head; element("body", [], content)
        }))
    return .page(html, status: status)
  }

  private var head: HTML {
    element(
      "head", [],
      HTML {
        meta(Attribute("charset", "utf-8"))
        meta(.name("viewport"), Attribute("content", "width=device-width, initial-scale=1"))
        element("title", [], HTML("\(title) · \(organisation)"))
        linkElement(Attribute("rel", "icon"), .href(Asset.logo.href), .type("image/svg+xml"))
        linkElement(Attribute("rel", "stylesheet"), .href(Asset.style.href))
        element("script", [Attribute("src", Asset.theme.href.text)], HTML())
      })
  }

  private var content: HTML {
    HTML {
      headerElement(.class("bar")) {
        a(.class("brand"), .href(Href(path: []))) {
          Logo.mark(); span { organisation }
        }
      }
      mainElement(.id("content"), .class("content bare")) { page }
    }
  }
}
