import Model

/// What the reference says about one kind: its fields, an example and the laws about it.
struct ChapterPart: Sendable {
  let chapter: Chapter
  init(_ chapter: Chapter) { self.chapter = chapter }

  var html: HTML {
    HTML {
      Part.box { fields.html }
      ChapterPart.yaml(chapter.example)
      if !chapter.laws.isEmpty { laws }
    }
  }

  static func yaml(_ text: String) -> HTML {
    pre(.class("yaml"), Attribute("tabindex", "0")) { code { text } }
  }

  private var fields: Table {
    Table(
      [.init("Field"), .init("What it says"), .init("Value"), .init("Required")],
      rows: chapter.rows.map {
        [
          .text($0.path), .rich(Marked($0.note).html, plain: $0.note), .text($0.written),
          .text($0.isRequired ? "yes" : ""),
        ]
      }, caption: "Fields of \(KindWords.one(chapter.word))", stacks: true)
  }

  private var laws: HTML {
    ul(.class("lines")) {
      for law in chapter.laws {
        li {
          strong { ChecksPage.law(law.id) }; ". "; Marked(withoutSource(law.why)).html; " To mend it, "
          Marked(law.mend).html; "."
        }
      }
    }
  }
}
