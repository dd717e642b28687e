import Model
import Workbench

/// All resources of one kind, and what the kind is for.
struct KindPage: Page {
  let word: String
  let chapter: Chapter?
  let resources: [(address: Address, title: String, mentions: Int)]
  let standpoint: Standpoint

  var title: String { KindWords.many(word) }
  let section: Links? = .model
  let above: [(title: String, link: Links)] = [("Model", .model)]

  init(_ visit: Visit, word: String) throws {
    guard allKinds.contains(where: { $0.word == word }) else { throw Failure.notHere("kind named \(word)") }
    let model = try visit.model()
    self.word = word
    chapter = Model.chapter(of: word, example: HarbourStory.example(of: word))
    resources = model.addresses.filter { $0.kind == word }.map {
      ($0, model.title(of: $0), model.mentions(of: $0).count)
    }
    standpoint = visit.standpoint
  }

  var content: HTML {
    HTML {
      div(.class("head")) {
        h1 { title }
        if let chapter { p(.class("sentence")) { Marked(chapter.text).html } }
        if standpoint.isWritten {
          p(.class("acts")) {
            a(.class("button"), .href(standpoint.to(.fresh(word)))) { "Add \(withArticle(KindWords.one(word)))" }
          }
        }
      }
      if resources.isEmpty {
        EmptyState(
          "No \(KindWords.one(word)) yet",
          "Here would be every \(KindWords.one(word)) of the model. Add one here, or write it as the example below shows; `pomona apply` reads it."
        ).html
      } else {
        Part.box { list.html }
      }
      if let chapter {
        Part("How \(withArticle(KindWords.one(word))) is written", id: "reference") { ChapterPart(chapter).html }.html
      }
    }
  }

  private var list: Table {
    Table(
      [.init("Title"), .init("Name"), .number("Named by")],
      rows: resources.map { resource in
        [
          .linked(.text(resource.title), standpoint.to(.about(resource.address))),
          .linked(.text(resource.address.description), standpoint.to(.resource(resource.address))),
          .count(resource.mentions),
        ]
      })
  }
}
