import Governance
import Model
import Workbench

/// Sends a question to whoever may decide it.
struct SendForm: Sendable {
  let deciding: Deciding
  let page: ReviewPage
  init(_ deciding: Deciding, _ page: ReviewPage) { (self.deciding, self.page) = (deciding, page) }

  var html: HTML {
    Form(to: page.visit.to(.review(page.review.id)), token: page.visit.token) {
      for pair in [("item", deciding.item.id), ("option", deciding.option.id)] {
        input(.type("hidden"), .name(pair.0), .value(pair.1))
      }
      OnceField(page.visit).html
      div(.class("acts")) {
        button(.class("button main"), .type("submit"), .name("act"), .value("send")) {
          "Send it to \(deciding.whoCan.map(page.person).joined(separator: " or "))"
        }
      }
      PersonField(page.visit).html
      p(.class("small")) { "It is kept that it was sent, and how many days it waits." }
    }.html
  }

  static func take(_ sent: Sent, review id: String) throws -> Answer {
    let fields = sent.fields
    guard let item = fields["item"], let option = fields["option"] else {
      throw Failure(
        422, "Which question?", "A question and the way you would go are sent together. Nothing was changed.",
        step: ("Back to reviews", .reviews))
    }
    try sent.visit.workspace.refer(item, option, in: id, by: try PersonField.read(sent), token: fields["once"])
    return .seeOther(sent.visit.standpoint.to(.review(id), fragment: "item-\(item)"))
  }
}
