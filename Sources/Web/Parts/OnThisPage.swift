/// The parts of a long page, each one press away.
struct OnThisPage: Sendable {
  let parts: [(title: String, id: String)]
  init(_ parts: [(title: String, id: String)]) { self.parts = parts }

  var html: HTML {
    nav(.class("on-page"), .label("On this page")) {
      ul { for part in parts { li { a(.href(fragment: part.id)) { part.title } } } }
    }
  }
}
