import Governance
import Model
import Workbench

/// A guardrail outside its limits, with what may be done: asked about in a review, or waived for a time by those who may.
struct OutsidePart: Sendable {
  let check: GuardrailCheck
  let page: GuardrailsPage

  init(_ check: GuardrailCheck, _ page: GuardrailsPage) { (self.check, self.page) = (check, page) }

  private var visit: Visit { page.visit }
  private var mayAct: Bool { visit.visitor.person.map(page.able(check).contains) ?? false }

  var html: HTML {
    Part(check.title, id: check.guardrail.text) {
      Part.box {
        p {
          check.mark.html; " "; check.sentence
        }
        if let guardrail = page.model.find(Guardrail.self, check.guardrail) { p(.class("why")) { guardrail.because } }
        if visit.standpoint.isHereAndNow { mayAct ? forms : others }
      }
    }.html
  }

  private var others: HTML {
    p(.class("small rest")) {
      page.able(check).isEmpty
        ? "Nobody may waive it: mend it, or name in the model a role that may."
        : "\(page.ables(check)) may waive it for a time."
    }
  }

  private var forms: HTML {
    HTML {
      details(.class("how")) {
        summary { check.state == .waived ? "Extend the waiver" : "Waive it for a time" }
        form("waive") {
          Field("until", "Until", .day, hint: "A waiver always ends", isRequired: true, on: id("waive")).html
          Field("because", "Why", .line, hint: "Kept with it", isRequired: true, on: id("waive")).html
          button("waive", check.state == .waived ? "Extend it" : "Waive it")
        }
      }
      if check.state == .waived {
        details(.class("how")) {
          summary { "End the waiver now" }
          form("end") {
            Field("because", "Why", .line, isRequired: true, on: id("end")).html
            button("end", "End it")
          }
        }
      }
    }
  }

  private func id(_ act: String) -> String { "\(act)-\(check.guardrail)" }

  private func form(_ act: String, @HTMLBuilder fields: () -> HTML) -> HTML {
    let own = fields()
    return Form(to: visit.to(.guardrails), token: visit.token) {
      input(.type("hidden"), .name("guardrail"), .value(check.guardrail.text))
      OnceField(visit).html
      own
      PersonField(visit).html
    }.html
  }

  private func button(_ act: String, _ words: String) -> HTML {
    div(.class("acts")) { Web.button(.class("button"), .type("submit"), .name("act"), .value(act)) { words } }
  }
}
