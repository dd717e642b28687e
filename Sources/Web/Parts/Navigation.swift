/// The sections beside every page. One that does not work yet is absent.
struct Navigation: Sendable {
  struct Section: Sendable {
    let title: String
    let link: Links
    /// The letter that goes there after `g`.
    let key: Character
    /// How many things wait there.
    var tally = 0
  }

  /// Groups in the order they are shown.
  let groups: [[Section]]
  /// What is looked for less often, one press away.
  let more: [Section]
  /// The section the page belongs to.
  let current: Links?

  /// All sections, with what waits in each.
  static func of(_ current: Links?, needs: Int = 0, reviews: Int = 0, findings: Int = 0) -> Navigation {
    Navigation(
      groups: [
        [
          Section(title: "Home", link: .home, key: "h", tally: needs),
          Section(title: "Products", link: .products, key: "p"),
          Section(title: "Value streams", link: .valueStreams, key: "v"),
          Section(title: "Teams", link: .teams, key: "t"),
          Section(title: "Portfolio", link: .portfolio, key: "b"),
        ],
        [
          Section(title: "Reviews", link: .reviews, key: "r", tally: reviews),
          Section(title: "Decisions", link: .decisions, key: "d"),
          Section(title: "Money", link: .money, key: "f"),
        ],
        [
          Section(title: "Model", link: .model, key: "m"), Section(title: "Evidence", link: .evidence, key: "e"),
          Section(title: "Checks", link: .checks, key: "c", tally: findings),
        ],
      ],
      more: [
        Section(title: "Proposals", link: .proposals, key: "o"),
        Section(title: "Guardrails", link: .guardrails, key: "l"),
        Section(title: "Experiments", link: .experiments, key: "x"),
        Section(title: "Promises", link: .promises, key: "y"),
        Section(title: "Alignment", link: .alignment, key: "a"),
        Section(title: "Culture", link: .culture, key: "u"),
        Section(title: "Services", link: .services, key: "s"),
      ], current: current)
  }

  var sections: [Section] { groups.joined() + more }
  var shortcuts: [(String, String)] { sections.map { ("g \($0.key)", $0.title) } }

  func html(_ standpoint: Standpoint, name: String, brand: HTML? = nil) -> HTML {
    nav(.label(name)) {
      brand
      for group in groups { list(group, standpoint) }
      details(.class("nav-more"), Attribute.open.when(more.contains { $0.link == current })) {
        summary { "More" }
        list(more, standpoint)
      }
    }
  }

  private func list(_ sections: [Section], _ standpoint: Standpoint) -> HTML {
    ul(.class("nav-group")) { for section in sections { li { row(section, standpoint) } } }
  }

  private func row(_ section: Section, _ standpoint: Standpoint) -> HTML {
    a(
      .href(standpoint.to(section.link)), Attribute.current("page").when(section.link == current),
      Attribute("data-go", String(section.key))
    ) {
      span { section.title }
      if section.tally > 0 {
        span(.class("tally")) {
          Spoken.number(section.tally)
          span(.class("visually-hidden")) { section.tally == 1 ? " waits" : " wait" }
        }
      }
    }
  }
}
