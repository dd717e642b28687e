import Governance
import Model
import Workbench

/// The register of decision rights, and the same rights as RACI, DACI and RAPID, as a map of information, and with
/// what they leave open.
struct RightsPage: Page {
  enum View: String, CaseIterable, Sendable { case register, raci, daci, rapid, information, gaps, escalations }

  let view: View
  let authority: Authority
  let findings: [Finding]
  let escalated: [Escalated]
  let visit: Visit
  let standpoint: Standpoint

  let title = "Decision rights"
  let section: Links? = .decisions
  let above: [(title: String, link: Links)] = [("Decisions", .decisions)]

  init(_ visit: Visit) throws {
    view = visit.query.text("as").flatMap(View.init) ?? .register
    authority = try visit.authority()
    findings = Authority.findings(among: try visit.findings())
    escalated = try visit.workspace.escalated(through: visit.asOf)
    (self.visit, standpoint) = (visit, visit.standpoint)
  }

  private var rights: [Resource<DecisionRight>] { authority.register }

  private var sentence: Sentence {
    guard !rights.isEmpty else { return Sentence("The model names no decision rights on this day.") }
    let places = Set(rights.map { $0.scope.address }).count
    let types = Set(rights.map(\.decides)).count
    var clauses: [Sentence.Clause] = [
      .words(
        "\(Spoken.capitalised(Spoken.count(rights.count, "right"))) for \(Spoken.count(types, "type")) of decision in \(Spoken.count(places, "place")). "
      )
    ]
    let open = findings.count { $0.severity != .note }
    clauses.append(
      open == 0
        ? .words("They leave nothing open and contradict each other nowhere.")
        : .resting(
          "\(Spoken.capitalised(Spoken.count(open, "thing"))) \(open == 1 ? "is" : "are") left open or said twice.",
          on: link(.gaps)))
    return Sentence(clauses)
  }

  private func link(_ view: View) -> Href {
    standpoint.to(.rights, view == .register ? [] : [("as", view.rawValue)])
  }

  var content: HTML {
    HTML {
      div(.class("head")) {
        h1 { title }; sentence.html
      }
      p(.class("acts")) { a(.class("button"), .href(standpoint.to(.whoDecides))) { "Ask who decides" } }
      if rights.isEmpty {
        EmptyState(
          "No decision rights yet",
          "Here would be every type of decision with who decides it where, up to which limit, and who decides beyond it.",
          step: ("How a right is described", standpoint.to(.kind(DecisionRight.word)))
        ).html
      } else {
        HTML {
          Tabs(name: "Views of the rights", tabs: View.allCases.map { ($0.title, link($0), $0 == view) }).html
          shown
        }
      }
    }
  }

  private var shown: HTML {
    switch view {
    case .register: RightsRegister(authority, standpoint).html
    case .raci: ResponsibilityPart(.raci, authority, standpoint).html
    case .daci: ResponsibilityPart(.daci, authority, standpoint).html
    case .rapid: ResponsibilityPart(.rapid, authority, standpoint).html
    case .information: information
    case .gaps: gaps
    case .escalations: escalations
    }
  }

  private var information: HTML {
    let flows = authority.informationFlows
    return HTML {
      if flows.isEmpty {
        EmptyState(
          "No right says what has to be known",
          "Here would be which role needs which information for which decision, and where it comes from. It stands under `needs` in a right.",
          step: ("How it is written", standpoint.to(.kind(DecisionRight.word)))
        ).html
      } else {
        HTML {
          Part("What has to be known", note: "by whom, for which decision, from where") {
            Part.box { InformationTable.of(flows, authority, standpoint).html }
          }.html
          p(.class("small")) {
            a(.href(standpoint.to(.feedback, fragment: "information"))) { "Which of it can be had today" }
          }
          Part("By source") { Part.box { InformationTable.list(flows, authority) } }.html
        }
      }
    }
  }

  private var escalations: HTML {
    Part("Sent on", note: "three times in a row alike, and the right is proposed to reach further") {
      Part.box {
        if escalated.isEmpty {
          p(.class("muted")) { "Nothing was sent on and decided elsewhere yet." }
        } else {
          GovernanceTables.escalated(escalated, visit).html
        }
        p(.class("small")) {
          a(.href(standpoint.to(.governance, fragment: "delegations"))) { "Rights that proved too narrow" }
        }
      }
    }.html
  }

  private var gaps: HTML {
    Part("Left open or said twice") {
      Part.box {
        if findings.isEmpty {
          p { "Every decision that is needed has one decider, and no two places say it differently." }
        } else {
          FindingsList(findings, from: standpoint).html
        }
      }
    }.html
  }
}

extension RightsPage.View {
  var title: String {
    switch self {
    case .register: "Register"
    case .raci: "RACI"
    case .daci: "DACI"
    case .rapid: "RAPID"
    case .information: "Information"
    case .gaps: "Gaps and overlaps"
    case .escalations: "Escalations"
    }
  }
}
