import Analysis
import Governance
import Model
import Workbench

/// How well the organisation decides: how long, where, at what cost, and how often what was expected came about; and
/// which rules nobody would start today.
struct GovernancePage: Page {
  let figures: GovernanceFigures
  let idle: [IdleRule]
  let keepings: [Keeping]
  let own: [Governance.Course]
  let improvements: [ImprovementLine]
  let churn: Int?
  let model: Snapshot
  let visit: Visit

  let title = "Governance"
  let section: Links? = .decisions
  let above: [(title: String, link: Links)] = [("Decisions", .decisions)]

  init(_ visit: Visit) throws {
    let workspace = visit.workspace
    self.visit = visit
    figures = try workspace.overhead(asOf: visit.asOf)
    idle = try workspace.idleRules(asOf: visit.asOf)
    keepings = try workspace.keepings(through: visit.asOf)
    own = try workspace.proposals(through: visit.asOf).filter(\.proposal.isOwn)
    improvements = try workspace.improvements(asOf: visit.asOf)
    churn = try workspace.timeline(asOf: visit.asOf).churn.last { $0.isWhole }?.changes
    model = try visit.model()
  }

  private var sentence: Sentence {
    guard !figures.decisions.isEmpty else { return Sentence("Nothing was decided in the year up to this day.") }
    let local = figures.decisions.count(where: figures.isLocal)
    let count = figures.escalated.count
    let days = figures.escalated.reduce(0) { $0 + $1.days }
    let sent =
      count == 0
      ? "None was sent on."
      : "\(Spoken.capitalised(Spoken.word(count))) \(count == 1 ? "was" : "were") sent on and waited \(Spoken.count(days, "day"))."
    return Sentence(
      "\(Spoken.capitalised(Spoken.count(figures.decisions.count, "decision"))) in a year, \(Spoken.word(local)) taken where the work is. \(sent)"
    )
  }

  var content: HTML {
    HTML {
      div(.class("head")) {
        h1 { title }; sentence.html
      }
      p(.class("acts")) {
        a(.class("button"), .href(visit.to(.rights))) { "Decision rights" }
        a(.class("button"), .href(visit.to(.timeline))) {
          churn.map { "Reorganisation: \($0) last quarter" } ?? "How structure changed"
        }
      }
      OnThisPage(parts).html
      Part("How we decide", note: "\(figures.window.from.spoken) – \(figures.window.to.spoken)", id: "figures") {
        div(.class("figures")) { for figure in figures.figures { FigureCard(figure).html } }
        ExportLinks(.governance, visit.standpoint).html
      }.html
      ownPart
      GovernanceTables(figures: figures, visit: visit).html
      listed("Exceptions", figures.exceptions) { $0.exception ?? "" }
      listed("Resting on opinion alone", figures.opinions) { $0.because }
      improvementsPart
      IdlePart(idle, keepings, model, visit).html
    }
  }

  private var parts: [(title: String, id: String)] {
    let shown: [(String, String, Bool)] = [
      ("How we decide", "figures", true), ("Rights too narrow", "delegations", !own.isEmpty),
      ("Decision latency", "latency", !figures.decisions.isEmpty),
      ("How often it came about", "forums", !figures.forums.isEmpty),
      ("Sent on", "sent-on", !figures.escalated.isEmpty),
      ("Improvements", "improvements", !improvements.isEmpty), ("Would we start it today?", "idle", true),
    ]
    return shown.filter(\.2).map { ($0.0, $0.1) }
  }

  /// What the record itself speaks for.
  private var ownPart: HTML {
    HTML {
      if !own.isEmpty {
        Part("Rights too narrow", note: "three times in a row decided alike elsewhere", id: "delegations") {
          Part.box {
            Item.list(
              own.map { course in
                Item(
                  mark: course.mark.html,
                  content: HTML {
                    a(.href(visit.to(.proposal(course.proposal.id)))) { strong { course.proposal.title } }
                    p(.class("small")) { course.proposal.because }
                  })
              })
          }
        }.html
      }
    }
  }

  private func listed(_ title: String, _ decisions: [Decision], _ words: (Decision) -> String) -> HTML {
    HTML {
      if !decisions.isEmpty {
        Part(title) {
          Part.box {
            Item.list(
              decisions.map { decision in
                Item(
                  mark: HTML(Spoken.short(decision.decided)),
                  content: HTML {
                    a(.href(visit.to(.decision(decision.id)))) { strong { decision.option.title } }
                    p(.class("small")) { words(decision) }
                  })
              })
          }
        }.html
      }
    }
  }

  private var improvementsPart: HTML {
    HTML {
      if !improvements.isEmpty {
        Part("Improvements", note: "the data that prompted each, and what it says since", id: "improvements") {
          Part.box { Item.list(improvements.map { ImprovementItem.of($0, visit.standpoint) }) }
        }.html
      }
    }
  }
}
