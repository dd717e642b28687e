import Model

/// What happened, what is safe, what to do: outside the frame, because the frame itself may be what
/// cannot be made.
struct FailurePage: Sendable {
  let failure: Failure
  let organisation: String

  init(_ failure: Failure, organisation: String) { (self.failure, self.organisation) = (failure, organisation) }

  var answer: Answer {
    var html = HTML(Markup(trusted: "<!doctype html>\n"))
    html.append(
      element(
        "html", [Attribute("lang", "en")],
        HTML {
          head; element("body", [], content)
        }))
    return .page(html, status: failure.status)
  }

  private var head: HTML {
    element(
      "head", [],
      HTML {
        meta(Attribute("charset", "utf-8"))
        meta(.name("viewport"), Attribute("content", "width=device-width, initial-scale=1"))
        element("title", [], HTML("\(failure.title) · \(organisation)"))
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
      mainElement(.id("content"), .class("content")) {
        h1 { failure.title }
        p(.class("sentence")) { failure.text }
        if let step = failure.step {
          p { a(.class("button"), .href(Href(path: step.link.path))) { step.words } }
        }
      }
    }
  }
}
