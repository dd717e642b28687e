import Governance
import Model
import Workbench

/// Every proposed change of the model, those still open first, and a form to propose another.
struct ProposalsPage: Page {
  let courses: [Course]
  let names: [Name: String]
  let revision: Int64
  let aims: AimFields
  let refused: ActRefused?
  let visit: Visit
  let title = "Proposals"
  let section: Links? = .proposals

  init(_ visit: Visit, refused: ActRefused? = nil) throws {
    self.visit = visit
    self.refused = refused
    aims = try AimFields(visit, refused?.sent ?? Query(pairs: []))
    courses = try visit.workspace.proposals(through: visit.asOf)
    names = try visit.workspace.names()
    revision = try visit.workspace.revision() ?? 0
  }

  private func person(_ name: Name) -> String { names.person(name) }

  private var sentence: Sentence {
    let open = courses.count { $0.state == .open }
    guard !courses.isEmpty else { return Sentence("Nobody has proposed a change of the model yet.") }
    let accepted = courses.count { $0.state == .accepted }
    return Sentence(
      "\(open == 0 ? "No proposal is" : Spoken.capitalised(Spoken.count(open, "proposal")) + (open == 1 ? " is" : " are")) open. "
        + "Of \(Spoken.word(courses.count)) made, \(accepted == 0 ? "none" : Spoken.word(accepted)) \(accepted == 1 ? "was" : "were") accepted."
    )
  }

  var content: HTML {
    HTML {
      div(.class("head")) {
        h1 { title }; sentence.html
      }
      if courses.isEmpty {
        EmptyState(
          "No proposals yet",
          "Here would be each change somebody wants, with its reason, who must agree, and how the model would look with it.",
          step: ("See the model", visit.to(.model))
        ).html
      } else {
        Part.box { table.html }
      }
      if visit.standpoint.isHereAndNow { form }
    }
  }

  private var table: Table {
    let open = courses.filter { $0.state == .open }
    return Table(
      [.init("Proposed"), .init("Change and reason"), .init("By"), .init("Stands")],
      rows: (open + courses.filter { $0.state != .open }).map { course in
        let proposal = course.proposal
        return [
          .day(proposal.proposed),
          .rich(
            HTML {
              a(.href(visit.to(.proposal(proposal.id)))) { strong { proposal.title } }
              p(.class("small")) { proposal.because }
            }, plain: proposal.title),
          .text(person(proposal.author)), .status(course.mark),
        ]
      }, stacks: true)
  }

  private func value(_ name: String) -> String { refused?.sent[name] ?? "" }

  private var form: HTML {
    details(.class("how"), .id("propose"), Attribute.open.when(refused != nil)) {
      summary { "Propose a change" }
      if let refused { Notice(.refusal, "This was not proposed", refused.because).html }
      Form(to: visit.to(.proposals), token: visit.token) {
        OnceField(visit).html
        input(.type("hidden"), .name("base"), .value(refused?.sent["base"] ?? "\(revision)"))
        Field(
          "title", "What should change", value: value("title"), hint: "Such as: One more person for Quay",
          isRequired: true
        )
        .html
        Field("because", "Because", .lines, value: value("because"), isRequired: true).html
        Field(
          "edits", "The change", .lines, value: value("edits"),
          hint:
            "One a line, such as team/quay.people = 8 or team/quay.skills += research. A whole resource is written on its own page.",
          isRequired: true
        ).html
        PersonField(visit).html
        aims.html
        div(.class("acts")) { button(.class("button main"), .type("submit")) { "Propose it" } }
      }.html
    }
  }

  static func propose(_ sent: Sent) throws -> Answer {
    let visit = sent.visit
    do {
      let who = try PersonField.read(sent)
      let proposal = try visit.workspace.propose(try draft(sent.fields, visit), by: who, token: sent.fields["once"])
      return .seeOther(visit.to(.proposal(proposal.id)))
    } catch {
      let refused = ActRefused(sent: sent.fields, because: try Failure.refusing(error).text)
      return try visit.show(ProposalsPage(visit, refused: refused), status: 422)
    }
  }

  private static func draft(_ fields: Query, _ visit: Visit) throws -> Proposal.Draft {
    let lines = (fields["edits"] ?? "").split(whereSeparator: \.isNewline).map(String.init).filter(\.says)
    let edits = try lines.map { line in
      guard let edit = Edit(written: line) else {
        throw Refusal.unwritableChange(line, because: "a change is written such as team/quay.people = 8")
      }
      return edit
    }
    var draft = Proposal.Draft(
      fields.text("title") ?? "", because: fields.text("because") ?? "",
      texts: try visit.workspace.texts(after: edits), base: fields["base"].flatMap { Int($0) } ?? 0)
    try AimFields.read(fields, into: &draft, visit.workspace)
    return draft
  }
}

extension Course {
  /// How it stands, in a word.
  var mark: StatusMark {
    switch state {
    case .open: objections.isEmpty ? StatusMark(.watch, "open") : StatusMark(.act, "open, with objections")
    case .accepted: StatusMark(.steady, "accepted")
    case .refused: StatusMark(.unknown, "refused")
    case .withdrawn: StatusMark(.unknown, "withdrawn")
    }
  }
}
