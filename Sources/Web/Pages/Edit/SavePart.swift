import Governance
import Model

/// Who saves, why, and whether at once or after others were asked.
struct SavePart: Sendable {
  let page: EditPage
  init(_ page: EditPage) { self.page = page }

  var html: HTML {
    section(.class("box stack"), .labelledBy("save-title")) {
      h2(.id("save-title")) { amended == nil ? "Save it" : "Put it into the draft" }
      Field(
        "because", "Why", .text, value: page.draft.because,
        hint: "Every change is kept with its author and its reason.", wrong: page.asked["because"], isRequired: true
      ).html
      PersonField(page.visit).html
      Field(
        "proposal-title", "What a proposal is called", value: page.draft.title,
        hint: "Where others are asked first."
      ).html
      page.aims.html
      div(.class("acts")) {
        if amended == nil {
          act("apply", "Apply now", isMain: page.refusal == nil)
          act("propose", "Propose", isMain: page.refusal != nil)
        } else {
          act("propose", "Put it into the draft", isMain: true)
        }
        act("check", "Check", isMain: false)
      }
      if amended == nil, let refusal = page.refusal {
        p(.class("small")) { "Propose it: \(refusal.explanation)" }
      }
      p(.class("small")) {
        amended == nil
          ? "Apply now makes it the model of today. Propose puts it up for talk and changes nothing. Check changes nothing at all."
          : "Whoever proposed it amends it: the proposal gets a next version, which asks for consent anew. The model in force stays as it is."
      }
    }
  }

  private var amended: Standpoint.Draft? { page.visit.standpoint.draft }

  private func act(_ value: String, _ words: String, isMain: Bool) -> HTML {
    button(.class(isMain ? "button main" : "button"), .type("submit"), .name("act"), .value(value)) { words }
  }
}

/// Taking it out of the model, while nothing names it.
struct RemovalPart: Sendable {
  let page: EditPage
  init(_ page: EditPage) { self.page = page }

  var html: HTML {
    HTML {
      if let address = page.draft.address {
        details(.class("how"), .id("removal"), Attribute.open.when(page.asked["remove"] != nil)) {
          summary { "Remove it, or give it another name" }
          div(.class("stack narrow-main")) {
            p {
              "A name is how everything else refers to it and how its history is found, so it is not changed here. Add one with the new name, lead what names this one there, and remove this one."
            }
            if page.mentions.isEmpty { removal(address) } else { named(address) }
          }
        }
      }
    }
  }

  private func named(_ address: Address) -> HTML {
    HTML {
      p { "\(address) stays while others name it:" }
      ul(.class("lines")) {
        for mention in page.mentions.prefix(50) {
          li {
            a(.href(page.visit.to(.edit(mention.from), fragment: "field-" + Filled.prefix + mention.field))) {
              page.offered.title(of: mention.from)
            }
            span(.class("small")) { " \(mention.from) in its field \(EditFields.spokenWay(FieldPath(mention.field)))" }
          }
        }
      }
      if page.mentions.count > 50 { p(.class("small")) { "and \(Spoken.number(page.mentions.count - 50)) more" } }
    }
  }

  private func removal(_ address: Address) -> HTML {
    Form(to: page.visit.to(.edit(address)), token: page.visit.token) {
      input(.type("hidden"), .name("base"), .value("\(page.draft.base)"))
      OnceField(page.visit).html
      Field(
        "because", "Why it goes", .text,
        value: page.asked["remove"] == nil && page.visit.standpoint.draft == nil ? "" : page.draft.because,
        hint: "What was written stays in the history.", wrong: page.asked["remove"], isRequired: true, on: "removal"
      ).html
      PersonField(page.visit).html
      button(.class("button"), .type("submit"), .name("act"), .value("remove")) { "Remove \(address.description)" }
    }.html
  }

}
