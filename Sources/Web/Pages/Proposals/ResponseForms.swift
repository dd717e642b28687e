import Governance
import Model
import Workbench

/// What can be said to an open proposal: consent, object, accept, refuse, take back. One form; the button
/// says which.
struct ResponseForms: Sendable {
  static let id = "say"
  let page: ProposalPage
  init(_ page: ProposalPage) { self.page = page }

  private var sent: Query {
    page.sent("accept", "consent", "object", "withdraw-objection", "refuse", "withdraw") ?? Query(pairs: [])
  }

  var html: HTML {
    Part("Say something to it", id: "respond") {
      Part.box {
        Form(to: Href(path: Links.proposal(page.proposal.id).path), token: page.visit.token, id: ResponseForms.id) {
          OnceField(page.visit).html
          PersonField(page.visit).html
          Field(
            "because", "Because", .lines, value: sent["because"] ?? "",
            hint: "An objection and a refusal need a reason; so does accepting against an objection"
          ).html
          div(.class("acts")) {
            act("accept", "Accept and apply", isMain: true)
            act("consent", "Consent")
            act("object", "Object")
            if !page.course.objections.isEmpty { act("withdraw-objection", "Withdraw my objection") }
            act("refuse", "Refuse")
            act("withdraw", "Take it back")
          }
        }.html
      }
    }.html
  }

  private func act(_ value: String, _ title: String, isMain: Bool = false) -> HTML {
    button(.class(isMain ? "button main" : "button"), .type("submit"), .name("act"), .value(value)) { title }
  }
}

extension ProposalPage {
  private static let acts: [String: Response.Says] = [
    "consent": .consent, "object": .objection, "withdraw-objection": .objectionWithdrawn, "withdraw": .withdrawal,
    "seen": .trialSeen,
  ]

  static func respond(_ sent: Sent, id: String) throws -> Answer {
    let (workspace, fields) = (sent.visit.workspace, sent.fields)
    do {
      let who = try PersonField.read(sent)
      let (because, once) = (fields.text("because") ?? "", fields["once"])
      switch fields["act"] {
      case "accept":
        try workspace.accept(id, because: because, by: who, choosing: ConflictChoice.read(fields), token: once)
      case "amend": try AmendPart.take(fields, id, by: who, workspace)
      case "refuse": try workspace.refuse(id, because: because, by: who, token: once)
      case let act?:
        guard let says = acts[act] else { throw Failure.otherMethod }
        try workspace.respond(to: id, says, because: because, by: who, token: once)
      case nil: throw Failure.otherMethod
      }
      return .seeOther(Href(path: Links.proposal(id).path))
    } catch {
      let refused = ActRefused(sent: fields, because: try Failure.refusing(error).text)
      return try sent.visit.show(ProposalPage(sent.visit, id: id, refused: refused), status: 422)
    }
  }
}
