import Model

/// All kinds with all their fields: the reference a newcomer writes a first model from, made from the same notes
/// as `pomona explain`.
struct ReferencePage: Page {
  let kinds: [Explanation]
  let standpoint: Standpoint
  let title = "Reference"
  let section: Links? = .model
  let above: [(title: String, link: Links)] = [("Model", .model)]

  init(_ visit: Visit) throws {
    kinds = allKinds.compactMap { try? explain($0.word) }
    standpoint = visit.standpoint
  }

  var content: HTML {
    HTML {
      div(.class("head")) {
        h1 { title }
        Sentence([
          .words(
            "Every kind of thing a model is made of, with its fields, an example and the laws about it. Write files like the examples, and read them with "
          ), .strong("pomona check"), .words(" and "), .strong("pomona apply"), .words("."),
        ]).html
      }
      Part("Kinds") {
        Part.box {
          ul(.class("lines")) {
            for kind in kinds {
              li {
                a(.href(fragment: kind.path)) { KindWords.one(kind.path) }
                span(.class("small")) { " " + withoutSource(kind.text) }
              }
            }
          }
        }
      }.html
      for kind in kinds { section(of: kind) }
    }
  }

  private func section(of kind: Explanation) -> HTML {
    Part(KindWords.many(kind.path), id: kind.path) {
      p { withoutSource(kind.text) }
      Part.box { fields(of: kind).html }
      pre(.class("yaml"), Attribute("tabindex", "0")) { code { kind.example } }
      if !kind.rules.isEmpty {
        ul(.class("lines")) {
          for law in kind.rules {
            li {
              strong { ChecksPage.law(law.id) }; " " + withoutSource(law.why) + " " + law.mend
            }
          }
        }
      }
    }.html
  }

  private func fields(of kind: Explanation) -> Table {
    Table(
      [.init("Field"), .init("What it says"), .init("Value"), .init("Required")],
      rows: kind.fields.map {
        [.text($0.name), .text(withoutSource($0.text)), .text($0.type), .text($0.isRequired ? "yes" : "")]
      }, caption: "Fields of \(KindWords.one(kind.path))", stacks: true)
  }
}
