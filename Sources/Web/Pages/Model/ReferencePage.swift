import Model
import Workbench

/// All kinds with all their fields: the reference a newcomer writes a first model from, in the order and words of
/// `pomona explain --all`.
struct ReferencePage: Page {
  let groups: [ChapterGroup]
  let standpoint: Standpoint
  let title = "Reference"
  let section: Links? = .model
  let above: [(title: String, link: Links)] = [("Model", .model)]

  init(_ visit: Visit) throws {
    groups = chapters(example: HarbourStory.example)
    standpoint = visit.standpoint
  }

  var content: HTML {
    HTML {
      div(.class("head")) {
        h1 { title }
        Sentence("Every kind of thing a model is made of, with its fields, an example and the laws about it.").html
      }
      Part("How a model is written", id: "writing") {
        div(.class("stack narrow-main")) {
          for passage in introduction {
            switch passage {
            case .words(let text): p { Marked(text).html }
            case .example(let text): ChapterPart.yaml(text)
            }
          }
        }
      }.html
      Part("Kinds", id: "kinds") {
        Part.box { for group in groups { contents(of: group) } }
      }.html
      for group in groups {
        for chapter in group.chapters { section(on: chapter) }
      }
    }
  }

  private func contents(of group: ChapterGroup) -> HTML {
    HTML {
      h3 { group.title }
      p(.class("small")) { group.purpose }
      ul(.class("lines")) {
        for chapter in group.chapters {
          li {
            a(.href(fragment: chapter.word)) { KindWords.one(chapter.word) }
            span(.class("small")) {
              " "; Marked(chapter.text).html
            }
          }
        }
      }
    }
  }

  private func section(on chapter: Chapter) -> HTML {
    Part(KindWords.many(chapter.word), id: chapter.word) {
      p { Marked(chapter.text).html }
      ChapterPart(chapter).html
    }.html
  }
}
