import Governance
import Model
import Workbench

/// One proposal: what would change, field by field, what is in conflict with the model of today, who
/// decides, who must agree, what was said, and what can be said.
struct ProposalPage: Page {
  let course: Course
  let merge: Merge
  /// Fields changed here and in the model since, those already settled among them.
  let conflicts: [Conflict]
  let chosen: [String: Conflict.Side]
  let changes: ChangeSet
  let findings: [Finding]
  let classified: Classified
  let goesBack: String?
  let decider: Rung?
  let needs: [Course.Need]
  let explanation: String
  let revision: Entry?
  let names: [Name: String]
  let naming: Naming
  /// The form by which its author says otherwise what it should do.
  let amending: AimFields?
  let refused: ActRefused?
  let came: ClaimPart?
  let visit: Visit

  var proposal: Proposal { course.proposal }
  var title: String { proposal.title }
  let section: Links? = .proposals
  let above: [(title: String, link: Links)] = [("Proposals", .proposals)]

  init(_ visit: Visit, id: String, refused: ActRefused? = nil) throws {
    let workspace = visit.workspace
    guard let course = try workspace.proposals(through: visit.asOf).first(where: { $0.proposal.id == id }) else {
      throw Failure.notHere("proposal \(id)")
    }
    (self.course, self.visit, self.refused) = (course, visit, refused)
    came = try ClaimPart(course, visit)
    chosen = ConflictChoice.read(refused?.sent ?? visit.query)
    merge = try workspace.draft(id, choosing: chosen)
    conflicts = try course.state == .open ? workspace.draft(id).conflicts : []
    revision = try workspace.revision(accepting: id)
    let before = try revision.map { try workspace.changes(in: $0.seq) }
    let current = try workspace.snapshot()
    changes = before ?? ChangeSet.between(current, merge.snapshot)
    let known = Set(try workspace.findings().map { "\($0.rule) \($0.message)" })
    let found = try chosen.isEmpty ? workspace.findings(inDraft: id) : merge.snapshot.check()
    findings =
      course.state == .open
      ? (merge.findings + found).filter { !known.contains("\($0.rule) \($0.message)") } : []
    classified = course.proposal.classified(changes, in: merge.snapshot)
    let authority = try workspace.authority()
    goesBack = classified.goesBack(in: authority)
    (decider, needs) = course.needs(under: authority, after: merge.snapshot)
    let matter = course.proposal.matter(under: authority, after: merge.snapshot)
    explanation =
      course.proposal.isOwn
      ? authority.whoDecides(matter).sentence
      : authority.explain(
        authority.ruling(for: course.proposal.author, on: matter), for: course.proposal.author, on: matter)
    naming = authority.naming
    names = try workspace.names()
    let isAmended = refused?.sent["act"] == "amend"
    amending =
      try course.state == .open && visit.standpoint.isHereAndNow
      ? AimFields(visit, isAmended ? refused?.sent ?? Query(pairs: []) : AimFields.said(of: course.proposal)) : nil
  }

  /// What was sent and not taken, where it was one of these acts.
  func sent(_ acts: String...) -> Query? { refused.flatMap { acts.contains($0.sent["act"] ?? "") ? $0.sent : nil } }

  func person(_ name: Name) -> String { names.person(name) }

  var content: HTML {
    HTML {
      head
      refused?.notice
      Columns {
        came?.html; changedTwice; difference; aims
        if let amending { AmendPart(self, amending).html }
      } beside: {
        whose; deciding; said
        if course.state == .open, visit.standpoint.isHereAndNow { ResponseForms(self).html }
      }.html
    }
  }

  private var head: HTML {
    Opening(title, Sentence(proposal.because)) {
      course.mark.html
      " · proposed \(proposal.proposed.spoken) by \(person(proposal.author))"
      if proposal.version > 1 { " · version \(proposal.version)" }
      " · against revision \(proposal.base)"
    } below: {
      p(.class("acts")) {
        if course.state == .open { a(.class("button"), .href(draft(.model))) { "Look at the model with it" } }
        if let revision {
          a(.class("button"), .href(visit.standpoint.to(.changes, fragment: "revision-\(revision.seq)"))) {
            "Revision \(revision.seq)"
          }
        }
      }
    }.html
  }

  func draft(_ link: Links) -> Href {
    Standpoint(today: visit.standpoint.today, draft: .init(id: proposal.id, title: title)).to(link)
  }
}
