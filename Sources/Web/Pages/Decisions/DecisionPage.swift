import Governance
import Model
import Workbench

/// One decision: the question, the options, who decided by which right, what it rested on, what was
/// expected, and what came of it.
struct DecisionPage: Page {
  let decision: Decision
  let row: DecisionRow
  let preview: Score?
  let names: [Name: String]
  let model: Snapshot
  let isOwnClock: Bool
  let visit: Visit

  var title: String { decision.option.title }
  let section: Links? = .decisions
  let above: [(title: String, link: Links)] = [("Decisions", .decisions)]

  init(_ visit: Visit, id: String) throws {
    guard let row = try DecisionRow.all(visit).first(where: { $0.decision.id == id }) else {
      throw Failure.notHere("decision \(id)")
    }
    self.row = row
    decision = row.decision
    self.visit = visit
    preview = try row.isDue ? visit.workspace.preview(scoreOf: Claim(row.decision), on: visit.asOf) : nil
    model = try visit.model()
    names = try visit.workspace.names()
    isOwnClock = try visit.workspace.clock().isOwn && visit.standpoint.isHereAndNow
  }

  private func person(_ name: Name) -> String { names.person(name) }

  var content: HTML {
    HTML {
      head
      Columns {
        score; evidence; options
      } beside: {
        right; change; dates
      }.html
    }
  }

  private var head: HTML {
    Opening(title, Sentence([.words("“\(decision.question)” \(decision.because)")])) {
      "Decided \(decision.decided.spoken) by \(person(decision.decider))\(decision.authenticated ? "" : ", unauthenticated") · "
      visit.standpoint.named(decision.scope.address, in: model)
      " · "
      a(.href(visit.to(.review(decision.review)))) { "the review" }
    }.html
  }

  private var score: HTML {
    Part("What came of it") {
      Part.box {
        p { row.mark.html }
        if let score = row.score {
          HTML {
            p { score.sentence };
            p(.class("small")) { "\(Spoken.capitalised(score.because)) · scored \(score.scored.spoken)" }
          }
        } else if let preview {
          HTML {
            p { preview.sentence }; p(.class("small")) { Spoken.capitalised(preview.because) }
          }
        } else {
          p {
            "It was expected that \(decision.expects.title) goes \(decision.expects.spoken) by \(decision.expects.by.spoken). It is looked at again on \(decision.revisit.spoken)."
          }
        }
        if row.isDue, visit.standpoint.isHereAndNow { scoreForm }
        if row.score == nil, !row.isDue, isOwnClock { NextQuarter(visit: visit, target: .decision(decision.id)).html }
      }
    }.html
  }

  private var scoreForm: HTML {
    Form(to: visit.to(.decision(decision.id)), token: visit.token) {
      OnceField(visit).html
      PersonField(visit).html
      div(.class("acts")) { button(.class("button main"), .type("submit")) { "Keep this score" } }
    }.html
  }

  static func score(_ sent: Sent, id: String) throws -> Answer {
    let who = try PersonField.read(sent)
    try sent.visit.workspace.score(id, by: who, token: sent.fields["once"])
    return .seeOther(sent.visit.to(.decision(id)))
  }
}
