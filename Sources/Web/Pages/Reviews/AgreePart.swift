import Governance
import Model
import Workbench

/// Whose agreement the way chosen needs, who gave it, and the form by which those who are asked say so themselves.
struct AgreePart: Sendable {
  let deciding: Deciding
  let page: ReviewPage
  init(_ deciding: Deciding, _ page: ReviewPage) { (self.deciding, self.page) = (deciding, page) }

  private var said: [Stance] { page.stances(on: deciding.item).filter { $0.option.id == deciding.option.id } }
  private var isAsked: Bool {
    guard let person = page.visit.visitor.person else { return false }
    return deciding.needs.contains { $0.able.contains(person) }
  }

  var html: HTML {
    HTML {
      if !deciding.needs.isEmpty {
        h3 { "Who must agree" }
        ul(.class("lines")) { for need in deciding.needs { li { line(need) } } }
        for stance in page.voided(deciding.option, of: deciding.item) {
          p(.class("small")) {
            "\(page.person(stance.by)) \(stance.says == .agrees ? "agreed" : "objected") on \(stance.given.spoken) to what this was before it was changed; that counts no more."
          }
        }
        if isAsked { form }
      }
    }
  }

  private func line(_ need: AgreementNeed) -> HTML {
    let own = said.filter { need.able.contains($0.by) }
    let role = Spoken.capitalised(page.naming.role(need.role))
    return HTML {
      if let stance = own.last(where: { $0.says == .agrees }) ?? own.last {
        HTML {
          StatusMark(stance.says == .agrees ? .steady : .act, stance.says.rawValue).html
          " \(role): \(page.person(stance.by)), \(stance.given.spoken)\(stance.because.says ? ". \(stance.because)" : "")"
        }
      } else if need.able.isEmpty {
        HTML {
          StatusMark(.act, "vacant").html; " \(role): nobody is. Fill the role in the model first."
        }
      } else {
        HTML {
          StatusMark(.watch, "not yet").html
          " \(role): \(need.able.map(page.person).joined(separator: " or "))"
        }
      }
    }
  }

  private var form: HTML {
    Form(to: page.visit.to(.review(page.review.id)), token: page.visit.token) {
      for pair in [("item", deciding.item.id), ("option", deciding.option.id)] {
        input(.type("hidden"), .name(pair.0), .value(pair.1))
      }
      OnceField(page.visit).html
      Field("because", "Why", .lines, hint: "An objection says why", on: "agree").html
      PersonField(page.visit).html
      div(.class("acts")) {
        button(.class("button"), .type("submit"), .name("act"), .value("agree")) { "Agree" }
        button(.class("button"), .type("submit"), .name("act"), .value("object")) { "Object" }
      }
      p(.class("small")) { "It is said to this way as it stands. Changed later, it is asked again." }
    }.html
  }

  static func take(_ sent: Sent, review id: String) throws -> Answer {
    let fields = sent.fields
    guard let item = fields["item"], let option = fields["option"] else {
      throw Failure(
        422, "To what?", "A question and the way you agree to are sent together. Nothing was changed.",
        step: ("Back to reviews", .reviews))
    }
    try sent.visit.workspace.agree(
      fields["act"] == "object" ? .objects : .agrees, to: option, of: item, in: id,
      because: fields.text("because") ?? "", by: try PersonField.read(sent), token: fields["once"])
    return .seeOther(sent.visit.standpoint.to(.review(id), fragment: "item-\(item)"))
  }
}
