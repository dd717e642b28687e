import Governance
import Model
import Workbench

/// One proposal: what would change, field by field, what is in conflict with the model of today, who
/// decides, who must agree, what was said, and what can be said.
struct ProposalPage: Page {
  let course: Course
  let merge: Merge
  let changes: ChangeSet
  let findings: [Finding]
  let decider: Rung?
  let needs: [Course.Need]
  let explanation: String
  let revision: Entry?
  let people: [Name]
  let names: [Name: String]
  let naming: Naming
  let refused: ProposalsPage.Refused?
  let visit: Visit

  var proposal: Proposal { course.proposal }
  var title: String { proposal.title }
  let section: Links? = .proposals
  let above: [(title: String, link: Links)] = [("Proposals", .proposals)]

  init(_ visit: Visit, id: String, refused: ProposalsPage.Refused? = nil) throws {
    let workspace = visit.workspace
    guard let course = try workspace.proposals(through: visit.asOf).first(where: { $0.proposal.id == id }) else {
      throw Failure.notHere("proposal \(id)")
    }
    (self.course, self.visit, self.refused) = (course, visit, refused)
    merge = try workspace.draft(id, choosing: ProposalPage.choices(refused?.sent ?? visit.query))
    revision = try workspace.revision(accepting: id)
    let before = try revision.map { try workspace.changes(in: $0.seq) }
    let current = try workspace.snapshot()
    changes = before ?? ChangeSet.between(current, merge.snapshot)
    let known = Set(current.check().map { "\($0.rule) \($0.message)" })
    findings =
      course.state == .open
      ? (merge.findings + merge.snapshot.check()).filter { !known.contains("\($0.rule) \($0.message)") } : []
    let authority = try workspace.authority()
    (decider, needs) = course.needs(under: authority, after: merge.snapshot)
    let matter = course.proposal.matter(under: authority, after: merge.snapshot)
    explanation = authority.explain(
      authority.ruling(for: course.proposal.author, on: matter), for: course.proposal.author, on: matter)
    naming = authority.naming
    people = current.all(Person.self).map(\.name)
    names = try workspace.names()
  }

  func person(_ name: Name) -> String { names.person(name) }

  var content: HTML {
    HTML {
      head
      if let refused { Notice(.refusal, "This was not done", refused.because).html }
      div(.class("columns")) {
        div {
          conflicts; difference; effect
        }
        div {
          deciding; said
          if course.state == .open, !visit.standpoint.isAnotherDay { ResponseForms(self).html }
        }
      }
    }
  }

  private var head: HTML {
    div(.class("head")) {
      h1 { title }
      p(.class("facts")) {
        course.mark.html
        " · proposed \(proposal.proposed.spoken) by \(person(proposal.author))"
        if proposal.version > 1 { " · version \(proposal.version)" }
        " · against revision \(proposal.base)"
      }
      Sentence(proposal.because).html
      p(.class("acts")) {
        if course.state == .open { a(.class("button"), .href(draft(.model))) { "Look at the model with it" } }
        if let revision {
          a(.class("button"), .href(visit.standpoint.to(.changes, fragment: "revision-\(revision.seq)"))) {
            "Revision \(revision.seq)"
          }
        }
      }
    }
  }

  private func draft(_ link: Links) -> Href {
    Standpoint(today: visit.standpoint.today, draft: .init(id: proposal.id, title: title)).to(link)
  }

  private var difference: HTML {
    Part("What it changes") {
      Part.box {
        if changes.isEmpty {
          p(.class("muted")) { "Nothing any more: the model of today says the same." }
        } else {
          ChangeLines(changes.changes.map(ChangeLines.Line.init)).html
          p(.class("small")) {
            "See with it: "
            for address in changes.addresses.prefix(6) where merge.snapshot.exists(address) {
              a(.href(draft(.resource(address)))) { merge.snapshot.title(of: address) }; " "
            }
          }
        }
      }
      if !findings.isEmpty {
        Part.box {
          p { strong { "With it the laws would say" } }
          FindingsList(findings, from: visit.standpoint).html
        }
      }
    }.html
  }

  private var conflicts: HTML {
    HTML {
      if !merge.conflicts.isEmpty {
        Part("Changed twice", id: "conflicts") {
          Part.box {
            p {
              "The model changed since this was proposed, in the same fields. Choose which stands; nothing is taken before that."
            }
            Table(
              [.init("Field"), .init("Was"), .init("Is now"), .init("Proposed")],
              rows: merge.conflicts.map {
                [
                  .text($0.key), .text($0.base ?? "nothing"), .text($0.current ?? "nothing"),
                  .text($0.proposed ?? "nothing"),
                ]
              }, stacks: true
            ).html
          }
        }.html
      }
    }
  }

  private var effect: HTML {
    HTML {
      if proposal.expects != nil || proposal.trial != nil {
        Part("What it is expected to bring") {
          Part.box {
            if let expects = proposal.expects {
              p {
                "\(expects.title) of \(naming.title(expects.of.address)): \(expects.spoken) by \(expects.by.spoken)."
              }
            }
            if let trial = proposal.trial {
              p {
                "It is tried in \(naming.title(trial.of.address)) until \(trial.until.spoken), and spread only if the effect is seen."
              }
            }
          }
        }.html
      }
    }
  }

  private var deciding: HTML {
    Part("Who decides") {
      Part.box {
        if let decider {
          p { "\(Spoken.capitalised(naming.office(of: decider))) decides." }
          for need in needs {
            p {
              (need.given == nil ? StatusMark(.watch, "still asked") : StatusMark(.steady, "agreed")).html
              " \(Spoken.capitalised(naming.role(need.asked.role))): "
              need.asked.able.isEmpty
                ? "nobody holds the role here" : need.asked.able.map(person).joined(separator: ", ")
            }
          }
        } else {
          p { StatusMark(.act, "nobody can").html }
        }
        p(.class("small")) { explanation }
      }
    }.html
  }

  private var said: HTML {
    Part("What was said") {
      Part.box {
        if course.responses.isEmpty { p(.class("muted")) { "Nothing yet." } }
        for response in course.responses {
          p {
            strong { "\(person(response.by)): \(response.says.rawValue)" }
            if !response.because.isEmpty {
              HTML {
                br(); response.because
              }
            }
            br()
            span(.class("small")) {
              "\(response.given.spoken)\(response.version == proposal.version ? "" : ", to version \(response.version)")\(response.authenticated ? "" : ", unauthenticated")"
            }
          }
        }
      }
    }.html
  }

  /// Which side was chosen for each field changed twice.
  static func choices(_ fields: Query) -> [String: Conflict.Side] {
    var choices: [String: Conflict.Side] = [:]
    for pair in fields.pairs where pair.name.hasPrefix("side ") {
      choices[String(pair.name.dropFirst(5))] = Conflict.Side(rawValue: pair.value)
    }
    return choices
  }
}
