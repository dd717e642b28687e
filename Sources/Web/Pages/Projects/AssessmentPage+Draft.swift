import Governance
import Model
import Workbench

/// What the list becomes in the model: a proposal in one step, or a file to take away.
extension AssessmentPage {
  var draft: HTML {
    Part("As a draft of the model", id: "draft") {
      Part.box {
        p { "Each row as an initiative in the form of a project, with the products to talk about as comments." }
        for line in assessed.draft.told { p(.class("small")) { line } }
        if let refused { Notice(.refusal, "This was not proposed", refused.because).html }
        if visit.standpoint.isHereAndNow, !people.isEmpty { form }
        p { a(.href(visit.to(.draft(token)))) { "Take the draft as a file" } }
      }
    }.html
  }

  private var form: HTML {
    Form(to: visit.to(.assessment(token)), token: visit.token) {
      OnceField(visit).html
      Field("title", "What it is called", value: refused?.sent["title"] ?? usualTitle, isRequired: true).html
      Field("because", "Because", .lines, value: refused?.sent["because"] ?? "", isRequired: true).html
      PersonField(visit).html
      div(.class("acts")) { button(.class("button main"), .type("submit")) { "Propose it" } }
    }.html
  }

  private var usualTitle: String {
    "Take in \(Spoken.count(assessed.assessment.rows.count, "project")) from \(assessed.file)"
  }

  /// Puts the draft up for talk; nothing of the model changes.
  static func propose(_ sent: Sent, token: String) throws -> Answer {
    let (visit, fields) = (sent.visit, sent.fields)
    let file = ModelText(file: "initiatives.yaml", text: try visit.assessed(token).draft.text)
    do {
      let draft = Proposal.Draft(
        fields.text("title") ?? "", because: fields.text("because") ?? "",
        texts: try visit.workspace.texts(after: [file]), base: Int(clamping: try visit.workspace.revision() ?? 0))
      let proposal = try visit.workspace.propose(draft, by: try PersonField.read(sent), token: fields["once"])
      return .seeOther(visit.to(.proposal(proposal.id)))
    } catch {
      let refused = ActRefused(sent: fields, because: try Failure.refusing(error).text)
      return try visit.show(AssessmentPage(visit, token: token, refused: refused), status: 422)
    }
  }

  /// The draft as a file.
  static func draft(_ visit: Visit, token: String) throws -> Answer {
    let list = try visit.assessed(token)
    return Answer(
      status: 200, mediaType: "application/yaml; charset=utf-8", bytes: Array(list.draft.text.utf8),
      headers: [("content-disposition", "attachment; filename=\"initiatives.yaml\"")])
  }
}
