import Model

/// Resources whose name, title or text holds what was asked for.
struct SearchPage: Page {
  static let most = 60
  let words: String
  let found: [(address: Address, title: String, line: String)]
  let standpoint: Standpoint

  let title = "Search"
  let section: Links? = nil

  init(_ visit: Visit) throws {
    let model = try visit.model()
    let words = visit.query.text("q") ?? ""
    self.words = words
    standpoint = visit.standpoint
    found = words.isEmpty ? [] : SearchPage.matches(words.lowercased(), in: model)
  }

  /// Names and titles first, then texts.
  private static func matches(_ words: String, in model: Snapshot) -> [(address: Address, title: String, line: String)]
  {
    var (named, mentioned): ([(Address, String, String)], [(Address, String, String)]) = ([], [])
    for (address, text) in model.texts.sorted(by: { $0.key < $1.key }) {
      let title = model.title(of: address)
      if title.lowercased().contains(words) || address.description.contains(words) {
        named.append((address, title, ""))
      } else if let line = text.split(whereSeparator: \.isNewline).first(where: { $0.lowercased().contains(words) }) {
        mentioned.append((address, title, said(line)))
      }
    }
    return (named + mentioned).prefix(most).map { (address: $0.0, title: $0.1, line: $0.2) }
  }

  /// A line of a file as people read it: `whereToPlay: Shoppers` is `Where to play: Shoppers`.
  private static func said(_ line: Substring) -> String {
    let text = line.drop { $0.isWhitespace || $0 == "-" || $0 == "#" }
    guard let colon = text.firstIndex(of: ":"), text[..<colon].allSatisfy(\.isLetter) else {
      return String(text.prefix(160))
    }
    let field = hyphenated(String(text[..<colon])).split(separator: "-").joined(separator: " ")
    return Spoken.capitalised(field) + String(text[colon...].prefix(160))
  }

  private var sentence: Sentence {
    if words.isEmpty { return Sentence("Search names, titles and texts of everything in the model.") }
    if found.isEmpty { return Sentence("Nothing in the model says “\(words)”.") }
    return Sentence(
      "\(Spoken.capitalised(Spoken.count(found.count, "resource")))\(found.count == SearchPage.most ? " or more" : "") with “\(words)”."
    )
  }

  var content: HTML {
    HTML {
      div(.class("head")) {
        h1 { title }; sentence.html
      }
      form(.class("compare-form"), Attribute("method", "get"), .action(Href(path: Links.search.path)), .role("search"))
      {
        Field("q", "Words", value: words).html
        if standpoint.isAnotherDay { input(.type("hidden"), .name("as-of"), .value(standpoint.asOf.description)) }
        button(.class("button"), .type("submit")) { "Search" }
      }
      if !found.isEmpty {
        Part.box {
          Table(
            [.init("Title"), .init("Kind"), .init("Where it says so")],
            rows: found.map {
              [
                .linked(.text($0.title), standpoint.to(.about($0.address))), .text(KindWords.one($0.address.kind)),
                .text($0.line),
              ]
            },
            stacks: true
          ).html
        }
      }
    }
  }
}
