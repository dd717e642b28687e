import Governance
import Model
import Workbench

/// By which the author of a proposal says otherwise what it is for; what it changes is written in its draft.
struct AmendPart: Sendable {
  let page: ProposalPage
  let aims: AimFields
  init(_ page: ProposalPage, _ aims: AimFields) { (self.page, self.aims) = (page, aims) }

  private var proposal: Proposal { page.proposal }
  private var sent: Query? { page.sent("amend") }

  var html: HTML {
    details(.class("how"), .id("amend"), Attribute.open.when(sent != nil)) {
      summary { "Amend it" }
      Part.box {
        p(.class("small")) {
          "Its author gives it a next version, which asks for consent anew. What it changes is written in the draft: "
          a(.href(page.draft(.model))) { "look at the model with it" }
          " and edit there."
        }
        Form(to: page.visit.to(.proposal(proposal.id)), token: page.visit.token) {
          OnceField(page.visit).html
          Field("title", "What should change", value: sent?["title"] ?? proposal.title, isRequired: true, on: "amend")
            .html
          Field(
            "because", "Because", .lines, value: sent?["because"] ?? proposal.because, isRequired: true, on: "amend"
          )
          .html
          PersonField(page.visit).html
          aims.html
          div(.class("acts")) {
            button(.class("button"), .type("submit"), .name("act"), .value("amend")) { "Amend it" }
          }
        }.html
      }
    }
  }

  static func take(_ fields: Query, _ id: String, by who: Name, _ workspace: Workspace) throws {
    var next = try workspace.amending(id)
    (next.title, next.because) = (fields.text("title") ?? "", fields.text("because") ?? "")
    try AimFields.read(fields, into: &next, workspace)
    try workspace.propose(next, amending: id, by: who, token: fields["once"])
  }
}
