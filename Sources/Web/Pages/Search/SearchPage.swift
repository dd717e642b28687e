import Model
import Workbench

/// What holds the words asked for: things of the model as it stood on the day, and what was decided by then.
struct SearchPage: Page {
  static let most = 60
  let words: String
  let kind: String?
  let answer: SearchAnswer
  let pages: [KnownPage]
  let standpoint: Standpoint

  let title = "Search"
  let section: Links? = nil

  init(_ visit: Visit) throws {
    words = visit.query.text("q") ?? ""
    kind = visit.query.text("kind")
    standpoint = visit.standpoint
    pages = kind == nil ? KnownPage.saying(words) : []
    answer = try visit.workspace.search(
      words, kind: kind, asOf: standpoint.otherDay, inDraft: standpoint.draft?.id,
      most: SearchPage.most)
  }

  private var sentence: Sentence {
    if words.isEmpty {
      return Sentence("Search names, titles and every field of the model, and what was proposed, reviewed and decided.")
    }
    guard answer.total > 0 else {
      return Sentence(
        "Nothing of the model or the record says “\(words)” \(standpoint.draft == nil ? "on this day" : "in this draft")."
      )
    }
    let shown =
      answer.found.count < answer.total && kind == nil
      ? ", the first \(Spoken.number(answer.found.count)) of them here" : ""
    return Sentence("\(Spoken.capitalised(Spoken.count(answer.total, "thing"))) with “\(words)”\(shown).")
  }

  var content: HTML {
    HTML {
      div(.class("head")) {
        h1 { title }; sentence.html
      }
      form(
        .class("compare-form"), Attribute("method", "get"), .action(Href(path: Links.search.path)), .role("search"),
        Attribute("data-search-page", "")
      ) {
        Field("q", "Words, or their beginnings", value: words).html
        if let kind { input(.type("hidden"), .name("kind"), .value(kind)) }
        standpoint.fields
        button(.class("button"), .type("submit")) { "Search" }
      }
      if !pages.isEmpty { places }
      if answer.total > 0 { kinds }
      if !answer.found.isEmpty { Part.box { table.html } }
    }
  }

  private var places: HTML {
    Part("Pages", id: "pages") {
      Part.box {
        ul(.class("lines")) {
          for page in pages { li { a(.href(standpoint.to(page.link, fragment: page.part))) { page.title } } }
        }
      }
    }.html
  }

  private var kinds: HTML {
    let all = [(word: String?.none, title: "Everything", count: answer.total)]
    let each = answer.kinds.map { (word: String?.some($0.kind), title: KindWords.many($0.kind), count: $0.count) }
    return Tabs(
      name: "Kinds",
      tabs: (all + each).map { item in
        let query = [(name: "q", value: words)] + (item.word.map { [(name: "kind", value: $0)] } ?? [])
        return ("\(item.title) \(Spoken.number(item.count))", standpoint.to(.search, query), item.word == kind)
      }
    ).html
  }

  private var table: Table {
    Table(
      [.init("Title"), .init("Kind"), .init("Where it says so")],
      rows: answer.found.map { found in
        [
          .rich(a(.href(standpoint.to(.found(found.target)))) { marked(found.titleParts) }, plain: found.title),
          .text(KindWords.one(found.target.kind)),
          found.line.map { .rich(marked($0), plain: $0.map(\.text).joined()) } ?? .text("its name"),
        ]
      }, caption: "Found", stacks: true)
  }

  private func marked(_ parts: [SearchAnswer.Part]) -> HTML {
    HTML { for part in parts { part.isHit ? element("mark", [], HTML(part.text)) : HTML(part.text) } }
  }
}

extension Links {
  /// The page about something that was found.
  static func found(_ target: SearchTarget) -> Links {
    switch target {
    case .resource(let address): .about(address)
    case .decision(let id): .decision(id)
    case .review(let id): .review(id)
    case .proposal(let id): .proposal(id)
    }
  }
}
